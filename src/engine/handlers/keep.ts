import { rmSync } from 'node:fs'
import type { Handlers } from '../../core/contract.ts'
import { openForReading } from '../../store/open.ts'
import type { Emit } from '../context.ts'
import type { Jobs } from '../jobs.ts'
import { backUp } from '../keep/back-up.ts'
import { backupFile, backupsFolder, listBackups } from '../keep/backup-files.ts'
import { diagnose } from '../keep/diagnose.ts'
import type { KeepWork } from '../keep/keep-work.ts'
import { previewOf } from '../keep/preview.ts'
import { restore } from '../keep/restore.ts'
import { salvage } from '../keep/salvage.ts'
import { exportOpenFiles } from '../open-files/export.ts'
import { takeInOpenFiles } from '../open-files/take-in.ts'

/** What the calls that keep an archive work with: its folder alone, since it may be one that cannot be opened. */
export interface KeepContext extends Pick<KeepWork, 'folder' | 'log' | 'now'> {
  readonly emit: Emit
  readonly jobs: Jobs
  /** Told when what is to be backed up is held fast. */
  readonly held: () => void
}

export function keepHandling(context: KeepContext): Handlers<'keep'> {
  const { folder, held } = context
  return {
    'backup.list': () => ({ folder: backupsFolder(folder), backups: listBackups(folder) }),
    'backup.run': ({ job, reason }) => working(context, job, (work) => backUp(work, reason, held)),
    'backup.preview': ({ job, backup }) => working(context, job, (work) => previewOf(work, backup)),
    'backup.restore': ({ job, backup }) => working(context, job, (work) => restore(work, backup)),
    'backup.remove': ({ backup }) => {
      rmSync(backupFile(folder, backup))
      return null
    },
    'archive.diagnose': ({ job }) => working(context, job, diagnose),
    'archive.salvage': ({ job, to }) => working(context, job, (work) => salvage(work, to)),
    'archive.export': ({ job, folder: into }) =>
      working(context, job, (work) => exportOpenFiles(openForReading(folder), into, work)),
    'archive.import': ({ job, from, into }) =>
      working(context, job, (work) => takeInOpenFiles(from, into, work))
  }
}

function working<T>(
  { folder, log, now, emit, jobs }: KeepContext,
  job: string,
  work: (work: KeepWork) => Promise<T>
): Promise<T> {
  const heard = (done: number, total: number | null) => emit('progress', { job, done, total, at: '' })
  return jobs.run(job, ({ signal }) => work({ folder, log, now, signal, heard }))
}
