import { describe, expect, test } from 'vitest'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { damRelease, mark, placeOf, takeSamples, takeVersion } from '../support/story.ts'

const [first = '', second = '', third = ''] = damRelease

const HEADLINE = 'Ferry line of Skelm to close'
const early = [
  'The ferry line from Skelm to Ovre will close at the end of May, the county of Hadal said on Monday.',
  'It carried 20 cars a day last winter, the county said. The operator, Skelm Sea, had asked for 3 million crowns.',
  '“Nobody asked the people on the island,” said Runa Vestby, who runs the shop at the quay.',
  'A bus will meet the train at Ovre from June, and the school boat stays as it is.'
]
/** The shop keeper is quoted otherwise and elsewhere; the bus is gone; a figure has changed. */
const later = [
  'The ferry line from Skelm to Ovre will close at the end of May, the county of Hadal said on Monday.',
  'It carried 30 cars a day last winter, the county said. The operator, Skelm Sea, had asked for 3 million crowns.',
  'The union of seamen called for a strike in all the ports of the county before the week is out.'
]

async function withFerry(): Promise<InProcessEngine> {
  const engine = openEngineOn(freshFolder())
  await takeVersion(engine, HEADLINE, early)
  return engine
}

describe('a passage made before a later version came', () => {
  test('stands in it where its words do, moved or changed, and is lost where they are gone', async () => {
    const engine = openEngineOn(freshFolder())
    await takeSamples(engine, first)
    const kept = await mark(engine, 'said the town had asked in December for the sirens to be linked')
    const figure = await mark(engine, 'At least 20 houses were flooded in St. Aldern')
    const moved = await mark(
      engine,
      'Gen. Tobias Achterberg, who heads the national civil protection service'
    )
    const shop = await mark(engine, '“My wife carried the dog out.')
    await takeSamples(engine, second, third)

    expect(await placeOf(engine, kept, 2)).toMatchObject({ state: 'placed', how: 'same', text: kept.text })
    expect(await placeOf(engine, kept, 3)).toMatchObject({ state: 'placed', how: 'same', text: kept.text })
    expect(await placeOf(engine, moved, 2)).toMatchObject({ state: 'placed', how: 'moved', text: moved.text })
    const changed = await placeOf(engine, figure, 3)
    expect(changed).toMatchObject({
      state: 'placed',
      how: 'changed',
      text: 'At least 130 houses were flooded in St. Aldern',
      decidedBy: 'rule'
    })
    expect(changed.words).toMatchObject([{ class: 'figure', from: { text: '20' }, to: { text: '130' } }])
    expect(await placeOf(engine, shop, 2)).toMatchObject({ state: 'placed', how: 'same' })
    expect(await placeOf(engine, shop, 3)).toMatchObject({ state: 'lost', how: null, start: null, end: null })
    expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
  })

  test('keeps its tag’s colour on the article in the list', async () => {
    const engine = await withFerry()
    await mark(engine, 'It carried 20 cars a day last winter', {}, ['figures'])
    await takeVersion(engine, HEADLINE, later)
    const { articles } = await engine.call('article.list', {})
    expect(articles).toMatchObject([{ version: 2, tagColours: [0] }])
  })
})

test('a passage made on a later version has its place in the earlier ones too', async () => {
  const engine = openEngineOn(freshFolder())
  await takeSamples(engine, ...damRelease)
  const alive = await mark(engine, 'was found alive in a barn on Tuesday evening', { version: 3 })
  const dam = await mark(engine, 'the largest discharge since the dam was completed in 1968', { version: 3 })
  expect(await placeOf(engine, dam, 1)).toMatchObject({ state: 'placed', how: 'same' })
  expect((await placeOf(engine, alive, 1)).state).toBe('lost')
  expect(await engine.call('placement.list', { article: 1, version: 3 })).toEqual([])
})

test('a passage that is removed has no place any more, and has it back when that is undone', async () => {
  const engine = await withFerry()
  const cars = await mark(engine, 'It carried 20 cars a day last winter')
  await takeVersion(engine, HEADLINE, later)
  const before = await engine.call('placement.list', { article: 1 })
  expect(before).toHaveLength(1)
  await engine.call('passage.remove', { passage: cars.passage })
  expect(await engine.call('placement.list', { article: 1 })).toEqual([])
  await engine.call('history.undo', {})
  expect(await engine.call('placement.list', { article: 1 })).toEqual(before)
})

describe('what the analyst decides', () => {
  const union = 'The union of seamen called for a strike in all the ports of the county'

  test('stands, whatever comes later or is worked out again', async () => {
    const engine = await withFerry()
    const shop = await mark(engine, '“Nobody asked the people on the island,” said Runa Vestby')
    const cars = await mark(engine, 'It carried 20 cars a day last winter')
    await takeVersion(engine, HEADLINE, later)
    const { body } = await engine.call('article.show', { article: 1 })
    const start = body.indexOf(union)
    const placed = await engine.call('placement.decide', {
      passage: shop.passage,
      version: 2,
      decision: { as: 'place', start, end: start + union.length }
    })
    expect(placed).toMatchObject({ state: 'placed', how: 'changed', text: union, decidedBy: 'analyst' })
    await engine.call('placement.decide', { passage: cars.passage, version: 2, decision: { as: 'lost' } })
    await takeVersion(engine, HEADLINE, [...later, 'The county will vote on the matter in April.'])
    const counts = await engine.call('placement.recompute', { article: 1 })
    expect(counts.placed + counts.review + counts.lost).toBe(4)
    expect(await placeOf(engine, shop, 2)).toEqual(placed)
    expect(await placeOf(engine, cars, 2)).toMatchObject({
      state: 'lost',
      reason: 'decided',
      decidedBy: 'analyst'
    })
  })

  test('is followed into the next version where the words there are unchanged', async () => {
    const engine = await withFerry()
    const shop = await mark(engine, '“Nobody asked the people on the island,” said Runa Vestby')
    await takeVersion(engine, HEADLINE, later)
    const { body } = await engine.call('article.show', { article: 1 })
    const start = body.indexOf(union)
    await engine.call('placement.decide', {
      passage: shop.passage,
      version: 2,
      decision: { as: 'place', start, end: start + union.length }
    })
    await takeVersion(engine, HEADLINE, ['The quay at Skelm stays open to all.', ...later])
    expect(await placeOf(engine, shop, 3)).toMatchObject({
      state: 'placed',
      how: 'changed',
      reason: 'followed',
      text: union,
      decidedBy: 'rule'
    })
  })

  test('is undone like any other edit', async () => {
    const engine = await withFerry()
    const cars = await mark(engine, 'It carried 20 cars a day last winter')
    await takeVersion(engine, HEADLINE, later)
    const before = await placeOf(engine, cars, 2)
    expect(before).toMatchObject({
      state: 'placed',
      how: 'changed',
      text: 'It carried 30 cars a day last winter'
    })
    const kept = await engine.call('placement.decide', {
      passage: cars.passage,
      version: 2,
      decision: { as: 'keep' }
    })
    expect(kept).toMatchObject({ start: before.start, end: before.end, how: 'changed', decidedBy: 'analyst' })
    expect((await engine.call('history.undo', {})).done).toBe(
      'Placed “It carried 20 cars a day last winter” in version 2'
    )
    expect(await placeOf(engine, cars, 2)).toEqual(before)
  })

  test('is refused where there is nothing to decide', async () => {
    const engine = await withFerry()
    const bus = await mark(engine, 'A bus will meet the train at Ovre from June')
    await takeVersion(engine, HEADLINE, later)
    const decide = (version: number, decision: object) =>
      engine.dispatch('placement.decide', { passage: bus.passage, version, decision })
    expect((await placeOf(engine, bus, 2)).state).toBe('lost')
    expect(await decide(2, { as: 'keep' })).toMatchObject({
      code: 'refused',
      message: 'There is no proposal to keep. Say where the passage stands, or that it is lost.'
    })
    expect(await decide(1, { as: 'lost' })).toMatchObject({ code: 'refused' })
    expect(await decide(9, { as: 'lost' })).toMatchObject({ code: 'not-found' })
    expect(await decide(2, { as: 'place', start: 5, end: 99_999 })).toMatchObject({ code: 'bad-request' })
  })
})

test('what nothing tells apart waits for review, with both texts, until it is decided', async () => {
  const engine = openEngineOn(freshFolder())
  const said = 'The mayor did not answer.'
  await takeVersion(engine, HEADLINE, [...early, `${said} Reporters waited until noon.`])
  const answer = await mark(engine, said, {}, ['voices'])
  const twice = [`${said} So said her clerk.`, ...early.slice(0, 2), `The clerk left. ${said}`]
  await takeVersion(engine, HEADLINE, twice)
  const { reviews, total, next } = await engine.call('review.list', {})
  expect({ total, next }).toEqual({ total: 1, next: null })
  expect(reviews).toMatchObject([
    {
      headline: HEADLINE,
      source: 'NPA',
      placement: { passage: { passage: answer.passage }, version: 2, state: 'review', reason: 'repeated' },
      old: { version: 1, text: said, after: ' Reporters waited until noon.' },
      proposal: { version: 2, text: said }
    }
  ])
  await engine.call('placement.decide', { passage: answer.passage, version: 2, decision: { as: 'keep' } })
  expect(await engine.call('review.list', {})).toEqual({ reviews: [], next: null, total: 0 })
})

test('a briefing tells that a later version changed or dropped the words it quotes', async () => {
  const engine = await withFerry()
  const kept = await mark(engine, 'had asked for 3 million crowns', {}, ['ferry'])
  const cars = await mark(engine, 'It carried 20 cars a day last winter', {}, ['ferry'])
  const bus = await mark(engine, 'A bus will meet the train at Ovre from June', {}, ['ferry'])
  const tag = kept.tags[0]?.tag ?? 0
  const { briefing } = await engine.call('briefing.add', { title: 'Ferries', passages: { tag } })
  const laterOf = async () =>
    new Map(
      (await engine.call('briefing.show', { briefing })).items.map((item) =>
        item.kind === 'quote' ? [item.passage, item.citation?.later] : []
      ) as [number, unknown][]
    )
  expect([...(await laterOf()).values()]).toEqual([null, null, null])
  await takeVersion(engine, HEADLINE, later)
  expect(await laterOf()).toEqual(
    new Map([
      [kept.passage, null],
      [
        cars.passage,
        expect.objectContaining({ version: 2, state: 'changed', text: expect.any(String) as string })
      ],
      [bus.passage, expect.objectContaining({ version: 2, state: 'lost', text: null })]
    ])
  )
})
