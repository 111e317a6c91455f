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
  undated
]

/** How many migrations the archive has had; 0 for an empty file. */
export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Bring the archive to today's shape: each step and its number are one transaction, so a step that throws leaves both as
 * they were. `beforeFirst` runs once, before the first step of an archive that holds something already. Fails with
 * `archive` when a newer Wiremark has made it.
 */
export function migrate(
  db: Database,
  steps: readonly Migration[],
  beforeFirst: (version: number) => void
): void {
  const from = schemaVersion(db)
  if (from > steps.length) {
    throw new ArchiveError(
      'newer',
      `This archive was made by a newer Wiremark (its format is ${from}, this one knows ${steps.length}). Update Wiremark to open it; nothing was changed.`
    )
  }
  if (from > 0 && from < steps.length) beforeFirst(from)
  steps.forEach((step, index) => {
    if (index < from) return
    db.transaction(() => {
      step.up(db)
      db.pragma(`user_version = ${index + 1}`)
    }).immediate()
  })
}
