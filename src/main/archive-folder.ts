import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What an archive is called in the window: the name of its folder. */
export function archiveName(folder: string): string {
  return basename(folder) || folder
}

/** Whether an archive lies in a folder, as far as can be told without opening it. */
export function isArchive(folder: string): boolean {
  return existsSync(join(folder, 'archive.db'))
}
