import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Salvaged, TableFound } from '../../core/archive/damage.ts'
import { AppError } from '../../core/error.ts'
import { ARCHIVE_FILE } from '../../store/archive-file.ts'
import { checkArchive } from '../../store/check.ts'
import { connect } from '../../store/connect.ts'
import { countOf } from '../../store/diagnose.ts'
import { holdingsOf } from '../../store/holdings.ts'
import { makeArchive, openForWriting } from '../../store/open.ts'
import { mend, salvageSteps } from '../../store/salvage.ts'
import { intoOneFile, isDamage } from '../../store/snapshot.ts'
import { inStretches } from '../exchange/stepwise.ts'
import { HALF, renameForGood } from './backup-files.ts'
import { goOnUnless, type KeepWork } from './keep-work.ts'

/**
 * Make an archive in a new folder of all that can be read of the one in a folder, which is left as it is. It has that name only once it
 * is whole. Fails with `unreadable` where nothing can be read.
 */
export async function salvage(work: KeepWork, to: string): Promise<Salvaged> {
  refuseUnlessVacant(to)
  const file = join(work.folder, ARCHIVE_FILE)
  if (!existsSync(file)) throw new AppError('archive', `There is no archive in ${work.folder}.`)
  mkdirSync(to, { recursive: true })
  const half = join(to, `${ARCHIVE_FILE}${HALF}`)
  try {
    const found = await copyReadable(work, file, half)
    intoOneFile(half)
    renameForGood(half, join(to, ARCHIVE_FILE))
    return report(to, found)
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(half + end, { force: true })
    if (isDamage(error) && !(error instanceof AppError))
      throw new AppError('unreadable', NOTHING, { cause: error })
    throw error
  }
}

const NOTHING =
  'Nothing can be read of this file, not even which tables it has. It was left as it is; a backup is the way back.'

async function copyReadable({ signal, heard }: KeepWork, file: string, half: string): Promise<TableFound[]> {
  const damaged = connect(file, 'read')
  try {
    const fresh = makeArchive(half)
    try {
      const found = await inStretches(salvageSteps(damaged, fresh), (steps) => {
        heard(steps, null)
        goOnUnless(signal, 'The archive was not salvaged; it is as it was.')
        return Promise.resolve()
      })
      mend(fresh)
      return found
    } finally {
      fresh.close()
    }
  } finally {
    damaged.close()
  }
}

function report(folder: string, found: readonly TableFound[]): Salvaged {
  const { db, close } = openForWriting(folder)
  try {
    const tables = found.map((table) => ({ ...table, kept: countOf(db, table.table) }))
    return { folder, tables, holdings: holdingsOf(db), problems: checkArchive(db).problems }
  } finally {
    close()
  }
}

function refuseUnlessVacant(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new AppError(
      'refused',
      `The folder ${folder} is not empty. Choose another for the salvaged archive.`
    )
}
