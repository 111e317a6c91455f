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

/** What came into a watched folder together. `at` is UTC, ISO 8601. */
export interface Visit {
  readonly at: string
  /** The last of the files. */
  readonly file: string
  readonly files: number
  readonly importId: number
}

/** What came into a watched folder last; null when nothing has. */
export function lastVisit(db: Archive, path: string): Visit | null {
  const row = prepared<[string], Visit>(
    db,
    'SELECT came_at AS at, file, files, import_id AS importId FROM watch_visit WHERE path = ?'
  ).get(path)
  return row ?? null
}

/** Write down what came into a watched folder, in the place of what came before. */
export function putVisit(db: Archive, path: string, { at, file, files, importId }: Visit): void {
  prepared<[string, string, string, number, number]>(
    db,
    `INSERT INTO watch_visit (path, came_at, file, files, import_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE
        SET came_at = excluded.came_at, file = excluded.file, files = excluded.files, import_id = excluded.import_id`
  ).run(path, at, file, files, importId)
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
