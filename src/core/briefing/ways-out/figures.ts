import type { ChartTable } from '../chart-table.ts'

const figure = /^[+\-−–]?\s?\d[\d.,' \u{a0}\u{202f}]*%?$/u

/** Which columns of a table are all figures, and are set to one side so that they can be compared. The first names its rows. */
export function figureColumns({ header, rows }: ChartTable): readonly boolean[] {
  return header.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '' && cell !== 'not known')
    return column > 0 && cells.length > 0 && cells.every((cell) => figure.test(cell))
  })
}
