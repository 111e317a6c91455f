import { expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { takeHeadlined, takeNamed, theOnly } from '../support/entities.ts'

const vote = ['“We will repair it,” Johan Holm told reporters in Berlin on Tuesday. Holm leads the council.']
const abroad = ['Ilse Vargas, who sits on the council, said that Johan Holm had left Berlin for Hellevik.']

test('one name may be told apart by article, and the later versions of these follow', async () => {
  const engine = openEngineOn(freshFolder())
  await takeNamed(engine, vote, abroad)
  const { entity } = await theOnly(engine, 'Johan Holm')
  const other = await engine.call('entity.split', { entity, articles: [2], as: 'the baker' })
  expect(other).toMatchObject({ name: 'Johan Holm (the baker)', articles: 1, mentions: 1 })
  expect(await engine.call('entity.show', { entity })).toMatchObject({ articles: 1, mentions: 2 })
  const { entities } = await engine.call('entity.ofArticle', { article: 2 })
  expect(entities.find(({ entity: id }) => id === other.entity)?.mentions[0]).toMatchObject({
    how: 'split'
  })
  const takeNext = async (number: number) => {
    const { headline } = await engine.call('article.show', { article: 2 })
    await takeHeadlined(
      engine,
      [headline ?? ''],
      [...abroad, `It was update ${String(number)} from Hellevik.`]
    )
  }
  await takeNext(2)
  await takeNext(3)
  expect((await engine.call('article.show', { article: 2 })).version).toBe(3)
  const here = { name: 'Johan Holm (the baker)', articles: 1 }
  expect(await engine.call('entity.show', { entity: other.entity })).toMatchObject(here)
  // The version that the rule was made on goes to an article of its own: the others are no longer that one.
  await engine.call('article.split', { article: 2, version: 1 })
  await engine.call('entity.catchUp', { job: 'names' })
  expect(await engine.call('entity.show', { entity })).toMatchObject({ articles: 2 })
  await engine.call('history.undo', {})
  await engine.call('entity.catchUp', { job: 'names' })
  expect(await engine.call('entity.show', { entity })).toMatchObject({ articles: 1 })
})

test('what was said of one place holds in later versions, where that place is certain', async () => {
  const engine = openEngineOn(freshFolder())
  const crier = 'The town crier said on Monday that the bridge was safe, and Berlin was glad to hear it.'
  await takeHeadlined(engine, ['Bridge is safe'], [crier, 'Berlin waits.'])
  const { versionId, body } = await engine.call('article.show', { article: 1 })
  const spot = (words: string) => ({
    versionId,
    start: body.indexOf(words),
    end: body.indexOf(words) + words.length
  })
  await engine.call('entity.mark', spot('town crier'))
  await engine.call('entity.dropMention', spot('Berlin'))
  const first = await engine.call('entity.ofArticle', { article: 1 })
  await takeHeadlined(engine, ['Bridge is safe'], ['This is an update.', crier, 'Berlin waits still.'])
  const second = await engine.call('entity.ofArticle', { article: 1 })
  expect(second.version).toBe(2)
  const found = ({ entities }: typeof first) =>
    entities
      .filter(({ name }) => ['Berlin', 'town crier'].includes(name))
      .map(({ name, mentions }) => `${name}: ${mentions.length}`)
  expect(found(second)).toEqual(['town crier: 1', 'Berlin: 1'])
  expect(found(first)).toEqual(found(second))
  // Where the words stand in two places that tell nothing apart, none of them is meant.
  await takeHeadlined(
    engine,
    ['Bridge is safe'],
    ['Rain fell.', 'A town crier came.', 'A town crier left.', 'Berlin waits on.']
  )
})

test('single names of a headline are marked, taken for another or for none, undone, and kept for later headlines', async () => {
  const engine = openEngineOn(freshFolder())
  await takeHeadlined(engine, ['Johan Holm opens Berlin bridge'], vote)
  const { versionId, headline } = await engine.call('article.show', { article: 1 })
  const spot = (words: string) => {
    const start = (headline ?? '').indexOf(words)
    return { versionId, inHeadline: true, start, end: start + words.length }
  }
  const inHeadline = async (): Promise<string[]> => {
    const { entities } = await engine.call('entity.ofArticle', { article: 1 })
    return entities
      .flatMap(({ kind, headline: own }) => own.map(({ text, how }) => `${kind} ${text} (${how})`))
      .sort()
  }
  expect(await inHeadline()).toEqual(['person Johan Holm (name)', 'place Berlin (name)'])
  await engine.call('entity.mark', { ...spot('Berlin bridge'), kind: 'organisation' })
  await engine.call('entity.dropMention', spot('Johan Holm'))
  const mended = ['organisation Berlin bridge (marked)']
  expect(await inHeadline()).toEqual(mended)
  expect(await theOnly(engine, 'Johan Holm')).toMatchObject({ mentions: 2 })
  // A later word on the same place wins, also over part of it.
  const berlin = await theOnly(engine, 'Berlin')
  await engine.call('entity.mark', { ...spot('Berlin'), entity: berlin.entity })
  expect(await inHeadline()).toEqual(['place Berlin (marked)'])
  await engine.call('history.undo', {})
  expect(await inHeadline()).toEqual(mended)
  await takeHeadlined(engine, ['Update: Johan Holm opens Berlin bridge'], [...vote, 'Rain fell.'])
  expect((await engine.call('article.show', { article: 1 })).version).toBe(2)
  expect(await inHeadline()).toEqual(mended)
  const { rules } = await engine.call('entity.rules', {})
  expect(rules.map(({ says }) => says)).toEqual([
    '“Johan Holm” is no entity in one headline.',
    '“Berlin bridge” is “Berlin bridge” in one headline.'
  ])
  expect(
    await engine.dispatch('entity.mark', { versionId, inHeadline: true, start: 5, end: 900 })
  ).toMatchObject({ ok: false, code: 'bad-request' })
  await engine.call('history.undo', {})
  await engine.call('entity.catchUp', { job: 'names' })
  await engine.call('history.undo', {})
  await engine.call('history.undo', {})
  expect(await inHeadline()).toEqual(['person Johan Holm (name)', 'place Berlin (name)'])
})
