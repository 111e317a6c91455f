import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveMeasure } from '../core/archive/diagnostics.ts'
import { migrations, schemaVersion } from './migrate.ts'
import type { Archive } from './open.ts'

const COUNTED = [
  'source',
  'article',
  'version',
  'text',
  'original',
  'import',
  'receipt',
  'tag',
  'passage',
  'entity',
  'mention',
  'saved_search',
  'briefing',
  'briefing_item',
  'step'
] as const

/** How large the archive is, for someone who helps: numbers, and names that Wiremark gave. No word of its texts. */
export function measureArchive(db: Archive, folder: string): ArchiveMeasure {
  const there = new Set(
    db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  )
  const counts = COUNTED.filter((table) => there.has(table)).map(
    (table) => [table, countOf(db, table)] as const
  )
  return {
    sqlite: db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '',
    migrations: migrations.slice(0, schemaVersion(db)).map(({ name }) => name),
    files: filesOf(folder),
    counts: Object.fromEntries(counts)
  }
}

function countOf(db: Archive, table: (typeof COUNTED)[number]): number {
  return db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
}

/** Files that someone else has put there are not named. */
function filesOf(folder: string): Record<string, number> {
  const own = readdirSync(folder).filter((name) => /^(archive\.|wiremark\.)[a-z0-9.-]+$/.test(name))
  return Object.fromEntries(own.map((name) => [name, statSync(join(folder, name)).size]))
}
