import { z } from 'zod'
import { FilePath, JobId } from '../id.ts'
import { Backup, BackupName, BackupReason } from './backup.ts'
import { Diagnosis, Salvaged } from './damage.ts'
import { Preview } from './differ.ts'
import { Holdings } from './holdings.ts'

/** What keeps the archive and brings it back. Answered whether the archive can be opened or not. */
export const backupCalls = {
  /** The backups of the archive, newest first, and the folder they lie in. */
  'backup.list': {
    lane: 'keep',
    args: z.object({}),
    result: z.object({ folder: z.string(), backups: z.array(Backup) })
  },
  /**
   * Copy the archive as it is now, while reading and writing go on, and check the copy. Older backups that are not to be
   * kept go afterwards. Cancelled, it leaves nothing.
   */
  'backup.run': {
    lane: 'keep',
    args: z.object({ job: JobId, reason: BackupReason.default('asked') }),
    result: z.object({ backup: Backup, holdings: Holdings })
  },
  /** What restoring a backup would take away, bring back and change, by names and counts. */
  'backup.preview': { lane: 'keep', args: z.object({ backup: BackupName, job: JobId }), result: Preview },
  /**
   * Put a backup in the archive's place. The archive as it is becomes a backup first; one that is damaged is kept as it is.
   * Whatever happens in between, the folder holds the one or the other, whole.
   */
  'backup.restore': {
    lane: 'keep',
    args: z.object({ backup: BackupName, job: JobId }),
    /** The name of the file that keeps what was there, or null when there was no archive. */
    result: z.object({ kept: z.string().nullable(), holdings: Holdings })
  },
  /** Delete a backup. */
  'backup.remove': { lane: 'keep', args: z.object({ backup: BackupName }), result: z.null() },
  /** What can be read of an archive that is damaged. */
  'archive.diagnose': { lane: 'keep', args: z.object({ job: JobId }), result: Diagnosis },
  /** Make an archive in a folder that is empty or not there yet, of all that can be read of this one. The damaged one stays as it is. */
  'archive.salvage': {
    lane: 'keep',
    args: z.object({ to: FilePath, job: JobId }),
    result: Salvaged
  }
} as const
