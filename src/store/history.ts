import type { HistoryState } from '../core/archive/calls.ts'
import { AppError } from '../core/error.ts'
import { columnsOf, rangeTables, trackedTables, type TrackedTable } from './change.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { indexStored, unindexStored } from './text.ts'

interface ChangeRow {
  readonly id: number
  readonly place: TrackedTable
  readonly verb: 'insert' | 'update' | 'delete'
  readonly row_id: number
  /** The last row of an insert of several, the first of which is `row_id`. */
  readonly last_id: number | null
  readonly before: string | null
}

interface StepRow {
  readonly id: number
  readonly label: string
}

/** How many steps one can go back. Older ones are forgotten; what they did stays. */
const STEPS_KEPT = 1_000

/**
 * Run `write` as one transaction and one step that can be undone, described by `label` (a function of what was written
 * where the words depend on it). What had been undone can no longer be redone, unless the write changes nothing: then no step is
 * left of it, and all stays as it was.
 */
export function asStep<T>(
  db: Archive,
  call: string,
  label: string | ((value: T) => string),
  write: () => T
): T {
  return db
    .transaction(() => {
      const step = openStep(db, call, '')
      const value = inStep(db, step, write)
      sealStep(db, step, typeof label === 'string' ? label : label(value))
      return value
    })
    .immediate()
}

/** Open a step that several transactions will write to; until it is sealed nothing can be undone. Returns its number. */
export function openStep(db: Archive, call: string, label: string): number {
  const { id } = db
    .prepare<[string, string, string], { id: number }>(
      `INSERT INTO step (call, label, made_at, state) VALUES (?, ?, ?, 'open') RETURNING id`
    )
    .get(call, label, new Date().toISOString()) as { id: number }
  return id
}

/** Record what `write` changes under an open step. */
export function inStep<T>(db: Archive, step: number, write: () => T): T {
  return recording(db, step, 0, write)
}

/** As `inStep`, for a write that adds much: rows of `rangeTables` it adds are recorded as one range each. */
export function addingInStep<T>(db: Archive, step: number, write: () => T): T {
  const begun = rangeTables.map((table) => ({ table, before: lastRow(db, table) }))
  // Written down first, so that undo takes back last that the rows came to be.
  const ranges = begun.map(({ table, before }) => ({
    table,
    before,
    change: addRange(db, step, table, before)
  }))
  const value = recording(db, step, 1, write)
  for (const { table, before, change } of ranges) {
    const last = lastRow(db, table)
    if (last > before)
      prepared<[number, number]>(db, 'UPDATE change SET last_id = ? WHERE id = ?').run(last, change)
    else prepared<[number]>(db, 'DELETE FROM change WHERE id = ?').run(change)
  }
  return value
}

function recording<T>(db: Archive, step: number, ranges: 0 | 1, write: () => T): T {
  db.prepare('INSERT INTO recording (step_id, ranges) VALUES (?, ?)').run(step, ranges)
  try {
    return write()
  } finally {
    db.prepare('DELETE FROM recording').run()
  }
}

function lastRow(db: Archive, table: TrackedTable): number {
  return (
    prepared<[], { last: number }>(db, `SELECT ifnull(max(id), 0) AS last FROM ${table}`).get()?.last ?? 0
  )
}

function addRange(db: Archive, step: number, table: TrackedTable, before: number): number {
  const added = prepared<[number, string, number, number]>(
    db,
    `INSERT INTO change (step_id, place, verb, row_id, last_id) VALUES (?, ?, 'insert', ?, ?)`
  ).run(step, table, before + 1, before)
  return Number(added.lastInsertRowid)
}

/**
 * Close an open step, inside a transaction: from now on it can be undone, and what had been undone before can no longer be redone.
 * One that changed nothing is forgotten.
 */
export function sealStep(db: Archive, step: number, label: string): void {
  if (!hasChanges(db, step)) return forgetStep(db, step)
  forgetUndone(db)
  db.prepare(`UPDATE step SET state = 'done', label = ? WHERE id = ?`).run(label, step)
  forgetBefore(db, step - STEPS_KEPT)
}

/** Whether a step is open: work goes on under it, or was ended before it could be sealed. */
export function anyStepOpen(db: Archive): boolean {
  return prepared(db, `SELECT 1 FROM step WHERE state = 'open' LIMIT 1`).get() !== undefined
}

/** Seal the steps that were left open, inside a transaction, so that what they stored can be undone. */
export function sealAbandoned(db: Archive): void {
  const open = db.prepare<[], StepRow>(`SELECT id, label FROM step WHERE state = 'open' ORDER BY id`).all()
  for (const { id, label } of open) sealStep(db, id, label)
}

export function historyState(db: Archive): HistoryState {
  return { undo: nextUndo(db)?.label ?? null, redo: nextRedo(db)?.label ?? null }
}

/** Undo the latest step. Returns its label, or null when there is none. Fails with `refused` while a step is open. */
export function undo(db: Archive): string | null {
  return flip(db, nextUndo(db), 'undone')
}

/** Do the step undone last again. Returns its label, or null when there is none. */
export function redo(db: Archive): string | null {
  return flip(db, nextRedo(db), 'done')
}

function nextUndo(db: Archive): StepRow | undefined {
  return db
    .prepare<[], StepRow>(`SELECT id, label FROM step WHERE state = 'done' ORDER BY id DESC LIMIT 1`)
    .get()
}

function nextRedo(db: Archive): StepRow | undefined {
  return db
    .prepare<[], StepRow>(`SELECT id, label FROM step WHERE state = 'undone' ORDER BY id LIMIT 1`)
    .get()
}

/**
 * Take a step's changes back, latest first, while recording the taking back under the same step: what is recorded then
 * is the step's other direction, and flipping it again restores it. One transaction, all or nothing.
 */
function flip(db: Archive, step: StepRow | undefined, state: 'done' | 'undone'): string | null {
  if (step === undefined) return null
  if (anyStepOpen(db)) {
    throw new AppError('refused', 'An import is running. Wait for it or cancel it, then undo.')
  }
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    const changes = db
      .prepare<[number], ChangeRow>(
        'SELECT id, place, verb, row_id, last_id, before FROM change WHERE step_id = ? ORDER BY id DESC'
      )
      .all(step.id)
    db.prepare('DELETE FROM change WHERE step_id = ?').run(step.id)
    const takers = new Map(trackedTables.map((table) => [table, takerOf(db, table)]))
    // The word index and the sketches follow the texts: out with what is there before, in with what is there after.
    const texts = changes.flatMap(({ place, row_id }) => (place === 'text' ? [row_id] : []))
    const touched = Array.from(new Set(texts))
    unindexStored(db, touched)
    inStep(db, step.id, () => {
      for (const change of changes) takers.get(change.place)?.(change)
    })
    indexStored(db, touched)
    db.prepare('UPDATE step SET state = ? WHERE id = ?').run(state, step.id)
  }).immediate()
  return step.label
}

/** A function that takes one change to a table back. */
function takerOf(db: Archive, table: TrackedTable): (change: ChangeRow) => void {
  const columns = columnsOf(db, table)
  const names = columns.map(({ name }) => name)
  const values = columns.map(({ name, type }) =>
    type === 'BLOB' ? `unhex(json_extract(@before, '$.${name}'))` : `json_extract(@before, '$.${name}')`
  )
  const restore = db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`)
  const put = db.prepare(
    `UPDATE ${table} SET ${names.map((name, i) => `${name} = ${values[i] ?? 'NULL'}`).join(', ')} WHERE id = @row`
  )
  const remove = db.prepare(`DELETE FROM ${table} WHERE id BETWEEN @row AND @last`)
  return ({ verb, row_id: row, last_id: last, before }) => {
    if (verb === 'insert') remove.run({ row, last: last ?? row })
    else if (verb === 'update') put.run({ row, before })
    else restore.run({ before })
  }
}

/** How many rows this connection has changed so far; it rises when a write wrote something. */
export function rowsChanged(db: Archive): number {
  return prepared<[], { count: number }>(db, 'SELECT total_changes() AS count').get()?.count ?? 0
}

function hasChanges(db: Archive, step: number): boolean {
  return db.prepare('SELECT 1 FROM change WHERE step_id = ? LIMIT 1').get(step) !== undefined
}

function forgetStep(db: Archive, step: number): void {
  db.prepare('DELETE FROM step WHERE id = ?').run(step)
}

function forgetUndone(db: Archive): void {
  db.prepare(`DELETE FROM change WHERE step_id IN (SELECT id FROM step WHERE state = 'undone')`).run()
  db.prepare(`DELETE FROM step WHERE state = 'undone'`).run()
}

function forgetBefore(db: Archive, step: number): void {
  db.prepare(`DELETE FROM change WHERE step_id IN (SELECT id FROM step WHERE id < ? AND state = 'done')`).run(
    step
  )
  db.prepare(`DELETE FROM step WHERE id < ? AND state = 'done'`).run(step)
}
