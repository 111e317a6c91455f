import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openForReading } from '../../../src/store/open.ts'
import { logicalArchive } from '../archive.ts'

/** An archive at one moment, as digests. */
export interface State {
  /** Everything it holds for its analyst. */
  readonly archive: string
  /** What can be undone and redone. */
  readonly steps: string
  /** Which versions of which articles it has, and what became of each thing found: what is the same after an import that went on later. */
  readonly content: string
}

/** Files that were written, by name, each with a digest of its bytes. */
export type Files = Readonly<Record<string, string>>

export function stateIn(folder: string): State {
  const { db, close } = openForReading(folder)
  try {
    // Folders that are watched lie beside the archive, which is in another place at each run; steps name them as well.
    const digest = (text: string) => hash('sha256', text.replaceAll(dirname(folder), ''))
    const rows = (sql: string) => digest(JSON.stringify(db.prepare(sql).all()))
    return {
      archive: digest(logicalArchive(db)),
      steps: rows('SELECT call, label, state FROM step ORDER BY id'),
      content: rows(`
        SELECT a.id || ' ' || v.number || ' ' || v.path || ' ' || hex(v.text_hash) AS line
          FROM version v JOIN article a ON a.id = v.article_id
        UNION ALL
        SELECT import_id || ' ' || outcome || ' ' || path FROM receipt
        ORDER BY line`)
    }
  } finally {
    close()
  }
}

export function sameState(one: State, other: State): boolean {
  return one.archive === other.archive && one.steps === other.steps
}

/** The exports in a folder; those that are being written have names that begin with a dot. */
export function filesIn(folder: string): Files {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  return Object.fromEntries(names.map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]))
}
