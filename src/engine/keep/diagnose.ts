import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnosis } from '../../core/archive/damage.ts'
import { AppError } from '../../core/error.ts'
import { ARCHIVE_FILE } from '../../store/archive-file.ts'
import { connect } from '../../store/connect.ts'
import { diagnoseSteps } from '../../store/diagnose.ts'
import { schemaVersion } from '../../store/migrate.ts'
import { isDamage } from '../../store/snapshot.ts'
import { inStretches } from '../exchange/stepwise.ts'
import { goOnUnless, type KeepWork } from './keep-work.ts'

/** What can be read of the archive in a folder, which is left as it is. */
export async function diagnose({ folder, signal, heard }: KeepWork): Promise<Diagnosis> {
  const file = join(folder, ARCHIVE_FILE)
  if (!existsSync(file)) throw new AppError('archive', `There is no archive in ${folder}.`)
  const about = { file, bytes: statSync(file).size }
  try {
    const db = connect(file, 'read')
    try {
      const format = schemaVersion(db)
      const found = await inStretches(diagnoseSteps(db), (steps) => {
        heard(steps, null)
        goOnUnless(signal, 'The archive was not looked at further.')
        return Promise.resolve()
      })
      return { ...about, format, ...found }
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { ...about, format: null, problems: [error instanceof Error ? error.message : ''], tables: [] }
  }
}
