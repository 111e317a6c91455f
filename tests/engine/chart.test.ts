import { expect, onTestFinished, test } from 'vitest'
import type { ChartData } from '../../src/core/briefing/chart.ts'
import { daysOfLabel, stretchOf } from '../../src/core/briefing/chart/stretch.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { articlesByDay } from '../../src/store/chart-articles.ts'
import { knownChart } from '../../src/store/chart-known.ts'
import { openForReading } from '../../src/store/open.ts'
import { finished } from '../../src/store/search-steps.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { theOnly } from '../support/entities.ts'
import { Random } from '../support/random.ts'
import { RandomStories } from '../support/random-stories.ts'
import { mark, takeVersion } from '../support/story.ts'

async function take(
  engine: InProcessEngine,
  headline: string,
  date: string | null,
  text: string
): Promise<void> {
  const whole = articleText({ headline, paragraphs: [text], ...(date === null ? {} : { date }) })
  const bytes = new TextEncoder().encode(date === null ? whole.replace(/^\[.*\]$/m, '') : whole)
  await engine.call('import.run', { job: headline, items: [{ name: `${headline}.txt`, bytes }] })
}

/** The values of a series by label, without those that are 0. */
function valuesIn({ labels, series }: ChartData, at = 0): Record<string, number | null> {
  const values = series[at]?.values ?? []
  return Object.fromEntries(
    labels.flatMap((label, index) => (values[index] === 0 ? [] : [[label, values[index] ?? null]]))
  )
}

test.each([11, 20261122])(
  'a chart of a search counts as many articles for each day as searching that day finds (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const engine = openEngineOn(freshFolder())
    const stories = new RandomStories(random)
    const items = Array.from({ length: 40 }, (_, at) => stories.next(at % 25))
    await engine.call('import.run', { job: 'a', items })
    for (const query of ['', 'river -vote', '"river water"', 'wat*', 'river w/s night']) {
      for (const days of [{}, { from: '2026-01-10', to: '2026-02-20' }]) {
        const chart = await engine.call('chart.show', { chart: { measure: 'articles', query, ...days } })
        const shown = `seed ${seed}: ${query}`
        const [values = []] = chart.series.map((one) => one.values)
        const { total } = await engine.call('search.run', { query: `${query} date:2026-01-10..2026-02-20` })
        const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0)
        if ('from' in days) expect(sum, shown).toBe(total)
        else if (query !== '') expect(sum, shown).toBe((await engine.call('search.run', { query })).total)
        // An article whose versions are of several days is counted on the last of them.
        const stretch = stretchOf(chart.along) ?? 'Day'
        for (const [at, label] of chart.labels.entries()) {
          if (random.chance(0.85)) continue
          const { from, to } = daysOfLabel(label, stretch)
          const found = await engine.call('search.run', { query: `${query} date:${from}..${to}` })
          expect(values[at], `${shown} ${label}`).toBeLessThanOrEqual(found.total)
        }
      }
    }
  }
)

test('articles without a date are left out of a chart, and it says so', async () => {
  const engine = openEngineOn(freshFolder())
  await take(engine, 'One', 'March 02, 2026', 'A storm nears Tarn.')
  await take(engine, 'Two', 'March 05, 2026', 'The storm is over.')
  await take(engine, 'Three', null, 'Nobody knows when this storm was.')
  const chart = await engine.call('chart.show', { chart: { measure: 'articles', query: 'storm' } })
  expect(chart).toMatchObject({
    title: 'Articles found by storm',
    form: 'bars',
    along: 'Day',
    labels: ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'],
    series: [{ name: 'Articles', values: [1, 0, 0, 1] }],
    note: '1 article without a date is left out.'
  })
  const wider = await engine.call('chart.show', {
    chart: { measure: 'articles', query: 'storm', from: '2026-03-01', to: '2026-03-06' }
  })
  // Of days before and after all that the archive has nothing is known; that is not the same as nothing having been written.
  expect(wider.series[0]?.values).toEqual([null, 1, 0, 0, 1, null])
  const none = await engine.call('chart.show', { chart: { measure: 'articles', query: '"' } })
  expect(none.labels).toEqual([])
  expect(none.note).toBeTruthy()
})

test('mentions are counted by day as an entity’s page counts them, and days are open while names are unread', async () => {
  const engine = openEngineOn(freshFolder())
  await take(engine, 'One', 'January 05, 2026', 'Ilse Varga met Johan Holm in Berlin. Varga smiled.')
  await take(engine, 'Two', 'January 07, 2026', 'Johan Holm told reporters that Ilse Varga would stay.')
  await take(engine, 'Three', null, 'Police said on Monday that Ilse Varga had left Berlin.')
  await engine.call('entity.catchUp', { job: 'names' })
  const [varga, holm] = [await theOnly(engine, 'Ilse Varga'), await theOnly(engine, 'Johan Holm')]
  const entities = [varga.entity, holm.entity]
  const chart = await engine.call('chart.show', { chart: { measure: 'mentions', entities } })
  expect(chart).toMatchObject({
    title: 'Mentions of Ilse Varga and Johan Holm',
    form: 'lines',
    along: 'Day',
    labels: ['2026-01-05', '2026-01-06', '2026-01-07'],
    series: [
      { name: 'Ilse Varga', values: [2, 0, 1] },
      { name: 'Johan Holm', values: [1, 0, 1] }
    ],
    note: '1 mention in articles without a date is left out.'
  })
  await take(engine, 'Four', 'January 06, 2026', 'Ilse Varga was seen in Hellevik.')
  const unread = await engine.call('chart.show', {
    chart: { measure: 'mentions', entities: [varga.entity, 9_999] }
  })
  expect(unread.series.map(({ values }) => values)).toEqual([[2, null, 1]])
  expect(unread.note).toBe(
    '1 mention in articles without a date is left out. Where names of articles are still to be read, the chart is left open. One entity is no longer in the archive.'
  )
  await engine.call('entity.catchUp', { job: 'names' })
  await engine.call('entity.merge', { entity: holm.entity, into: varga.entity })
  const merged = await engine.call('chart.show', { chart: { measure: 'mentions', entities } })
  expect(merged.series).toEqual([{ name: 'Ilse Varga', values: [3, 1, 2] }])
})

test('tags by source say what the overview says, the most used tag first; long lists are cut and say so', async () => {
  const engine = openEngineOn(freshFolder())
  await takeVersion(engine, 'Grain ship docks', [
    'A ship with 9 tonnes of grain docked at Orsk.',
    'The mayor was angry.'
  ])
  await mark(engine, 'tonnes of grain', {}, ['aid/food'])
  await mark(engine, 'The mayor', {}, ['aid', 'people'])
  const chart = await engine.call('chart.show', { chart: { measure: 'tags' } })
  expect(chart).toMatchObject({
    title: 'Passages by tag and source',
    form: 'stacked',
    along: 'Tag',
    labels: ['aid', 'aid/food', 'people'],
    series: [{ name: 'NPA', values: [2, 1, 1] }],
    note: 'A tag counts the passages of the tags below it too.'
  })
  for (let number = 0; number < 20; number++) await mark(engine, 'A ship', {}, [`topic ${String(number)}`])
  const longer = await engine.call('chart.show', { chart: { measure: 'tags' } })
  expect(longer.labels).toHaveLength(15)
  expect(longer.note).toMatch(/^The 15 most used of 23 tags are shown\./)
})

test('tones stand on the day of the version that the passage is of, for everyone or towards one', async () => {
  const engine = openEngineOn(freshFolder())
  await takeVersion(engine, 'Grain ship docks', ['A ship docked at Orsk.', 'The mayor was angry.'])
  await takeVersion(engine, 'Storm nears', ['A storm nears Orsk, the bureau said.'], 'March 04, 2026')
  const angry = await mark(engine, 'The mayor', { article: 1 }, ['people'])
  const storm = await mark(engine, 'A storm', { article: 2 })
  await engine.call('passage.setTone', { passage: angry.passage, entity: 'Mayor', value: -2 })
  await engine.call('passage.setTone', { passage: angry.passage, entity: 'Orsk', value: 0 })
  await engine.call('passage.setTone', { passage: storm.passage, entity: 'Bureau', value: 1 })
  const chart = await engine.call('chart.show', { chart: { measure: 'tone' } })
  expect(chart).toMatchObject({
    form: 'opposed',
    along: 'Day',
    labels: ['2026-03-02', '2026-03-03', '2026-03-04']
  })
  expect(chart.series.map(({ name, values }) => [name, ...values])).toEqual([
    ['hostile', 1, 0, 0],
    ['cool', 0, 0, 0],
    ['even', 1, 0, 0],
    ['friendly', 0, 0, 1],
    ['warm', 0, 0, 0]
  ])
  const mayor = await engine.call('chart.show', { chart: { measure: 'tone', passages: { entity: 'Mayor' } } })
  expect(mayor.title).toBe('Tone towards Mayor')
  expect(valuesIn(mayor)).toEqual({ '2026-03-02': 1 })
  expect(valuesIn(mayor, 2)).toEqual({})
})

test('long times are put together in weeks, months or years, and a part of one is said to be a part', async () => {
  const engine = openEngineOn(freshFolder())
  await take(engine, 'One', 'January 07, 2026', 'A storm nears Tarn.')
  await take(engine, 'Two', 'September 01, 2026', 'The storm is over.')
  const show = (days: object) =>
    engine.call('chart.show', { chart: { measure: 'articles', query: 'storm', ...days } })
  const weeks = await show({})
  expect(weeks).toMatchObject({ along: 'Week', note: 'The first and last week are not whole.' })
  expect(valuesIn(weeks)).toEqual({ '2026-01-05': 1, '2026-08-31': 1 })
  // Of January only the days since the first article are known.
  const months = await show({ from: '2024-01-01', to: '2026-08-31' })
  expect(months).toMatchObject({ along: 'Month', note: 'The first month is not whole.' })
  expect(months.series[0]?.values.slice(0, 25)).toEqual([...Array<null>(24).fill(null), 1])
  const years = await show({ from: '1999-01-01', to: '2026-12-31' })
  expect(years.along).toBe('Year')
  expect(years.series[0]?.values.at(-1)).toBe(2)
})

test('a chart kept while pages are set anew is counted again once the archive has changed', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await take(engine, 'One', 'March 02, 2026', 'A storm nears Tarn.')
  const { db, close } = openForReading(folder)
  onTestFinished(close)
  const spec = { measure: 'articles', query: 'storm', from: null, to: null } as const
  const shown = () => finished(knownChart(db, spec, '2026-03-09T12:00:00.000Z'))
  const first = shown()
  expect(shown()).toBe(first)
  await take(engine, 'Two', 'March 03, 2026', 'The storm is over.')
  expect(shown().series[0]?.values).toEqual([1, 1])
  await engine.call('history.undo', {})
  expect(shown()).toEqual(first)
})

test('a search that stops before it has read everything says from which day on its chart is whole', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  const stories = new RandomStories(new Random(7))
  await engine.call('import.run', {
    job: 'a',
    items: Array.from({ length: 60 }, (_, at) => stories.next(at))
  })
  const { db, close } = openForReading(folder)
  onTestFinished(close)
  const [days, now] = [{ from: null, to: null }, '2026-12-01T12:00:00.000Z']
  // The second can only be told by reading the texts.
  for (const query of ['stood', '=stood w/s the']) {
    const all = finished(articlesByDay(db, { query, days, now }))
    expect(all).toMatchObject({ back: null, problem: null })
    expect(all.counts.size).toBeGreaterThan(5)
    for (const most of [8, 24, 40]) {
      const some = finished(
        articlesByDay(db, { query, days, now }, { slow: most, quick: most, begins: most })
      )
      const back = some.back ?? ''
      expect(back).toMatch(/^2026-/)
      for (const [day, count] of all.counts) if (day >= back) expect(some.counts.get(day), day).toBe(count)
    }
  }
})
