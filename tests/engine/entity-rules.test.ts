import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openInProcess, type InProcessEngine } from '../../src/engine/in-process.ts'
import { openForWriting } from '../../src/store/open.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { takeNamed, theOnly } from '../support/entities.ts'

const bridge = [
  'Mayor Ilse Varga said on Monday that the bridge was safe. Varga has led the town since 2019.'
]
const vote = ['“We will repair it,” Johan Holm told reporters in Berlin on Tuesday. Holm leads the council.']
const abroad = ['Ilse Vargas, who sits on the council, said that Johan Holm had left Berlin for Hellevik.']

async function namesOf(engine: InProcessEngine, article: number): Promise<string[]> {
  return (await engine.call('entity.ofArticle', { article })).entities.map(({ name }) => name)
}

async function archiveWith(...articles: readonly (readonly string[])[]): Promise<InProcessEngine> {
  const engine = openEngineOn(freshFolder())
  await takeNamed(engine, ...articles)
  return engine
}

describe('the analyst’s word', () => {
  test('two entities become one, with all their mentions, and undo parts them', async () => {
    const engine = await archiveWith(bridge, vote, abroad)
    const [varga, vargas] = [await theOnly(engine, 'Ilse Varga'), await theOnly(engine, 'Ilse Vargas')]
    const merged = await engine.call('entity.merge', { entity: vargas.entity, into: varga.entity })
    expect(merged).toMatchObject({ name: 'Ilse Varga', articles: 2, mentions: 3 })
    expect(await namesOf(engine, 3)).toContain('Ilse Varga')
    expect(await engine.call('entity.show', { entity: vargas.entity })).toMatchObject({
      entity: varga.entity
    })
    expect((await engine.call('entity.mentions', { entity: varga.entity })).mentions).toHaveLength(3)
    await engine.call('history.undo', {})
    expect(await namesOf(engine, 3)).toContain('Ilse Vargas')
    expect(await theOnly(engine, 'Ilse Varga')).toMatchObject({ articles: 1, mentions: 2 })
    await engine.call('history.redo', {})
    expect(await theOnly(engine, 'Ilse Vargas')).toMatchObject({
      name: 'Ilse Varga',
      articles: 2,
      mentions: 3
    })
  })

  test('what was said once holds for what comes later', async () => {
    const engine = await archiveWith(bridge)
    const varga = await theOnly(engine, 'Ilse Varga')
    await engine.call('entity.addAlias', { entity: varga.entity, name: 'Ilse Vargas' })
    await engine.call('entity.rename', { entity: varga.entity, name: 'Mayor Varga' })
    await takeNamed(engine, abroad)
    expect(await namesOf(engine, 2)).toContain('Mayor Varga')
    expect(await theOnly(engine, 'Mayor Varga')).toMatchObject({ entity: varga.entity, articles: 2 })
  })

  test('a name taken away is an entity of its own again', async () => {
    const engine = await archiveWith(bridge, abroad)
    const [varga, vargas] = [await theOnly(engine, 'Ilse Varga'), await theOnly(engine, 'Ilse Vargas')]
    await engine.call('entity.merge', { entity: vargas.entity, into: varga.entity })
    await engine.call('entity.removeAlias', { entity: varga.entity, name: vargas.entity })
    expect(await theOnly(engine, 'Ilse Vargas')).toMatchObject({ name: 'Ilse Vargas', articles: 1 })
    expect(
      await engine.dispatch('entity.removeAlias', { entity: varga.entity, name: varga.entity })
    ).toMatchObject({
      ok: false,
      code: 'refused'
    })
  })

  test('an entity of another kind joins the one that has its name', async () => {
    const engine = await archiveWith(vote)
    const { entity } = await theOnly(engine, 'Johan Holm')
    expect(await engine.call('entity.changeKind', { entity, kind: 'place' })).toMatchObject({
      kind: 'place',
      mentions: 2
    })
    expect((await engine.call('entity.ofArticle', { article: 1 })).entities).toContainEqual(
      expect.objectContaining({ name: 'Johan Holm', kind: 'place' })
    )
    expect(await engine.dispatch('entity.changeKind', { entity, kind: 'place' })).toMatchObject({ ok: false })
  })

  test('what is no entity goes everywhere, or in one place, and comes back', async () => {
    const engine = await archiveWith(vote, abroad)
    const { entity } = await theOnly(engine, 'Johan Holm')
    await engine.call('entity.drop', { entity })
    expect(await engine.call('entity.find', { name: 'Johan Holm' })).toEqual([])
    expect(await namesOf(engine, 1)).not.toContain('Johan Holm')
    await engine.call('history.undo', {})
    const [mention] = (await engine.call('entity.mentions', { entity })).mentions
    if (mention === undefined) throw new Error('Johan Holm is not mentioned.')
    await engine.call('entity.dropMention', {
      versionId: mention.versionId,
      start: mention.start,
      end: mention.end
    })
    expect(await engine.call('entity.show', { entity })).toMatchObject({ mentions: 2 })
    await engine.call('history.undo', {})
    expect(await engine.call('entity.show', { entity })).toMatchObject({ mentions: 3 })
  })

  test('a mention that was missed is marked, here or wherever the words stand', async () => {
    const engine = await archiveWith(
      ['The town crier said on Monday that the bridge was safe.'],
      ['Nobody believed the town crier on Tuesday, and the town crier left.']
    )
    const { versionId, body } = await engine.call('article.show', { article: 1 })
    const start = body.indexOf('town crier')
    const span = { versionId, start, end: start + 10 }
    const crier = await engine.call('entity.mark', span)
    expect(crier).toMatchObject({ name: 'town crier', kind: 'person', mentions: 1 })
    await engine.call('entity.mark', { ...span, entity: crier.entity, everywhere: true })
    expect(await theOnly(engine, 'town crier')).toMatchObject({ mentions: 3, articles: 2 })
    await takeNamed(engine, ['A town crier of another town was not amused on Friday.'])
    expect(await theOnly(engine, 'town crier')).toMatchObject({ mentions: 4, articles: 3 })
    await engine.call('history.undo', {})
    await engine.call('history.undo', {})
    expect(await theOnly(engine, 'town crier')).toMatchObject({ mentions: 1, articles: 1 })
  })

  test('one rule among many can be taken back, and the history keeps it', async () => {
    const engine = await archiveWith(bridge, abroad)
    const [varga, vargas] = [await theOnly(engine, 'Ilse Varga'), await theOnly(engine, 'Ilse Vargas')]
    await engine.call('entity.merge', { entity: vargas.entity, into: varga.entity })
    await engine.call('entity.rename', { entity: varga.entity, name: 'The mayor' })
    const { rules } = await engine.call('entity.rules', {})
    expect(rules.map(({ says }) => says)).toEqual([
      '“Ilse Varga” is called “The mayor”.',
      '“Ilse Vargas” is “Ilse Varga”.'
    ])
    await engine.call('entity.withdraw', { rule: rules[1]?.rule ?? 0 })
    expect(await theOnly(engine, 'Ilse Vargas')).toMatchObject({ name: 'Ilse Vargas' })
    expect(await theOnly(engine, 'The mayor')).toMatchObject({ articles: 1 })
    expect((await engine.call('entity.rules', {})).rules[1]?.withdrawnAt).not.toBeNull()
  })
})

describe('a better model', () => {
  test('shows what would change before it does, and keeps every correction', async () => {
    const folder = freshFolder()
    const first = openInProcess({ folder, samples: null, lanes: ['read', 'write'], log: console.error })
    await takeNamed(first, bridge, vote, abroad)
    const before = await theOnly(first, 'Johan Holm')
    await first.call('entity.rename', { entity: before.entity, name: 'Holm of Berlin' })
    first.close()
    const { db, close } = openForWriting(folder)
    // As a model would have left it that finds one name of the second article, and nothing else.
    db.prepare(`UPDATE name_reading SET model = 'another', found = '[[0,3,1]]'`).run()
    close()
    const engine = openEngineOn(folder)
    expect(await engine.call('entity.state', {})).toMatchObject({ older: 3 })
    const shown = await engine.call('entity.reread', { job: 'again' })
    expect(shown).toMatchObject({ texts: 3, of: 3, changed: 3, applied: false })
    expect(shown.gained).toContainEqual({ text: 'Johan Holm', kind: 'person', mentions: 2 })
    expect(await engine.call('entity.state', {})).toMatchObject({ older: 3 })
    expect(await engine.call('entity.reread', { job: 'again', apply: true })).toMatchObject({
      ...shown,
      applied: true
    })
    expect(await engine.call('entity.state', {})).toMatchObject({ older: 0 })
    expect(await theOnly(engine, 'Johan Holm')).toMatchObject({
      name: 'Holm of Berlin',
      articles: 2,
      mentions: 3
    })
    expect(await engine.call('entity.reread', { job: 'again' })).toMatchObject({ texts: 0, changed: 0 })
  })

  test('reading again can be stopped, and goes on where it was', async () => {
    const folder = freshFolder()
    const first = openInProcess({ folder, samples: null, lanes: ['read', 'write'], log: console.error })
    await takeNamed(
      first,
      ...Array.from({ length: 12 }, (_, at) => [`Story ${String(at)}: Ilse Varga left Berlin.`])
    )
    first.close()
    const { db, close } = openForWriting(folder)
    db.prepare(`UPDATE name_reading SET model = 'another'`).run()
    close()
    const engine = openEngineOn(folder)
    const running = engine.call('entity.reread', { job: 'again', apply: true })
    await engine.call('job.cancel', { job: 'again' })
    const { texts } = await running
    expect(texts).toBeLessThan(12)
    expect(await engine.call('entity.state', {})).toMatchObject({ older: 12 - texts })
    await engine.call('entity.reread', { job: 'again', apply: true })
    expect(await engine.call('entity.state', {})).toMatchObject({ older: 0 })
  })
})

describe('rules as a file', () => {
  test('rules go to another archive, and what is there already is passed over', async () => {
    const [one, other] = [await archiveWith(bridge, abroad), await archiveWith(abroad, bridge)]
    const path = join(freshFolder(), 'rules.json')
    const [varga, vargas] = [await theOnly(one, 'Ilse Varga'), await theOnly(one, 'Ilse Vargas')]
    await one.call('entity.merge', { entity: vargas.entity, into: varga.entity })
    await one.call('entity.watch', { entity: varga.entity, watched: true })
    expect(await one.call('entity.exportRules', { path })).toMatchObject({ rules: 1 })
    expect(await other.call('entity.importRules', { path })).toEqual({ added: 1, known: 0 })
    expect(await theOnly(other, 'Ilse Vargas')).toMatchObject({ name: 'Ilse Varga', articles: 2 })
    expect(await other.call('entity.importRules', { path })).toEqual({ added: 0, known: 1 })
    await other.call('history.undo', {})
    expect(await theOnly(other, 'Ilse Vargas')).toMatchObject({ name: 'Ilse Vargas', articles: 1 })
  })

  test.each([
    ['no JSON', 'rules'],
    ['another file', '{"format":"wiremark-saved-searches","version":1,"searches":[]}'],
    [
      'a rule that is none',
      '{"format":"wiremark-entity-rules","version":1,"rules":[{"guid":"x","madeAt":"","rule":{"verb":"explode"}}]}'
    ]
  ])('%s is refused with the reason', async (_, text) => {
    const engine = openEngineOn(freshFolder())
    const path = join(freshFolder(), 'rules.json')
    writeFileSync(path, text)
    expect(await engine.dispatch('entity.importRules', { path })).toMatchObject({
      ok: false,
      code: 'unreadable'
    })
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
})

describe('doubtful cases', () => {
  test('are proposed with the reason, those that touch most articles first, until they are settled', async () => {
    const engine = await archiveWith(
      ['Zoë Råholt said on Monday that the bridge was safe.'],
      ['Zoë Råholt met Johan Holm in Berlin on Tuesday.'],
      ['Zoe Raholt left Hellevik on Friday, police said.'],
      ['Zoe Raholt met Bram Okafor on Friday, police said.'],
      ['“No,” Okafor said on Sunday as he left Berlin.']
    )
    const { doubts, total } = await engine.call('entity.review', {})
    expect(doubts.map(({ doubt, articles, says }) => [doubt, articles, says])).toEqual([
      ['spelling', 2, expect.stringContaining('another spelling') as string],
      ['short', 1, '“Okafor” stands alone in some articles, and may be “Bram Okafor”.']
    ])
    expect(total).toBe(2)
    const [first, second] = doubts
    if (first === undefined || second === undefined) throw new Error('There are no doubts.')
    const page = await engine.call('entity.review', { limit: 1 })
    expect(page.doubts).toEqual([first])
    expect((await engine.call('entity.review', { after: page.next })).doubts).toEqual([second])
    await engine.call('entity.merge', { entity: first.one.entity, into: first.other.entity })
    await engine.call('entity.apart', { entity: second.one.entity, from: second.other.entity })
    expect(await engine.call('entity.review', {})).toMatchObject({ doubts: [], total: 0 })
    await engine.call('history.undo', {})
    expect((await engine.call('entity.review', {})).doubts).toEqual([second])
  })
})
