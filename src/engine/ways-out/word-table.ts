import { Table, TableCell, TableRow, WidthType, type IBorderOptions } from 'docx'
import type { ChartTable } from '../../core/briefing/chart-table.ts'
import { directionOf, type Direction } from '../../core/briefing/ways-out/direction.ts'
import { figureColumns } from '../../core/briefing/ways-out/figures.ts'
import { linesOf, paragraphIn } from './word-text.ts'

const none: IBorderOptions = { style: 'none', size: 0, color: 'auto' }
const strong: IBorderOptions = { style: 'single', size: 6, color: '1C1B19' }
const hair: IBorderOptions = { style: 'single', size: 4, color: 'C9C4BB' }

/** A table with rules between its rows; its header stands again on every page it runs on to. */
export function wordTable({ header, rows }: ChartTable, page: Direction, width: number): Table {
  const figures = figureColumns({ header, rows })
  const cell = (text: string, column: number, head: boolean) => {
    const lines = linesOf(text === '' ? [] : text.split('\n'), head ? { bold: true } : {})
    // Text that runs against the page still stands at the side where the page's begins.
    const against = (directionOf(text) ?? page) !== page
    const alignment = (figures[column] === true) !== against ? 'end' : 'start'
    return new TableCell({ children: [paragraphIn('TableText', page, text, lines, { alignment })] })
  }
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, column) => cell(text, column, head))
    })
  const columns = header.map(() => Math.floor(width / header.length))
  return new Table({
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: 'fixed',
    visuallyRightToLeft: page === 'rtl',
    margins: { top: 50, bottom: 50, left: 60, right: 60 },
    borders: {
      top: strong,
      bottom: hair,
      left: none,
      right: none,
      insideHorizontal: hair,
      insideVertical: none
    }
  })
}
