import { describe, expect, test } from 'vitest'
import { drawingOf } from '../../../src/core/briefing/chart/drawing.ts'
import type { Drawing, Mark } from '../../../src/core/briefing/chart/marks.ts'
import { labelInWords, labelsBetween, stretches } from '../../../src/core/briefing/chart/stretch.ts'
import { numberInWords, widthOf } from '../../../src/core/briefing/chart/text.ts'
import { ticksOf } from '../../../src/core/briefing/chart/ticks.ts'
import type { ChartData } from '../../../src/core/briefing/chart.ts'
import { printLook } from '../../../src/core/briefing/chart-look.ts'
import { chartSvg } from '../../../src/core/briefing/chart-svg.ts'
import { chartInWords, chartTable } from '../../../src/core/briefing/chart-table.ts'
import { Random } from '../../support/random.ts'

const look = printLook({ width: 420, size: 9, font: "'Source Sans 3', sans-serif", accent: '#0b5d8a' })

const NAMES = [
  'Ilse Varga',
  'Bureau for Inland Waterways and Northern Coastal Shipping of the Free Ports',
  'NPA',
  'Zoë Råholt',
  'Hafenbehörde',
  'x <b>&"y"</b>',
  '北方水務局',
  'Уездный совет'
]

function randomChart(random: Random): ChartData {
  const form = random.pick(['lines', 'bars', 'stacked', 'opposed'] as const)
  const along = form === 'lines' || random.chance(0.7) ? random.pick(stretches) : 'Tag'
  const length = random.int(1, random.chance(0.3) ? 110 : 14)
  const from = `20${random.int(10, 40)}-${String(random.int(1, 12)).padStart(2, '0')}-05`
  const labels = labelsFrom(along, from, length, random)
  const most = random.pick([0, 1, 7, 40, 995, 123_456])
  const count = form === 'opposed' ? 5 : random.int(1, 6)
  const series = Array.from({ length: count }, () => ({
    name: random.pick(NAMES),
    values: labels.map(() => (random.chance(0.15) ? null : random.int(0, most)))
  }))
  return { title: random.pick(NAMES), form, along, counted: 'Mentions', labels, series, note: null }
}

function labelsFrom(along: string, from: string, length: number, random: Random): string[] {
  const stretch = stretches.find((each) => each === along)
  if (stretch === undefined) return Array.from({ length: Math.min(length, 20) }, () => random.pick(NAMES))
  return labelsBetween(from, '2199-01-01', stretch).slice(0, length)
}

/** What a mark takes up, its texts as wide as they are judged to be. */
function boxOf(mark: Mark): { left: number; right: number; top: number; bottom: number } {
  switch (mark.kind) {
    case 'line': {
      const [xs, ys] = [mark.points.map(({ x }) => x), mark.points.map(({ y }) => y)]
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
    }
    case 'dot': {
      const { x, y, radius } = mark
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
    }
    case 'block':
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }
    case 'text': {
      const wide = widthOf(mark.text, look.size)
      const left = mark.x - { start: 0, middle: wide / 2, end: wide }[mark.anchor]
      return { left, right: left + wide, top: mark.y - look.size * 0.75, bottom: mark.y + look.size * 0.25 }
    }
  }
}

function textsIn({ marks }: Drawing): { text: string; box: ReturnType<typeof boxOf> }[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [{ text: mark.text, box: boxOf(mark) }] : []))
}

describe.each([3, 17, 404, 20261122])('whatever a chart shows (seed %i)', (seed) => {
  const random = new Random(seed)
  const charts = Array.from({ length: 60 }, () => randomChart(random))

  test('its ticks rise evenly from 0 to the most there is, and no farther than needed', () => {
    for (const { series } of charts) {
      const values = series.flatMap((each) => each.values)
      const most = Math.max(0, ...values.map((value) => value ?? 0))
      const ticks = ticksOf(values)
      const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      if (most > 0) expect((ticks.at(-1) ?? 0) - step).toBeLessThan(most)
      expect(String(step)).toMatch(/^[125]0*$/)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  })

  test('each of its numbers is drawn where it belongs, and what is not known is not drawn', () => {
    for (const chart of charts) {
      const drawing = drawingOf(chart, look)
      const { plot } = drawing
      const rows = !stretches.some((each) => each === chart.along)
      const scale = (rows ? plot.right - plot.left : plot.bottom - plot.top) / plot.most
      const blocks = drawing.marks.filter((mark) => mark.kind === 'block')
      const lines = drawing.marks.filter((mark) => mark.kind === 'line')
      for (const [series, { values }] of chart.series.entries()) {
        if (chart.form === 'lines') {
          const points = lines.filter((line) => line.series === series).flatMap((line) => line.points)
          const dots = drawing.marks
            .filter((mark) => mark.kind === 'dot')
            .filter(({ of }) => of.series === series)
          const drawn = [...points, ...dots].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)
          const band = (plot.right - plot.left) / values.length
          const due = values.flatMap((value, at) => {
            const [x, y] = [plot.left + (at + 0.5) * band, plot.bottom - (value ?? 0) * scale]
            return value === null ? [] : [`${x.toFixed(3)} ${y.toFixed(3)}`]
          })
          expect(new Set(drawn)).toEqual(new Set(due))
          continue
        }
        for (const [label, value] of values.entries()) {
          const found = blocks.filter((one) => one.of?.series === series && one.of.label === label)
          expect(found).toHaveLength((value ?? 0) === 0 ? 0 : 1)
          const [block] = found
          if (block === undefined) continue
          expect(rows ? block.width : block.height).toBeCloseTo((value ?? 0) * scale, 6)
          expect(block.of?.says).toContain(numberInWords(value ?? 0))
          const stacked = rows || chart.form !== 'bars'
          const under = stacked
            ? chart.series.slice(0, series).reduce((sum, one) => sum + (one.values[label] ?? 0), 0)
            : 0
          const start = rows ? block.x - plot.left : plot.bottom - block.y - block.height
          expect(start).toBeCloseTo(under * scale, 6)
        }
      }
    }
  })

  test('nothing stands outside its box, and no label covers another', () => {
    for (const chart of charts) {
      const drawing = drawingOf(chart, look)
      for (const mark of drawing.marks) {
        const { left, right, top, bottom } = boxOf(mark)
        expect(left).toBeGreaterThanOrEqual(-0.001)
        expect(right).toBeLessThanOrEqual(drawing.width + 0.001)
        expect(top).toBeGreaterThanOrEqual(-0.001)
        expect(bottom).toBeLessThanOrEqual(drawing.height + 0.001)
      }
      const texts = textsIn(drawing)
      for (const [at, one] of texts.entries())
        for (const other of texts.slice(at + 1)) {
          const apart =
            one.box.right <= other.box.left ||
            other.box.right <= one.box.left ||
            one.box.bottom <= other.box.top ||
            other.box.bottom <= one.box.top
          expect(apart, `${one.text} / ${other.text} in ${JSON.stringify(chart)}`).toBe(true)
        }
    }
  })

  test('its SVG is plain and whole, and its table has every number', () => {
    for (const chart of charts) {
      const svg = chartSvg(chart, look)
      expect(svg).not.toMatch(/<b>|&(?!#\d+;)|NaN|Infinity|undefined|<script|class=|style=/)
      const open = [...svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)].reduce(
        (deep, [, closing, , alone]) => deep + (closing ? -1 : alone ? 0 : 1),
        0
      )
      expect(open).toBe(0)
      const { header, rows } = chartTable(chart)
      expect(rows).toHaveLength(chart.labels.length)
      for (const [at, row] of rows.entries()) {
        expect(row).toHaveLength(header.length)
        for (const [series, { values }] of chart.series.entries()) {
          const value = values[at] ?? null
          expect(row[series + 1]).toBe(value === null ? 'not known' : value.toLocaleString('en'))
        }
      }
    }
  })
})

test('days, weeks, months and years follow one another without a gap, and are said as a reader says them', () => {
  expect(labelsBetween('2026-02-27', '2026-03-02', 'Day')).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02'
  ])
  expect(labelsBetween('2025-12-31', '2026-01-12', 'Week')).toEqual([
    '2025-12-29',
    '2026-01-05',
    '2026-01-12'
  ])
  expect(labelsBetween('2025-11-30', '2026-01-01', 'Month')).toEqual(['2025-11', '2025-12', '2026-01'])
  expect(labelsBetween('2024-12-31', '2026-01-01', 'Year')).toEqual(['2024', '2025', '2026'])
  expect(labelInWords('2026-01-05', 'Week')).toBe('week of 5 January 2026')
  expect(labelInWords('2026-01', 'Month')).toBe('January 2026')
  expect(labelInWords('2026-01', 'Tag')).toBe('2026-01')
})

test('a chart can be read out: how much in all, how much at most and when', () => {
  const labels = ['2026-03-01', '2026-03-02', '2026-03-03']
  const series = [
    { name: 'Ilse Varga', values: [3, 1200, null] },
    { name: 'NPA', values: [0, 0, 0] },
    { name: 'SWI', values: [null, null, null] }
  ]
  const chart = {
    title: 'M',
    form: 'lines',
    along: 'Day',
    counted: 'Mentions',
    labels,
    series,
    note: null
  } as const
  expect(chartInWords({ ...chart, labels: [...labels], series })).toBe(
    'Mentions per day, from 1 March 2026 to 3 March 2026. Ilse Varga: 1,203 in all, at most 1,200, 2 March 2026. NPA: none. SWI: not known.'
  )
})
