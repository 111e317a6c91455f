import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The archive a command works on: the one named, else WIREMARK_ARCHIVE, else the one the app opens by itself. */
export function archiveFolder(named: string | undefined): string {
  return resolve(named ?? process.env['WIREMARK_ARCHIVE'] ?? join(appFolder(), 'archive'))
}

/** Electron's `userData` for an app called Wiremark (electronjs.org/docs/latest/api/app, getPath). */
function appFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Wiremark')
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Wiremark')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Wiremark')
}
