import type { ChartData } from './chart.ts'
import { drawingOf } from './chart/drawing.ts'
import { hatching } from './chart/hatch.ts'
import { chartInWords } from './chart-table.ts'
import type { ChartLook } from './chart-look.ts'
import type { Mark, Point } from './chart/marks.ts'

/** A chart as an SVG document of plain shapes and attributes, with its title and, for those who cannot see it, what it shows. */
export function chartSvg(chart: ChartData, look: ChartLook): string {
  const { width, height, marks } = drawingOf(chart, look)
  const size = `width="${figure(width)}" height="${figure(height)}" viewBox="0 0 ${figure(width)} ${figure(height)}"`
  const type = `font-family="${escaped(look.font)}" font-size="${figure(look.size)}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" ${type}>` +
    `<title>${escaped(chart.title)}</title><desc>${escaped(chartInWords(chart))}</desc>` +
    `${marks.map((mark) => shapeOf(mark)).join('')}</svg>`
  )
}

function shapeOf(mark: Mark): string {
  switch (mark.kind) {
    case 'line': {
      const dashes = mark.dashes?.length ? ` stroke-dasharray="${mark.dashes.map(figure).join(' ')}"` : ''
      const stroke = `stroke="${escaped(mark.colour)}" stroke-width="${figure(mark.thick)}" stroke-linejoin="round"`
      return `<polyline fill="none" points="${pointsIn(mark.points)}" ${stroke}${dashes}/>`
    }
    case 'dot': {
      const place = `cx="${figure(mark.x)}" cy="${figure(mark.y)}" r="${figure(mark.radius)}"`
      return `<circle ${place} fill="${escaped(mark.colour)}"><title>${escaped(mark.of.says)}</title></circle>`
    }
    case 'block':
      return blockOf(mark)
    case 'text': {
      const place = `x="${figure(mark.x)}" y="${figure(mark.y)}"`
      const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`
      return `<text ${place}${anchor} fill="${escaped(mark.colour)}">${escaped(mark.text)}</text>`
    }
  }
}

function blockOf(mark: Extract<Mark, { kind: 'block' }>): string {
  const { x, y, width, height, colour, edge, hatch, of } = mark
  const place = `x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"`
  const stroke = edge === undefined ? '' : ` stroke="${escaped(edge)}" stroke-width="0.6"`
  const title = of === undefined ? '' : `<title>${escaped(of.says)}</title>`
  const block = colour === null ? '' : `<rect ${place} fill="${escaped(colour)}"${stroke}>${title}</rect>`
  if (hatch === undefined) return block
  const lines = hatching(mark)
    .map(([from, to]) => `M${pointsIn([from])}L${pointsIn([to])}`)
    .join('')
  return `${block}<path d="${lines}" fill="none" stroke="${escaped(hatch)}" stroke-width="0.5" pointer-events="none"/>`
}

function pointsIn(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${figure(x)},${figure(y)}`).join(' ')
}

function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Also without what XML does not allow in any form: control characters, and halves of a pair. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`)
}
