import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

/** One file of a package: its path below the root, its bytes' MD5 as dpkg keeps it, and its size. */
export interface Settled {
  readonly path: string
  readonly md5: string
  readonly bytes: number
}

/** Give everything below a folder the modes a package has and one time, so that the same files make the same package. */
export function settle(root: string, when: Date): Settled[] {
  const settled: Settled[] = []
  const visit = (path: string): void => {
    const file = join(root, path)
    const { mode, size } = statSync(file)
    const folder = statSync(file).isDirectory()
    chmodSync(file, folder || mode & 0o100 ? 0o755 : 0o644)
    if (folder) for (const name of readdirSync(file).sort()) visit(join(path, name))
    else settled.push({ path, md5: createHash('md5').update(readFileSync(file)).digest('hex'), bytes: size })
    utimesSync(file, when, when)
  }
  visit('')
  return settled
}
