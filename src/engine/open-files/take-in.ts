import type { OpenSums } from '../../core/archive/open-files/calls.ts'
import { rowsFile } from '../../core/archive/open-files/manifest.ts'
import { AppError } from '../../core/error.ts'
import { contentProblems } from '../../store/check.ts'
import { migrate, migrations } from '../../store/migrate.ts'
import { openBlank, type Archive } from '../../store/open.ts'
import { danglingRows } from '../../store/open-rows.ts'
import { inNewFolder } from '../files/replace-folder.ts'
import { deriveAll } from './derive.ts'
import { Lines } from './lines.ts'
import { Problems } from './problems.ts'
import { manifestIn, readRows } from './read.ts'
import { Progress, type OpenWork } from './work.ts'

const STOPPED = 'Taking the archive in was stopped; nothing of it was kept.'

/**
 * Make an archive of a folder of open files, in a folder that is new or empty. Everything is looked at before it takes its place;
 * where anything is unknown or damaged, it is named by file and line and nothing is left.
 */
export async function takeInOpenFiles(from: string, into: string, work: OpenWork): Promise<OpenSums> {
  const manifest = manifestIn(from)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const count = (name: string) => manifest.tables.find(({ table }) => table === name)?.rows ?? 0
  const progress = new Progress(work, rows + count('text') + count('article'), STOPPED)
  const problems = new Problems()
  await inNewFolder(into, async (folder) => {
    const { db, close } = openBlank(folder, manifest.archiveFormat)
    try {
      await readRows(db, { folder: from, manifest, progress, problems })
      await nameDangling(db, from, problems)
      // Rows of an earlier format come to today's as the rows of an archive of that age do.
      migrate(db, migrations)
      await deriveAll(db, progress)
      const wrong = contentProblems(db)
      for (const sentence of wrong) problems.add('rows', null, sentence)
      problems.refuseIfAny()
    } catch (error) {
      throw error instanceof AppError ? error : unfitting(error)
    } finally {
      close()
    }
  })
  return { folder: into, articles: count('article'), rows }
}

/** Rows that refer to what is not there, by their lines. */
async function nameDangling(db: Archive, from: string, problems: Problems): Promise<void> {
  for (const { table, id, parent } of danglingRows(db)) {
    const file = rowsFile(table)
    let at: number | null = null
    for await (const { number, text } of new Lines(`${from}/${file}`).all()) {
      if (text?.startsWith(`{"id":${id},`) === true) at = number
    }
    problems.add(file, at, `it refers to a ${parent} that is not there.`)
  }
  problems.refuseIfAny()
}

/** What the machine does not let us write stays what it is; all else that happens among rows that were read well is theirs. */
function unfitting(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(?:E[A-Z]+|SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN).*)$/.test(code)) return error
  return new AppError('unreadable', 'The rows do not fit together. Nothing was taken in.', { cause: error })
}
