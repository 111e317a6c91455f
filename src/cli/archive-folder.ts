import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { ownArchive } from '../engine/files/own-archive.ts'

/** The archive a command works on: the one named, else WIREMARK_ARCHIVE, else the one the app opens by itself. */
export function archiveFolder(named: string | undefined): string {
  const { platform, env: environment } = process
  return resolve(
    named ?? environment['WIREMARK_ARCHIVE'] ?? ownArchive({ platform, environment, home: homedir() })
  )
}
