import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

/** What decides where a user's own archive lies. */
export interface OwnPlaces {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  readonly home: string
}

/** Wiremark's own small files, where Electron puts them for an app of this name; WIREMARK_USER_DATA where it is set. */
export function ownFolder({ platform, environment, home }: OwnPlaces): string {
  if (environment['WIREMARK_USER_DATA']) return environment['WIREMARK_USER_DATA']
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Wiremark')
  if (platform === 'win32')
    return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Wiremark')
  return join(baseFolder(environment['XDG_CONFIG_HOME'], join(home, '.config')), 'Wiremark')
}

/**
 * The archive that belongs to this user, which opens when no other is named. Where freedesktop.org's base directories hold
 * it is data and not configuration; one that lies there already stays.
 */
export function ownArchive(places: OwnPlaces): string {
  const { platform, environment, home } = places
  const beside = join(ownFolder(places), 'archive')
  const keepsApart = platform !== 'darwin' && platform !== 'win32' && !environment['WIREMARK_USER_DATA']
  if (!keepsApart || existsSync(join(beside, 'archive.db'))) return beside
  return join(baseFolder(environment['XDG_DATA_HOME'], join(home, '.local', 'share')), 'Wiremark', 'archive')
}

// The specification has relative paths ignored (XDG Base Directory Specification, 0.8).
function baseFolder(wished: string | undefined, usual: string): string {
  return wished !== undefined && isAbsolute(wished) ? wished : usual
}
