import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/core/contract.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { unpacked } from '../../src/engine/exchange/unpack.ts'
import { parseXml } from '../../src/engine/readers/xml.ts'
import { childrenOf, findAll, attribute } from '../../src/engine/readers/tree.ts'
import { codedOf } from '../../src/store/coded.ts'
import { openForReading } from '../../src/store/open.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { problemsInRefi } from '../support/refi.ts'
import { Random } from '../support/random.ts'
import { mark, takeVersion } from '../support/story.ts'

const now = '2026-03-02T00:00:00.000Z'
const letters = [
  'dam',
  '🌊',
  'Zoë',
  'e\u0301',
  '👩‍👩‍👧',
  'nought 0',
  '“quoted”',
  '<b>&amp;',
  'q\u0323\u0307',
  '𝕏'
]

async function takeStories(engine: InProcessEngine): Promise<void> {
  for (const name of ['One', 'Two'])
    await takeVersion(engine, `${name} 🌊 story`, [
      `${name}. ${letters.join(' ')} end.`,
      `Then ${letters.toReversed().join(' ')}.`
    ])
}

/** Tags and passages at random. Stars, tones and archived tags only where `all`. */
async function tagAtRandom(engine: InProcessEngine, random: Random, all: boolean): Promise<void> {
  for (let i = 0; i < 25; i++) {
    const view = await engine.call('article.show', { article: random.int(1, 2) })
    const start = random.int(0, view.body.length - 2)
    const tags = Array.from(
      { length: random.int(0, 3) },
      () => `${random.pick(letters)}/${random.pick(letters)}`
    )
    const note = random.chance(0.3) ? `${random.pick(letters)}\n\ttab “0”` : ''
    const end = Math.min(view.body.length, start + random.int(1, 30))
    const made = await engine.dispatch('passage.add', {
      versionId: view.versionId,
      start,
      end,
      tags: tags.map((tag) => tag.replaceAll(/<b>/g, 'b')),
      note
    })
    if (!made.ok || !all) continue
    const { passage } = made.value as { passage: number }
    await engine.call('passage.revise', { passage, starred: random.chance(0.3) })
    await engine.call('passage.setTone', { passage, entity: random.pick(letters), value: random.int(-2, 2) })
  }
  const [tag] = await engine.call('tag.list', {})
  if (tag)
    await engine.call('tag.revise', {
      tag: tag.tag,
      description: 'What & why\n“0”',
      excluded: '🌊',
      archived: all
    })
}

function taggingIn(folder: string): unknown {
  const { db, close } = openForReading(folder)
  const { tags, texts } = codedOf(db, {}, now)
  close()
  const sorted = texts
    .map((text) => ({
      ...text,
      passages: text.passages
        .map((one) => ({ ...one, tags: one.tags.toSorted() }))
        .toSorted((a, b) => a.guid.localeCompare(b.guid))
    }))
    .toSorted((a, b) => a.guid.localeCompare(b.guid))
  return { tags: tags.toSorted((a, b) => a.guid.localeCompare(b.guid)), texts: sorted }
}

describe('a tagging goes out and comes back equal', () => {
  test.each([
    ['qdpx', 7],
    ['qdpx', 31],
    ['jsonld', 7],
    ['jsonld', 31]
  ] as const)('through %s (seed %i)', async (format, seed) => {
    const [from, to] = [freshFolder(), freshFolder()]
    const sender = openEngineOn(from)
    await takeStories(sender)
    await tagAtRandom(sender, new Random(seed), format === 'jsonld')
    const path = join(from, `tagging.${format}`)
    const { passages } = await sender.call('exchange.export', { format, path })
    expect(passages).toBeGreaterThan(5)
    if (format === 'qdpx') {
      const project = (await unpacked(readFileSync(path))).get('project.qde')
      expect(problemsInRefi(Buffer.from(project ?? []).toString())).toEqual([])
    }
    const receiver = openEngineOn(to)
    await takeStories(receiver)
    expect(await receiver.call('exchange.import', { path })).toMatchObject({
      passages: { added: passages, known: 0, unplaced: 0 },
      missing: [],
      conflicts: []
    })
    expect(taggingIn(to)).toEqual(taggingIn(from))
    expect(await receiver.call('exchange.import', { path })).toMatchObject({
      tags: { added: 0 },
      passages: { added: 0, known: passages },
      conflicts: []
    })
    expect(await receiver.call('archive.check', {})).toMatchObject({ ok: true })
    await receiver.call('history.undo', {})
    expect((await receiver.call('passage.list', {})).total).toBe(0)
  })
})

test('two archives merge by GUID: what differs is listed, and ours stays', async () => {
  const [from, to] = [freshFolder(), freshFolder()]
  const [theirs, ours] = [openEngineOn(from), openEngineOn(to)]
  await takeStories(theirs)
  const passage = await mark(theirs, 'One', { article: 1 }, ['aid'])
  await takeStories(ours)
  await ours.call('exchange.import', { path: from })
  const [aid] = await ours.call('tag.list', {})
  await ours.call('tag.revise', { tag: aid?.tag ?? 0, name: 'support' })
  await theirs.call('passage.revise', { passage: passage.passage, note: 'changed there' })
  await takeVersion(theirs, 'A third', ['Nobody else has this text about the Lenn.'])
  await mark(theirs, 'Nobody else', { article: 3 }, ['lone'])
  const before = (await ours.call('history.list', {})).steps.length
  const looked = await ours.call('exchange.look', { path: from })
  expect((await ours.call('history.list', {})).steps).toHaveLength(before)
  const came = await ours.call('exchange.import', { path: from })
  expect(looked).toEqual(came)
  expect(came).toEqual({
    tags: { added: 1, known: 1 },
    passages: { added: 0, known: 1, unplaced: 0 },
    missing: ['A third'],
    conflicts: [
      'The tag “support” is called “aid” or stands elsewhere there; ours stays.',
      'The passage “One” differs there; ours stays.'
    ],
    stopped: false
  })
  expect((await ours.call('history.list', {})).steps).toHaveLength(before + 1)
})

test('a merged tag is known again by the GUID it had', async () => {
  const [from, to] = [freshFolder(), freshFolder()]
  const [theirs, ours] = [openEngineOn(from), openEngineOn(to)]
  for (const engine of [theirs, ours]) await takeStories(engine)
  await mark(theirs, 'One', { article: 1 }, ['aid'])
  await ours.call('exchange.import', { path: from })
  const support = await ours.call('tag.add', { path: 'support' })
  const aid = (await ours.call('tag.list', {})).find(({ path }) => path === 'aid')
  await ours.call('tag.merge', { tag: aid?.tag ?? 0, into: support.tag })
  await mark(theirs, 'Two', { article: 2 }, ['aid'])
  await ours.call('exchange.import', { path: from })
  expect((await ours.call('tag.list', {})).map(({ path, passages }) => [path, passages])).toEqual([
    ['support', 2]
  ])
})

describe('what leaves', () => {
  async function tagged() {
    const folder = freshFolder()
    const engine = openEngineOn(folder)
    await takeStories(engine)
    const passage = await mark(engine, 'Zoë', { article: 1 }, ['aid/food'])
    await engine.call('passage.revise', { passage: passage.passage, starred: true })
    const [aid] = await engine.call('tag.list', {})
    await engine.call('tag.revise', { tag: aid?.tag ?? 0, description: 'Help', included: 'Food' })
    return { folder, engine, passage }
  }

  test('a project has the parts, names and order that REFI-QDA asks for, and counts in code points', async () => {
    const { folder, engine, passage } = await tagged()
    const path = join(folder, 'p.qdpx')
    const { lost } = await engine.call('exchange.export', { format: 'qdpx', path })
    expect(lost[0]).toBe('1 passage is starred, which REFI-QDA has no place for.')
    const files = await unpacked(readFileSync(path))
    const { root, wellFormed } = parseXml(Buffer.from(files.get('project.qde') ?? []).toString())
    expect(wellFormed).toBe(true)
    expect(root.attributes['xmlns']).toBe('urn:QDA-XML:project:1.0')
    expect(problemsInRefi(Buffer.from(files.get('project.qde') ?? []).toString())).toEqual([])
    const [source] = findAll(root, 'textsource')
    const text = Buffer.from(
      files.get(`sources/${attribute(source ?? null, 'guid') ?? ''}.txt`) ?? []
    ).toString()
    const [selection] = childrenOf(source ?? null, 'plaintextselection')
    const [from, to] = ['startposition', 'endposition'].map((name) =>
      Number(attribute(selection ?? null, name))
    )
    expect(Array.from(text).slice(from, to).join('')).toBe('Zoë')
    expect(from).toBeLessThan(passage.start)
  })

  test('a codebook comes back with its tree; a table has no formulas; a colleague’s tagging stays apart', async () => {
    const { folder, engine } = await tagged()
    const path = join(folder, 'c.qdc')
    await engine.call('exchange.export', { format: 'qdc', path })
    expect(readFileSync(path, 'utf8')).toContain('urn:QDA-XML:codebook:1.0')
    expect(problemsInRefi(readFileSync(path, 'utf8'))).toEqual([])
    const other = openEngineOn(freshFolder())
    await other.call('exchange.import', { path })
    expect((await other.call('tag.list', {})).map(({ path, description }) => [path, description])).toEqual([
      ['aid', 'Help\n\nInclusion: Food'],
      ['aid/food', '']
    ])
    expect(await engine.call('exchange.import', { path: folder, coder: 'Ada' })).toMatchObject({
      passages: { added: 1 }
    })
    expect((await engine.call('passage.list', {})).total).toBe(1)
    await mark(engine, 'nought 0', { article: 2 }, ['figures'])
    const { tags } = await engine.call('agreement.report', { coder: 1 })
    expect(tags).toMatchObject([
      { path: 'aid/food', both: 1, onlyOurs: 0, onlyTheirs: 0, percent: 1, kappa: 1, alpha: 1 },
      { path: 'figures', both: 0, onlyOurs: 1, onlyTheirs: 0 }
    ])
    expect(await engine.call('agreement.differences', { coder: 1, path: 'figures' })).toMatchObject({
      differences: [{ by: 'ours', hit: { text: 'nought 0', article: 2 } }],
      next: null,
      total: 1
    })
    for (const words of ['👩‍👩‍👧', 'quoted']) await mark(engine, words, { article: 1 }, ['figures'])
    const asked = { coder: 1, path: 'figures' }
    const whole = await engine.call('agreement.differences', asked)
    const paged: unknown[] = []
    let after: string | null = null
    do {
      const page: Result<'agreement.differences'> = await engine.call('agreement.differences', {
        ...asked,
        after,
        limit: 1
      })
      paged.push(...page.differences)
      after = page.next
    } while (after !== null)
    expect(paged).toEqual(whole.differences)
    expect(whole.total).toBe(3)
    await engine.call('coder.remove', { coder: 1 })
    expect(await engine.call('coder.list', {})).toEqual([])
    writeFileSync(join(folder, 'x.jsonld'), '{"items": 3}')
    expect(await engine.dispatch('exchange.import', { path: join(folder, 'x.jsonld') })).toMatchObject({
      code: 'unreadable'
    })
  })
})
