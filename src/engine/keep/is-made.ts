import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ARCHIVE_FILE } from '../../store/archive-file.ts'

/** Whether there is an archive in a folder, or one is still to be made. */
export function isMade(folder: string): boolean {
  return existsSync(join(folder, ARCHIVE_FILE))
}
