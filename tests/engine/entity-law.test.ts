import { expect, test } from 'vitest'
import { entityKinds } from '../../src/core/entity/kinds.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { openForWriting } from '../../src/store/open.ts'
import { openInProcess } from '../../src/engine/in-process.ts'
import { articleText, freshFolder } from '../support/archive.ts'
import { derivedEntities, deriveAnew } from '../support/entities.ts'
import { Random } from '../support/random.ts'

const people = ['Ilse Varga', 'Johan Holm', 'Bram Okafor', 'Zoë Råholt', 'Zoe Raholt']
const bodies = [
  'Northern Press Agency (NPA)',
  'National Ports Authority (NPA)',
  'World Health Organization',
  'NPA'
]
const towns = ['Berlin', 'Ostermere', 'Hellevik']

function story(random: Random): string[] {
  const [one, other] = [random.pick(people), random.pick(people)]
  const family = one.split(' ')[1] ?? ''
  const calling = random.pick(['the goalkeeper', 'the mayor', 'a farmer', 'Mr.', '', ''])
  return [
    `Police in ${random.pick(towns)} said on Monday that ${calling} ${one} had met ${other}, ${random.int(20, 70)}, for talks.`,
    `“We are ready,” ${family} said. The ${random.pick(bodies)} reported that ${family} had left for ${random.pick(towns)}.`
  ].slice(0, random.int(1, 2))
}

/** One random call that changes who is who, or what is there. What it is refused for is left out. */
async function randomCall(engine: InProcessEngine, random: Random, round: number): Promise<void> {
  const all = (
    await Promise.all(
      [...people, 'NPA', 'Berlin', 'Varga'].map((name) => engine.call('entity.find', { name }))
    )
  ).flat()
  const { articles } = await engine.call('article.list', { limit: 500 })
  const { rules } = await engine.call('entity.rules', {})
  const article = articles.length === 0 ? null : random.pick(articles).article
  const take = (headline: string) => async () => {
    const bytes = new TextEncoder().encode(articleText({ headline, paragraphs: story(random) }))
    await engine.call('import.run', { job: `job ${round}`, items: [{ name: `${headline}.txt`, bytes }] })
    if (random.chance(0.7)) await engine.call('entity.catchUp', { job: `names ${round}` })
  }
  const calls: (() => Promise<unknown>)[] = [
    take(`Story ${round}`),
    take(random.pick(['Bridge is shut', 'Port talks go on'])),
    () => engine.call('entity.catchUp', { job: `names ${round}` })
  ]
  if (article !== null) calls.push(() => engine.dispatch('article.split', { article, version: 1 }))
  const imports = await engine.call('import.list', {})
  if (imports.length > 3)
    calls.push(() => engine.dispatch('import.undo', { import: random.pick(imports).import }))
  if (rules.length > 0)
    calls.push(() => engine.dispatch('entity.withdraw', { rule: random.pick(rules).rule }))
  if (all.length > 0 && article !== null) {
    const [{ entity }, { entity: other }] = [random.pick(all), random.pick(all)]
    const shown = await engine.call('article.show', { article })
    const start = random.pick([
      shown.body.indexOf('met '),
      shown.body.indexOf('Police'),
      shown.body.indexOf('said')
    ])
    const span = { versionId: shown.versionId, start, end: start + random.int(3, 9) }
    const title = {
      versionId: shown.versionId,
      inHeadline: true,
      start: 0,
      end: random.int(4, shown.headline?.length ?? 4)
    }
    const { names } = await engine.call('entity.show', { entity })
    calls.push(
      () => engine.dispatch('entity.merge', { entity, into: other }),
      () => engine.dispatch('entity.merge', { entity: other, into: entity }),
      () => engine.dispatch('entity.apart', { entity, from: other }),
      () => engine.dispatch('entity.rename', { entity, name: `Name ${round}` }),
      () => engine.dispatch('entity.changeKind', { entity, kind: random.pick(entityKinds) }),
      () =>
        engine.dispatch('entity.addAlias', { entity, name: random.pick(['Police', 'NPA', 'talks', 'Holm']) }),
      () =>
        engine.dispatch('entity.removeAlias', {
          entity,
          name: names.length > 0 ? random.pick(names).name : 1
        }),
      () =>
        engine.dispatch('entity.split', {
          entity,
          articles: [article],
          as: random.pick(['the elder', 'the baker'])
        }),
      () => engine.dispatch('entity.drop', { entity }),
      () => engine.dispatch('entity.dropMention', random.chance(0.5) ? span : title),
      () =>
        engine.dispatch('entity.mark', {
          ...(random.chance(0.6) ? span : title),
          entity: random.chance(0.5) ? entity : null,
          everywhere: random.chance(0.5)
        }),
      () => engine.dispatch('entity.note', { entity, note: random.pick(['', 'nought 0']) }),
      () => engine.dispatch('entity.watch', { entity, watched: random.chance(0.5) })
    )
  }
  await random.pick(calls)()
}

test.each([3, 19, 44, 2026])(
  'who is who follows from the texts and the rules alone, whatever was done, undone and done again (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const folder = freshFolder()
    const open = () =>
      openInProcess({
        folder,
        samples: null,
        lanes: ['read', 'write'],
        log: (error) => {
          throw error
        }
      })
    const derived = (from: 'stored' | 'anew'): string => {
      const { db, close } = openForWriting(folder)
      if (from === 'anew') deriveAnew(db)
      const state = derivedEntities(db)
      close()
      return state
    }
    let engine = open()
    const agrees = async (): Promise<void> => {
      await engine.call('entity.catchUp', { job: 'all' })
      expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
      engine.close()
      const stored = derived('stored')
      expect(derived('anew')).toBe(stored)
      engine = open()
    }
    for (let round = 0; round < 60; round++) await randomCall(engine, random, round)
    expect((await engine.call('entity.rules', {})).total).toBeGreaterThan(12)
    await agrees()
    for (let round = 0; round < 25; round++) await engine.call('history.undo', {})
    await agrees()
    for (let round = 0; round < 12; round++) await engine.call('history.redo', {})
    await agrees()
    engine.close()
  },
  60_000
)
