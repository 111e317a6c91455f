import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ListedEntity } from '../../src/core/entity/study-calls.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { theOnly } from '../support/entities.ts'

/** Stories of two agencies over some months. */
const stories = [
  [
    'January 05, 2026',
    'NPA',
    'Ilse Varga met Johan Holm in Berlin. Varga smiled. Holm did not, said Bram Okafor.'
  ],
  [
    'January 19, 2026',
    'NPA',
    'Police said on Monday that Ilse Varga had left Berlin. The bridge was shut by Bram Okafor.'
  ],
  [
    'March 02, 2026',
    'SWI',
    'Johan Holm told reporters that Ilse Varga would stay. “I know,” Varga said.\n\nBram Okafor was in Berlin.'
  ],
  [
    'March 03, 2026',
    'NPA',
    '“We are ready,” Johan Holm told reporters in Hellevik. Zoë Råholt agreed with Holm.'
  ]
] as const

async function archive(): Promise<InProcessEngine> {
  const engine = openEngineOn(freshFolder())
  for (const [at, story] of stories.entries()) await take(engine, `Story ${String(at)}`, story)
  await engine.call('entity.catchUp', { job: 'names' })
  return engine
}

async function take(
  engine: InProcessEngine,
  headline: string,
  [date, agency, text]: readonly [string, string, string]
): Promise<void> {
  const bytes = new TextEncoder().encode(
    articleText({ headline, date, agency, paragraphs: text.split('\n\n') })
  )
  await engine.call('import.run', { job: headline, items: [{ name: `${headline}.txt`, bytes }] })
}

test('a card tells when, where and how an entity is spoken of', async () => {
  const engine = await archive()
  const { entity } = await theOnly(engine, 'Ilse Varga')
  const { versionId, body } = await engine.call('article.show', { article: 2 })
  const start = body.indexOf('Ilse Varga')
  const { passage } = await engine.call('passage.add', {
    versionId,
    start,
    end: start + 20,
    tags: ['bridge/shut']
  })
  await engine.call('passage.setTone', { passage, entity: 'Ilse Varga', value: -1 })
  expect(await engine.call('entity.card', { entity })).toMatchObject({
    name: 'Ilse Varga',
    articles: 3,
    mentions: 5,
    firstOn: '2026-01-05',
    lastOn: '2026-03-02',
    months: [
      { month: '2026-01', mentions: 3, articles: 2 },
      { month: '2026-03', mentions: 2, articles: 1 }
    ],
    tags: [{ path: 'bridge/shut', passages: 1 }],
    tones: [{ value: -1, passages: 1 }],
    quotes: 1
  })
  const { sources } = await engine.call('entity.card', { entity })
  expect(sources.map(({ mentions, articles }) => [mentions, articles])).toEqual([
    [3, 2],
    [2, 1]
  ])
})

describe('the list of entities', () => {
  async function names(
    engine: InProcessEngine,
    asked: Parameters<typeof engine.call<'entity.list'>>[1]
  ): Promise<string[]> {
    return (await engine.call('entity.list', asked)).entities.map(
      ({ name, mentions }) => `${name} ${mentions}`
    )
  }

  test('is sorted by mentions, in pages, and kept to a kind, a name, a period or a source', async () => {
    const engine = await archive()
    const whole = await engine.call('entity.list', { kind: 'person' })
    expect(whole.entities.map(({ name, mentions }) => [name, mentions])).toEqual([
      ['Johan Holm', 5],
      ['Ilse Varga', 5],
      ['Bram Okafor', 3],
      ['Zoë Råholt', 1]
    ])
    const paged: ListedEntity[] = []
    for (let after: string | null = null; ;) {
      const page: { entities: ListedEntity[]; next: string | null } = await engine.call('entity.list', {
        kind: 'person',
        after,
        limit: 1
      })
      paged.push(...page.entities)
      if (page.next === null) break
      after = page.next
    }
    expect(paged).toEqual(whole.entities)
    expect(await names(engine, { search: 'varg' })).toEqual(['Ilse Varga 5'])
    expect(await names(engine, { search: '%' })).toEqual([])
    expect(await names(engine, { kind: 'person', to: '2026-01-31' })).toEqual([
      'Ilse Varga 3',
      'Johan Holm 2',
      'Bram Okafor 2'
    ])
    const { sources } = await engine.call('entity.card', { entity: whole.entities[0]?.entity ?? 0 })
    expect(await names(engine, { kind: 'person', source: sources.at(-1)?.source ?? '' })).toHaveLength(3)
  })

  test('shows who is on the rise, and who is new this week', async () => {
    const engine = await archive()
    const { entities } = await engine.call('entity.list', { kind: 'person', sort: 'rise' })
    expect(entities[0]).toMatchObject({ name: 'Johan Holm', recent: 3, before: 0 })
    expect((await engine.call('entity.list', { kind: 'person', sort: 'new' })).entities).toMatchObject([
      { name: 'Zoë Råholt', firstOn: '2026-03-03' }
    ])
  })

  test('is written to a file that spreadsheets open', async () => {
    const engine = await archive()
    const path = join(freshFolder(), 'entities.csv')
    expect(await engine.call('entity.exportCsv', { path, kind: 'person' })).toEqual({ path, entities: 4 })
    const [head, first] = readFileSync(path, 'utf8').split('\r\n')
    expect(head).toBe('\uFEFFentity,name,kind,mentions,articles,recent,before,firstOn')
    expect(first).toContain(',Johan Holm,person,5,3,3,0,2026-01-05')
  })
})

test('who stands with whom is counted in sentences, paragraphs and articles, and each number can be read', async () => {
  const engine = await archive()
  const [varga, holm] = [await theOnly(engine, 'Ilse Varga'), await theOnly(engine, 'Johan Holm')]
  const { companions, articles, among } = await engine.call('entity.together', { entity: varga.entity })
  expect([articles, among]).toEqual([3, null])
  const counts = Object.fromEntries(
    companions.map(({ name, sentence, paragraph, article }) => [name, [sentence, paragraph, article]])
  )
  expect(counts).toMatchObject({ 'Johan Holm': [2, 2, 2], Berlin: [2, 2, 3] })
  expect(
    (await engine.call('entity.together', { entity: varga.entity, by: 'article' })).companions[0]
  ).toMatchObject({ article: 3 })
  for (const by of ['sentence', 'paragraph', 'article'] as const) {
    const { lines, next } = await engine.call('entity.shared', {
      entity: varga.entity,
      other: holm.entity,
      by
    })
    expect([lines.length, next]).toEqual([2, null])
    const page = await engine.call('entity.shared', {
      entity: varga.entity,
      other: holm.entity,
      by,
      limit: 1
    })
    const rest = await engine.call('entity.shared', {
      entity: varga.entity,
      other: holm.entity,
      by,
      after: page.next
    })
    expect([...page.lines, ...rest.lines]).toEqual(lines)
  }
  const { lines } = await engine.call('entity.shared', { entity: varga.entity, other: holm.entity })
  expect(lines.map(({ text }) => text)).toEqual([
    'Johan Holm told reporters that Ilse Varga would stay.',
    'Ilse Varga met Johan Holm in Berlin.'
  ])
  expect(lines[0]?.marks.map(({ start, end }) => lines[0]?.text.slice(start, end))).toEqual([
    'Johan Holm',
    'Ilse Varga'
  ])
})

test('a watched entity tells what came in since it was looked at', async () => {
  const engine = await archive()
  const { entity } = await theOnly(engine, 'Ilse Varga')
  await engine.call('entity.watch', { entity, watched: true })
  expect(await engine.call('entity.watches', {})).toMatchObject([{ name: 'Ilse Varga', unseen: 0 }])
  await take(engine, 'Another story', [
    'February 01, 2026',
    'NPA',
    'Ilse Varga was seen in Hellevik on Sunday.'
  ])
  await take(engine, 'A third story', ['February 02, 2026', 'NPA', 'Nobody was seen in Hellevik on Monday.'])
  await engine.call('entity.catchUp', { job: 'names' })
  expect(await engine.call('entity.watches', {})).toMatchObject([{ unseen: 1 }])
  await engine.call('entity.seen', { entity })
  expect(await engine.call('entity.watches', {})).toMatchObject([{ unseen: 0 }])
  await engine.call('entity.watch', { entity, watched: false })
  expect(await engine.call('entity.watches', {})).toEqual([])
})

describe('searching by entity', () => {
  test('finds all articles that mention it, by any of its names', async () => {
    const engine = await archive()
    const [varga, holm] = [await theOnly(engine, 'Ilse Varga'), await theOnly(engine, 'Johan Holm')]
    const total = async (query: string) => (await engine.call('search.run', { query })).total
    expect(await total('entity:"Ilse Varga"')).toBe(3)
    expect(await total('entity:varga')).toBe(3)
    expect(await total('entity:varga NOT entity:holm')).toBe(1)
    expect(await total('entity:nobody')).toBe(0)
    await engine.call('entity.merge', { entity: holm.entity, into: varga.entity })
    expect(await total('entity:"Johan Holm"')).toBe(4)
    expect(
      (await engine.call('search.run', { query: 'entity:varga since:2026-03-01' })).understood
    ).toContain('that mention “varga”')
  })

  test('says when it is behind', async () => {
    const engine = await archive()
    await take(engine, 'Late', ['March 04, 2026', 'NPA', 'Ilse Varga was late on Wednesday.'])
    const behind = await engine.call('search.run', { query: 'entity:"Ilse Varga"' })
    expect(behind.total).toBe(3)
    expect(behind.problems.map(({ message }) => message)).toEqual([
      'One text waits for names to be read; “entity:” does not find what they mention yet.'
    ])
    expect((await engine.call('search.run', { query: 'varga' })).problems).toEqual([])
  })

  test('is completed while it is typed', async () => {
    const engine = await archive()
    const { completions } = await engine.call('search.complete', { query: 'entity:var', caret: 10 })
    expect(completions).toMatchObject([{ insert: '"Ilse Varga"', label: 'Ilse Varga', kind: 'entity' }])
  })
})
