import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { controlFile, debianArchitecture } from './control.ts'
import { layPackage } from './lay-package.ts'
import { settle } from './settle.ts'

export interface DebOptions {
  /** The project, built, with its packages. */
  readonly project: string
  /** Where the package is put. */
  readonly into: string
  /** Whether it is packed small, which takes a minute, or at once. */
  readonly small: boolean
}

/** Make the Debian package of what is built. Its file. The same commit gives the same bytes, whenever and wherever it is made. */
export async function buildDeb({ project, into, small }: DebOptions): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }
  const when = sourceDate(project)
  const architecture = debianArchitecture(process.arch)
  const work = mkdtempSync(join(tmpdir(), 'wiremark-deb-'))
  try {
    await layPackage(project, work, version, when)
    const files = settle(work, when)
    const kilobytes = files.reduce((sum, { bytes }) => sum + Math.ceil(bytes / 1024), 0)
    mkdirSync(join(work, 'DEBIAN'))
    writeFileSync(join(work, 'DEBIAN/control'), controlFile(version, architecture, kilobytes))
    writeFileSync(join(work, 'DEBIAN/md5sums'), files.map(({ md5, path }) => `${md5}  ${path}\n`).join(''))
    settle(join(work, 'DEBIAN'), when)
    mkdirSync(into, { recursive: true })
    const file = join(into, `wiremark_${version}_${architecture}.deb`)
    execFileSync(
      'dpkg-deb',
      ['--root-owner-group', ...(small ? ['-Zxz'] : ['-Znone']), '--build', work, file],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, SOURCE_DATE_EPOCH: String(when.getTime() / 1000) }
      }
    )
    return file
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The time everything in the package has: SOURCE_DATE_EPOCH (reproducible-builds.org), else that of the commit. */
function sourceDate(project: string): Date {
  const { SOURCE_DATE_EPOCH: wished } = process.env
  const { stdout } = spawnSync('git', ['-C', project, 'log', '-1', '--format=%ct'], { encoding: 'utf8' })
  const seconds = Number(wished ?? stdout)
  if (!Number.isInteger(seconds) || seconds <= 0)
    throw new Error(
      'The package has no date: this is no git clone. Set SOURCE_DATE_EPOCH to seconds since 1970.'
    )
  return new Date(seconds * 1000)
}
