import type { ChartTable } from '../chart-table.ts'
import { figureColumns } from './figures.ts'

/** A table wider than a mail's window is written as a list of its rows. */
const WIDEST = 100

/** A table in letters of one width: columns side by side, or where they do not fit, each row as a list. */
export function plainTable({ header, rows }: ChartTable): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => cell.replace(/\n/g, ' / ')))
  const widths = header.map((_, column) => Math.max(...lines.map((row) => widthOf(row[column] ?? ''))))
  if (widths.reduce((sum, width) => sum + width + 2, 0) > WIDEST) return asList(lines)
  const figures = figureColumns({ header, rows })
  const [head = '', ...body] = lines.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
        return figures[column] === true ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  )
  return [head, widths.map((width) => '-'.repeat(width)).join('  '), ...body].join('\n')
}

function asList([header = [], ...rows]: readonly (readonly string[])[]): string {
  if (rows.length === 0) return header.join('\n')
  return rows
    .map((row) => row.map((cell, column) => `${header[column] ?? ''}: ${cell}`.trim()).join('\n'))
    .join('\n\n')
}

/** How many columns a text takes in letters of one width: East Asian ones and emoji two, marks none. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width += wide.test(character) ? 2 : /[\p{Mn}\p{Me}\p{Cf}]/u.test(character) ? 0 : 1
  return width
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u{3000}-\u{303F}\u{FF01}-\u{FF60}]/u
