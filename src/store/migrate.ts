import type { Database } from 'better-sqlite3'
import { ArchiveError } from '../core/archive/opening.ts'
import { archive } from './migrations/001-archive.ts'
import { identity } from './migrations/002-identity.ts'
import { placements } from './migrations/003-placements.ts'
import { decisions } from './migrations/004-decisions.ts'
import { codebook } from './migrations/005-codebook.ts'
import { savedSearches } from './migrations/006-saved-searches.ts'
import { entities } from './migrations/007-entities.ts'
import { newestVersion } from './migrations/008-newest-version.ts'
import { changeRanges } from './migrations/009-change-ranges.ts'
import { briefings } from './migrations/010-briefings.ts'
import { sketches } from './migrations/011-sketches.ts'
import { namesBeside } from './migrations/012-names-beside.ts'
import { undated } from './migrations/013-undated.ts'
import { taggingStamp } from './migrations/014-tagging-stamp.ts'
import { closerKeys } from './migrations/015-closer-keys.ts'

export interface Migration {
  readonly name: string
  up(db: Database): void
}

/** Every step an archive takes from nothing to today, in order. A released step is never edited. */
export const migrations: readonly Migration[] = [
  archive,
  identity,
  placements,
  decisions,
  codebook,
  savedSearches,
  entities,
  newestVersion,
  changeRanges,
  briefings,
  sketches,
  namesBeside,
  undated,
  taggingStamp,
  closerKeys
]

/** How many migrations the archive has had; 0 for an empty file. */
export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** Fail with `archive` unless the archive has had just these migrations. */
export function mustBeOfToday(db: Database): void {
  refuseNewer(db, migrations)
  if (schemaVersion(db) < migrations.length)
    throw new ArchiveError(
      'unknown',
      'This archive was made by an earlier Wiremark and is not brought up to date yet.'
    )
}

/**
 * Bring the archive to the shape that these steps lead to: each step and its number are one transaction, so a step that throws
 * leaves both as they were. Fails with `archive` when a newer Wiremark has made it.
 */
export function migrate(db: Database, steps: readonly Migration[]): void {
  refuseNewer(db, steps)
  const from = schemaVersion(db)
  steps.forEach((step, index) => {
    if (index < from) return
    db.transaction(() => {
      step.up(db)
      db.pragma(`user_version = ${index + 1}`)
    }).immediate()
  })
}

function refuseNewer(db: Database, steps: readonly Migration[]): void {
  const format = schemaVersion(db)
  if (format > steps.length) {
    throw new ArchiveError(
      'newer',
      `This archive was made by a newer Wiremark (its format is ${format}, this one knows ${steps.length}). Update Wiremark to open it; nothing was changed.`
    )
  }
}
