import { app } from 'electron'
import { join, resolve } from 'node:path'
import { ownArchive } from '../engine/files/own-archive.ts'

/** The window's files, as built. */
export const rendererRoot = resolve(import.meta.dirname, '../renderer')

/** The sample articles that come with Wiremark. */
export function samplesFolder(): string {
  return join(app.getAppPath(), 'seeds')
}

/** Where Wiremark keeps its own small files: WIREMARK_USER_DATA where it is set, else the system's usual place. */
export function chooseUserData(environment: NodeJS.ProcessEnv): void {
  const wished = environment.WIREMARK_USER_DATA
  if (wished) app.setPath('userData', resolve(wished))
}

/** The archive asked for: `--archive DIR`, else WIREMARK_ARCHIVE; null where none is. */
export function wishedArchive(args: readonly string[], environment: NodeJS.ProcessEnv): string | null {
  const wished = valueOf('--archive', args) ?? environment.WIREMARK_ARCHIVE
  return wished ? resolve(environment.INIT_CWD ?? '.', wished) : null
}

/** The archive that belongs to this user, which a first start makes. */
export function usersArchive(): string {
  const { platform, env: environment } = process
  return resolve(ownArchive({ platform, environment, home: app.getPath('home') }))
}

function valueOf(option: string, args: readonly string[]): string | undefined {
  const at = args.indexOf(option)
  if (at >= 0) return args[at + 1]
  return args.find((arg) => arg.startsWith(`${option}=`))?.slice(option.length + 1)
}
