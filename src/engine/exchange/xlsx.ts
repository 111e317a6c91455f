import { escapeXml } from '../../core/exchange/xml.ts'
import type { Table } from '../../core/passage/table.ts'
import { zipOf } from '../files/zip.ts'

/** What Excel takes in one cell. */
const MOST = 32_767

/**
 * A workbook of one sheet (ECMA-376, the least that programs read). Every cell is a number or a string of its own, never a
 * formula, so nothing in it is calculated.
 */
export function xlsxOf(name: string, { columns, rows }: Table): Uint8Array {
  const lines = [columns, ...rows].map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, column) => cellOf(cell, at + 1, column)).join('')}</row>`
  )
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`
  const title = escapeXml(name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31))
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet
  })
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function cellOf(cell: string | number | null, row: number, column: number): string {
  if (cell === null || cell === '') return ''
  const at = `${letters(column)}${row}`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  const text = escapeXml(cell.slice(0, MOST))
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** A, B, … Z, AA, AB, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
