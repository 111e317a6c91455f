import { describe, expect, test } from 'vitest'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { takeHeadlined, takeNamed as takeIn, theOnly } from '../support/entities.ts'
import { takeVersion } from '../support/story.ts'

async function only(engine: InProcessEngine, name: string) {
  const { entity } = await theOnly(engine, name)
  return engine.call('entity.show', { entity })
}

const bridge = [
  'Mayor Ilse Varga said on Monday that the bridge would be repaired. Varga has led the town since 2019.',
  'The Northern Press Agency (NPA) reported that Varga met officials of the World Health Organization.'
]
const vote = ['“We will repair it,” Ilse Varga told the NPA on Tuesday. Varga will speak again in Berlin.']

describe('reading names behind imports', () => {
  test('nothing is read while articles are taken in, and the state says how much waits', async () => {
    const engine = openEngineOn(freshFolder())
    await takeVersion(engine, 'Bridge', bridge)
    expect(await engine.call('entity.state', {})).toMatchObject({ behind: 1, read: 0 })
    expect(await engine.call('entity.ofArticle', { article: 1 })).toMatchObject({ read: false, entities: [] })
    expect(await engine.call('entity.catchUp', { job: 'names' })).toEqual({ read: 1, behind: 0 })
    expect(await engine.call('entity.state', {})).toEqual({ behind: 0, read: 1, older: 0 })
  })

  test('short forms are mentions of the full name, in their places', async () => {
    const engine = openEngineOn(freshFolder())
    await takeIn(engine, bridge)
    const { body } = await engine.call('article.show', { article: 1 })
    const { entities } = await engine.call('entity.ofArticle', { article: 1 })
    const varga = entities.find(({ name }) => name === 'Ilse Varga')
    expect(varga).toMatchObject({ kind: 'person' })
    expect(varga?.mentions.map(({ text, how }) => `${text}: ${how}`)).toEqual([
      'Ilse Varga: name',
      'Varga: family-name',
      'Varga: family-name'
    ])
    for (const { start, end, text } of entities.flatMap(({ mentions }) => mentions))
      expect(body.slice(start, end)).toBe(text)
  })

  test('one name is one entity across articles, and mentions come newest first in pages', async () => {
    const engine = openEngineOn(freshFolder())
    await takeIn(engine, bridge, vote)
    const varga = await only(engine, 'ilse varga')
    expect(varga).toMatchObject({ articles: 2, mentions: 5, firstOn: '2026-03-02' })
    const all = await engine.call('entity.mentions', { entity: varga.entity })
    expect(all).toMatchObject({ next: null, total: 5, among: null })
    const paged = []
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof engine.call<'entity.mentions'>>> = await engine.call(
        'entity.mentions',
        {
          entity: varga.entity,
          after,
          limit: 2
        }
      )
      paged.push(...page.mentions)
      if (page.next === null) break
      after = page.next
    }
    expect(paged).toEqual(all.mentions)
    expect(all.mentions[0]).toMatchObject({ article: 2, text: 'Ilse Varga' })
    const sorted = await engine.call('entity.mentions', { entity: varga.entity, sort: 'right' })
    expect(sorted.mentions.map(({ after }) => after.trim().split(' ')[0])).toEqual([
      'has',
      'met',
      'said',
      'told',
      'will'
    ])
  })

  test('an entity is found by how any of its names begins, without its accents too, or by its family name or letters', async () => {
    const engine = openEngineOn(freshFolder())
    await takeIn(engine, bridge, vote, [
      'Zoë Råholt said on Monday that Zoë Sandoval had left Berlin. Råholt stayed.'
    ])
    const found = async (name: string) =>
      (await engine.call('entity.find', { name, begins: true })).map((one) => one.name)
    expect(await found('il')).toEqual(['Ilse Varga'])
    expect(await found('VAR')).toEqual(['Ilse Varga'])
    expect(await found('zoe')).toEqual(['Zoë Råholt', 'Zoë Sandoval'])
    expect(await found('Zoë R')).toEqual(['Zoë Råholt'])
    expect(await found('northern p')).toEqual(['Northern Press Agency'])
    expect(await found('world health')).toEqual(['World Health Organization'])
    for (const name of ['%', '"', ' . ', 'arga']) expect(await found(name)).toEqual([])
    expect(await engine.call('entity.find', { name: 'il' })).toEqual([])
  })

  test('letters mean what the one article that explains them says, until another says otherwise', async () => {
    const engine = openEngineOn(freshFolder())
    await takeIn(engine, bridge, vote)
    const names = async (article: number) =>
      (await engine.call('entity.ofArticle', { article })).entities.map(({ name }) => name)
    expect(await names(2)).toContain('Northern Press Agency')
    await takeIn(engine, ['The National Ports Authority (NPA) said on Monday that nothing had changed.'])
    expect(await names(2)).not.toContain('Northern Press Agency')
    expect(await names(2)).toContain('NPA')
    expect(await names(1)).toContain('Northern Press Agency')
    await engine.call('history.undo', {})
    expect(await names(2)).toContain('Northern Press Agency')
  })

  test('people of one name who cannot be one person are two, and who tells nothing is neither', async () => {
    const engine = openEngineOn(freshFolder())
    await takeIn(
      engine,
      ['Police said the goalkeeper Johan Holm was hurt. Holm left the field.'],
      ['Johan Holm, the mayor of Berlin, said the bridge was safe. Holm has led the town for years.'],
      ['A crowd greeted Johan Holm on Monday. Holm smiled and waved.']
    )
    const found = await engine.call('entity.find', { name: 'Johan Holm' })
    expect(found.map(({ name, mentions }) => `${name}: ${mentions}`).sort()).toEqual([
      'Johan Holm (office): 2',
      'Johan Holm (sport): 2',
      'Johan Holm: 2'
    ])
    await takeIn(engine, [
      'Johan Holm, a former goalkeeper and now the mayor, spoke. The striker Johan Holm it was not.',
      'Johan Holm, the mayor, and once the goalkeeper Johan Holm, agreed.'
    ])
    expect(await only(engine, 'Johan Holm')).toMatchObject({ name: 'Johan Holm', articles: 4 })
  })
})

describe('headlines', () => {
  test('name whom they name: they are searched and counted, and join the full name below them', async () => {
    const engine = openEngineOn(freshFolder())
    await takeHeadlined(engine, ['Varga to leave Berlin, says Lena Castellane'], bridge)
    const { headline } = await engine.call('article.show', { article: 1 })
    const { entities } = await engine.call('entity.ofArticle', { article: 1 })
    for (const { start, end, text } of entities.flatMap((one) => one.headline))
      expect(headline?.slice(start, end)).toBe(text)
    const varga = await only(engine, 'Ilse Varga')
    expect(varga).toMatchObject({ mentions: 4, articles: 1 })
    const { hits } = await engine.call('search.run', { query: 'entity:"Lena Castellane"' })
    expect(hits).toHaveLength(1)
    const castellane = await only(engine, 'Lena Castellane')
    const { mentions } = await engine.call('entity.mentions', { entity: castellane.entity })
    expect(mentions).toMatchObject([{ inHeadline: true, text: 'Lena Castellane', after: '' }])
    const pair = { entity: castellane.entity, other: varga.entity }
    const { lines } = await engine.call('entity.shared', pair)
    expect(lines).toMatchObject([{ inHeadline: true, start: 0, text: headline }])
    expect(lines[0]?.marks.map(({ start, end }) => headline?.slice(start, end))).toEqual([
      'Varga',
      'Lena Castellane'
    ])
    expect((await engine.call('entity.together', { entity: varga.entity })).companions).toContainEqual(
      expect.objectContaining({ name: 'Lena Castellane', sentence: 1, article: 1 })
    )
  })
})

describe('articles without a date', () => {
  test('count among all, but on no day: not the one they came in on', async () => {
    const engine = openEngineOn(freshFolder())
    const bytes = new TextEncoder().encode(`Bridge is safe\n\n${bridge.join('\n\n')}\n`)
    await engine.call('import.run', { job: 'bridge', items: [{ name: 'bridge.txt', bytes }] })
    await engine.call('entity.catchUp', { job: 'names' })
    const { entity } = await theOnly(engine, 'Ilse Varga')
    const alone = await engine.call('entity.card', { entity })
    expect(alone).toMatchObject({ articles: 1, undated: 1, firstOn: null, lastOn: null, months: [] })
    for (const sort of ['rise', 'new'] as const)
      expect(await engine.call('entity.list', { sort })).toMatchObject({ total: 0 })
    await takeIn(engine, vote)
    expect(await engine.call('entity.card', { entity })).toMatchObject({
      articles: 2,
      undated: 1,
      firstOn: '2026-03-02',
      lastOn: '2026-03-02',
      months: [{ month: '2026-03', articles: 1 }]
    })
    const listed = async (filter: object) => {
      const { entities } = await engine.call('entity.list', { search: 'Ilse Varga', ...filter })
      return entities.map(({ articles, recent }) => ({ articles, recent }))
    }
    expect(await listed({})).toEqual([{ articles: 2, recent: 2 }])
    expect(await listed({ to: '2030-01-01' })).toEqual([{ articles: 1, recent: 2 }])
  })
})

describe('quotations', () => {
  test('are listed for the article and for who said them, ready to be passages', async () => {
    const engine = openEngineOn(freshFolder())
    await takeIn(engine, bridge, vote, ['“It will take a year,” Johan Holm said. “Or two,” said the union.'])
    const [first, second] = await engine.call('entity.quotesIn', { article: 3 })
    expect(first).toMatchObject({
      text: 'It will take a year',
      verb: 'said',
      speaker: { name: 'Johan Holm' }
    })
    expect(second).toMatchObject({ text: 'Or two', verb: 'said', said: { text: 'the union' }, speaker: null })
    const varga = await only(engine, 'Ilse Varga')
    const { quotes, total } = await engine.call('entity.quotes', { entity: varga.entity })
    expect(total).toBe(1)
    const [{ versionId, start, end, text } = { versionId: 0, start: 0, end: 0, text: '' }] = quotes
    expect(await engine.call('passage.add', { versionId, start, end })).toMatchObject({ text })
    expect(text).toBe('We will repair it')
  })
})

describe('as texts come and go', () => {
  test('only the newest version of an article counts, and each keeps its own mentions', async () => {
    const engine = openEngineOn(freshFolder())
    await takeVersion(engine, 'Bridge', bridge)
    await takeVersion(engine, 'Bridge', [
      bridge[0]?.replace('Varga has led', 'Ode has led') ?? '',
      bridge[1] ?? ''
    ])
    await engine.call('entity.catchUp', { job: 'names' })
    expect(await only(engine, 'Ilse Varga')).toMatchObject({ articles: 1, mentions: 2 })
    const first = await engine.call('entity.ofArticle', { article: 1, version: 1 })
    expect(first.entities.find(({ name }) => name === 'Ilse Varga')?.mentions).toHaveLength(3)
    await engine.call('history.undo', {})
    await engine.call('entity.catchUp', { job: 'names' })
    expect(await only(engine, 'Ilse Varga')).toMatchObject({ articles: 1, mentions: 3 })
  })

  test('an import that is taken away takes its mentions with it', async () => {
    const engine = openEngineOn(freshFolder())
    await takeIn(engine, bridge)
    await takeIn(engine, vote)
    const { entity } = await only(engine, 'Ilse Varga')
    await engine.call('import.undo', { import: 1 })
    expect(await engine.call('entity.show', { entity })).toMatchObject({ articles: 1, mentions: 2 })
    expect((await engine.call('entity.mentions', { entity })).mentions).toHaveLength(2)
    await engine.call('history.undo', {})
    await engine.call('entity.catchUp', { job: 'names' })
    expect(await engine.call('entity.show', { entity })).toMatchObject({ articles: 2, mentions: 5 })
  })
})
