import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * The small file in an archive's folder with which a desktop opens it: no system but macOS can bind a program to folders. It
 * says nothing that is needed; the archive is the folder it lies in.
 */
export const DOOR = 'archive.wiremark'

/** What an archive is called in the window: the name of its folder. */
export function archiveName(folder: string): string {
  return basename(folder) || folder
}

/** Whether an archive lies in a folder, as far as can be told without opening it. */
export function isArchive(folder: string): boolean {
  return existsSync(join(folder, 'archive.db'))
}

/** Put the small file that opens an archive into its folder, unless it is there. */
export function leaveDoor(folder: string): void {
  const door = join(folder, DOOR)
  if (existsSync(door)) return
  writeFileSync(door, `${JSON.stringify({ opens: 'archive' })}\n`)
}
