import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

export interface WatchRow {
  readonly watch: number
  readonly path: string
  readonly addedAt: string
}

/** The folders being watched, in order of their paths. */
export function watchesOf(db: Archive): WatchRow[] {
  return prepared<[], WatchRow>(
    db,
    'SELECT id AS watch, path, added_at AS addedAt FROM watch ORDER BY path'
  ).all()
}

/** Watch a folder; one that is watched already stays as it is. */
export function addWatch(db: Archive, path: string, addedAt: string): WatchRow {
  db.prepare('INSERT INTO watch (path, added_at) VALUES (?, ?) ON CONFLICT (path) DO NOTHING').run(
    path,
    addedAt
  )
  return db
    .prepare<[string], WatchRow>('SELECT id AS watch, path, added_at AS addedAt FROM watch WHERE path = ?')
    .get(path) as WatchRow
}

export function findWatch(db: Archive, watch: number): WatchRow | null {
  const row = db
    .prepare<[number], WatchRow>('SELECT id AS watch, path, added_at AS addedAt FROM watch WHERE id = ?')
    .get(watch)
  return row ?? null
}

export function removeWatch(db: Archive, watch: number): void {
  db.prepare('DELETE FROM watch WHERE id = ?').run(watch)
}

/** A file as a watched folder shows it; `modified` is in milliseconds since 1970. */
export interface SeenFile {
  readonly path: string
  readonly size: number
  readonly modified: number
}

/** Whether a watched file was taken in just as it is now. */
export function wasSeen(db: Archive, { path, size, modified }: SeenFile): boolean {
  const row = prepared<[string, number, number], { found: number }>(
    db,
    'SELECT 1 AS found FROM watched_file WHERE path = ? AND size = ? AND modified = ?'
  ).get(path, size, modified)
  return row !== undefined
}

/** Write down that a watched file was taken in as it is now. */
export function markSeen(db: Archive, { path, size, modified }: SeenFile): void {
  prepared<[string, number, number]>(
    db,
    `INSERT INTO watched_file (path, size, modified) VALUES (?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified`
  ).run(path, size, modified)
}
