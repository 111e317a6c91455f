import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The source of a name, made when it is new. Null for a text that names none. */
export function sourceNamed(db: Archive, name: string | null): number | null {
  if (name === null) return null
  const found = findSource(db, name)
  if (found !== null) return found
  return Number(prepared<[string]>(db, 'INSERT INTO source (name) VALUES (?)').run(name).lastInsertRowid)
}

/** The source of a name, or null. */
export function findSource(db: Archive, name: string): number | null {
  const row = prepared<[string], { id: number }>(db, 'SELECT id FROM source WHERE name = ?').get(name)
  return row?.id ?? null
}
