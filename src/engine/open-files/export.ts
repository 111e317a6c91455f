import type { OpenSums } from '../../core/archive/open-files/calls.ts'
import type { OpenArchive } from '../../store/open.ts'
import { inNewFolder } from '../files/replace-folder.ts'
import type { KeepWork } from '../keep/keep-work.ts'
import { writeOpenFiles } from './write.ts'

/** Write an archive as it stands at this moment to a new or empty folder, whole or not at all. Closes the archive. */
export async function exportOpenFiles(
  { db, close }: OpenArchive,
  folder: string,
  { now, ...work }: Pick<KeepWork, 'signal' | 'heard' | 'now'>
): Promise<OpenSums> {
  const madeAt = now()
  try {
    // A connection of its own: it sees one state, and is read from for as long as it takes.
    db.exec('BEGIN')
    const { tables } = await inNewFolder(folder, (beside) => writeOpenFiles(db, beside, { ...work, madeAt }))
    const count = (name: string) => tables.find(({ table }) => table === name)?.rows ?? 0
    return { folder, articles: count('article'), rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
  } finally {
    close()
  }
}
