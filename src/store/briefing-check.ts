import { hash } from 'node:crypto'
import type { ItemKind } from '../core/briefing/model.ts'
import { refuseUnsound } from '../core/briefing/sound-edits.ts'
import { AppError } from '../core/error.ts'
import { detailIn, type Detail } from './briefing-detail.ts'
import type { Archive } from './open.ts'

interface ItemRow {
  readonly id: number
  readonly briefing: number
  readonly kind: ItemKind
  readonly text: string
  readonly detail: string | null
  readonly body: string | null
}

/** Quotes that do not stand in the version they cite, parts that do not say what their kind has to, pictures that changed. */
export function briefingProblems(db: Archive): string[] {
  return [...itemProblems(db), ...pictureProblems(db)]
}

function itemProblems(db: Archive): string[] {
  const problems: string[] = []
  const items = db.prepare<[], ItemRow>(
    `SELECT i.id, i.briefing_id AS briefing, i.kind, i.text, i.detail, t.body
       FROM briefing_item i
       LEFT JOIN version v ON v.id = i.version_id
       LEFT JOIN text t ON t.id = v.search_key`
  )
  for (const item of items.iterate()) {
    const problem = problemOf(item)
    if (problem !== null)
      problems.push(`The ${item.kind} ${item.id} of briefing ${item.briefing} ${problem}.`)
  }
  return problems
}

function problemOf({ kind, text, detail: stored, body }: ItemRow): string | null {
  const detail = detailOrNull(stored)
  if (detail === null) return 'cannot be read'
  switch (kind) {
    case 'quote':
      if (body?.includes(text) !== true) return 'does not stand in the version it cites'
      return isSound(text, detail) ? null : 'has edits that do not fit its words'
    case 'table':
      return isSquare(detail.table) ? null : 'has rows that do not fit its columns'
    case 'chart':
      return detail.chart === undefined ? 'does not say what it counts' : null
    case 'heading':
    case 'comment':
    case 'picture':
      return null
  }
}

function detailOrNull(stored: string | null): Detail | null {
  try {
    return detailIn(stored)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isSound(text: string, { edits = [] }: Detail): boolean {
  try {
    refuseUnsound(text, edits)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

function isSquare(table: Detail['table']): boolean {
  return table?.rows.every((row) => row.length === table.header.length) === true
}

function pictureProblems(db: Archive): string[] {
  const problems: string[] = []
  const pictures = db.prepare<[], { id: number; sha256: Buffer; bytes: Buffer }>(
    'SELECT id, sha256, bytes FROM picture'
  )
  for (const { id, sha256, bytes } of pictures.iterate()) {
    if (!hash('sha256', bytes, 'buffer').equals(sha256))
      problems.push(`Picture ${id} is no longer as it was taken in.`)
  }
  return problems
}
