import { hash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { isOpenPath } from '../../core/archive/open-files/path.ts'
import type { OpenFile } from '../../core/archive/open-files/row.ts'

/** A file larger than this, in bytes, is none that Wiremark took in. */
const LARGEST = 1024 * 1024 * 1024

/** The bytes of a file that open files name, or what is wrong with it, in words. It may not lead out of their folder, by no link either. */
export function bytesInside(root: string, { file, sha256 }: OpenFile): Uint8Array | string {
  if (!isOpenPath(file)) return `${file} is no place in this folder.`
  try {
    const real = realpathSync(join(root, file))
    if (!real.startsWith(realpathSync(root) + sep)) return `${file} leads out of this folder.`
    const { size } = statSync(real)
    if (size > LARGEST) return `${file} is far too large.`
    const bytes = readFileSync(real)
    return hash('sha256', bytes) === sha256 ? bytes : `${file} was changed or is cut off.`
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return missing ? `${file} is missing.` : `${file} cannot be read.`
  }
}
