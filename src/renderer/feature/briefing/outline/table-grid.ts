/** A table as it is edited: one row of headings, rows of as many cells. */
export interface Grid {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A cell: row −1 is that of the headings. */
export interface Cell {
  readonly row: number
  readonly column: number
}

const mostColumns = 20
const mostRows = 500

/** A table to start from. */
export const emptyGrid: Grid = { header: ['', ''], rows: [['', '']] }

export function withCell({ header, rows }: Grid, cell: Cell, text: string): Grid {
  const change = (row: readonly string[]) => row.map((old, column) => (column === cell.column ? text : old))
  return cell.row === -1
    ? { header: change(header), rows }
    : { header, rows: rows.map((row, at) => (at === cell.row ? change(row) : row)) }
}

/** A row put in before the one named. */
export function withRow(grid: Grid, at: number): Grid {
  if (grid.rows.length >= mostRows) return grid
  return {
    ...grid,
    rows: grid.rows.toSpliced(
      at,
      0,
      grid.header.map(() => '')
    )
  }
}

export function withoutRow(grid: Grid, at: number): Grid {
  return { ...grid, rows: grid.rows.toSpliced(at, 1) }
}

/** A column put in before the one named. */
export function withColumn(grid: Grid, at: number): Grid {
  if (grid.header.length >= mostColumns) return grid
  return { header: grid.header.toSpliced(at, 0, ''), rows: grid.rows.map((row) => row.toSpliced(at, 0, '')) }
}

/** A table keeps one column. */
export function withoutColumn(grid: Grid, at: number): Grid {
  if (grid.header.length === 1) return grid
  return { header: grid.header.toSpliced(at, 1), rows: grid.rows.map((row) => row.toSpliced(at, 1)) }
}

/** What a spreadsheet put on the clipboard, laid over the table from a cell on; the table grows as it must. */
export function pasted(grid: Grid, from: Cell, text: string): Grid {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
  const columns = Math.min(
    mostColumns,
    Math.max(grid.header.length, from.column + Math.max(...lines.map((line) => line.length)))
  )
  const rows = Math.min(mostRows, Math.max(grid.rows.length, from.row + lines.length))
  const wide = (row: readonly string[]) => Array.from({ length: columns }, (_, at) => row[at] ?? '')
  const all = [wide(grid.header), ...Array.from({ length: rows }, (_, at) => wide(grid.rows[at] ?? []))]
  lines.forEach((line, down) => {
    const row = all[from.row + 1 + down]
    line.forEach((cell, across) => {
      if (row && from.column + across < columns) row[from.column + across] = cell.trim().slice(0, 2000)
    })
  })
  const [header = [], ...rest] = all
  return { header, rows: rest }
}

/** Whether what is on the clipboard is more than one cell. */
export function isTabular(text: string): boolean {
  return /\t|\n./.test(text.replace(/\r\n?/g, '\n').trimEnd())
}

export function sameGrid(one: Grid, other: Grid): boolean {
  return JSON.stringify([one.header, one.rows]) === JSON.stringify([other.header, other.rows])
}
