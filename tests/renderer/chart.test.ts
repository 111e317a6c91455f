import { expect, test } from 'vitest'
import type { ChartData } from '../../src/core/briefing/chart.ts'
import { ChoosingChart } from '../../src/renderer/feature/briefing/chart/choosing.svelte.ts'
import { Charting } from '../../src/renderer/part/charting.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { AppError } from '../../src/core/error.ts'
import { answering, held, settled } from './answers.ts'

const chart = (title: string): ChartData => ({
  title,
  form: 'bars',
  along: 'Day',
  counted: 'Articles',
  labels: [],
  series: [],
  note: null
})

const articles = (query: string) => ({ measure: 'articles', query, from: null, to: null }) as const

test('a chart that was asked for earlier never covers a later one, and what cannot be counted says why', async () => {
  const slow = held<ChartData>()
  const { call } = answering({
    'chart.show': ({ chart: spec }) => {
      if (spec.measure !== 'articles') throw new AppError('refused', 'That cannot be counted.')
      return spec.query === 'slow' ? slow.promise : chart(spec.query)
    }
  })
  const charting = new Charting(new Workbench(call))
  const waiting = charting.show(articles('slow'))
  await charting.show(articles('quick'))
  slow.let(chart('slow'))
  await waiting
  expect(charting.chart?.title).toBe('quick')
  await charting.show({ measure: 'tags', passages: {} })
  expect([charting.chart, charting.failed, charting.waiting]).toEqual([
    null,
    'That cannot be counted.',
    false
  ])
  await charting.show(null)
  expect([charting.chart, charting.failed]).toEqual([null, null])
})

test('what was chosen of one measure is kept while another is looked at, and each asks for what it has', async () => {
  const choosing = new ChoosingChart(new Workbench(answering({}).call))
  expect(choosing.spec).toBeNull()
  for (const entity of [1, 2, 2, 3, 4, 5, 6, 7]) choosing.add({ entity, name: `Entity ${entity}` })
  choosing.remove(3)
  choosing.from = '2026-01-01'
  expect(choosing.spec).toEqual({
    measure: 'mentions',
    entities: [1, 2, 4, 5, 6],
    from: '2026-01-01',
    to: null
  })
  choosing.measure = 'articles'
  choosing.query = ' dam '
  expect(choosing.spec).toEqual({ measure: 'articles', query: 'dam', from: '2026-01-01', to: null })
  choosing.measure = 'tone'
  choosing.narrow({ tag: 4 })
  choosing.narrow({ entity: 'Mayor' })
  expect(choosing.spec).toMatchObject({ measure: 'tone', passages: { tag: 4, entity: 'Mayor' } })
  choosing.measure = 'tags'
  expect(choosing.spec).toEqual({ measure: 'tags', passages: { tag: 4 } })
  choosing.narrow({ tag: null })
  expect(choosing.spec).toEqual({ measure: 'tags', passages: {} })
  choosing.measure = 'mentions'
  expect(choosing.entities).toHaveLength(5)
})

test('a chart that is changed begins as it is; entities that are gone are left out', async () => {
  const line = { kind: 'person', mentions: 3, articles: 1, note: '', watched: false } as const
  const { call } = answering({
    'entity.show': ({ entity }) => {
      if (entity === 9) throw new AppError('not-found', 'There is no such entity.')
      return { ...line, entity, name: `Entity ${entity}`, firstOn: null, lastOn: null, undated: 0, names: [] }
    }
  })
  const choosing = new ChoosingChart(new Workbench(call))
  await choosing.begin({ measure: 'mentions', entities: [4, 9], from: null, to: '2026-02-01' })
  await settled()
  expect(choosing.entities).toEqual([{ entity: 4, name: 'Entity 4' }])
  expect(choosing.spec).toEqual({ measure: 'mentions', entities: [4], from: null, to: '2026-02-01' })
  const passages = { tag: 2, starred: true, query: 'dam' }
  await choosing.begin({ measure: 'tags', passages })
  expect(choosing.spec).toEqual({ measure: 'tags', passages })
})
