import type { ChartData } from '../../core/briefing/chart.ts'
import { printLook } from '../../core/briefing/chart-look.ts'
import { drawingOf } from '../../core/briefing/chart/drawing.ts'
import { hatching } from '../../core/briefing/chart/hatch.ts'
import type { Mark, Point } from '../../core/briefing/chart/marks.ts'

// The column of every design is close to this many points wide (template/look.ts), so that charts have their type in points.
const WIDTH = 342
const TYPE = 7.8

/**
 * A chart as the template draws it, mark by mark with the page's own type: as a picture its words would be set in whatever
 * font a screen has.
 */
export function drawnChart(chart: ChartData, accent: string) {
  // The sizes are points; of the font only its width counts, which is judged anyway.
  const look = printLook({ width: WIDTH, size: TYPE, font: '', accent })
  const { width, height, marks } = drawingOf(chart, look)
  return { width, height, type: TYPE, marks: marks.flatMap(drawn) }
}

function drawn(mark: Mark): object[] {
  switch (mark.kind) {
    case 'line':
      return [{ ...mark, points: mark.points.map(pair), dashes: mark.dashes ?? [] }]
    case 'block': {
      const { x, y, width, height, colour, edge, hatch } = mark
      const block = { kind: 'block', x, y, width, height, colour, edge: edge ?? null }
      if (hatch === undefined) return [block]
      const lines = hatching(mark).map(([from, to]) => ({
        kind: 'line',
        points: [pair(from), pair(to)],
        colour: hatch,
        thick: 0.5,
        dashes: []
      }))
      return colour === null ? lines : [block, ...lines]
    }
    case 'dot':
    case 'text':
      return [mark]
  }
}

function pair({ x, y }: Point): [number, number] {
  return [x, y]
}
