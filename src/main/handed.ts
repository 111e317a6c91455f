import { existsSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Handed } from '../core/archive/handed.ts'
import { DOOR, isArchive } from './archive-folder.ts'

/**
 * The paths that a process was started with, whole; `before` is how many words come ahead of what was typed. Switches may
 * stand anywhere: Chromium adds some of its own, and sorts them to the front.
 */
export function pathsIn(args: readonly string[], before: number, folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-'))
    .slice(before)
    .map((arg) => (/^file:/i.test(arg) && URL.canParse(arg) ? fileURLToPath(arg) : resolve(folder, arg)))
    .filter((path) => existsSync(path))
}

/** What each of some paths is: an archive (its folder, its file, or the small file that opens it), a tagging, or articles. */
export function sortHanded(paths: readonly string[]): Handed {
  const archives = paths.map(archiveAt)
  const others = paths.filter((_, at) => archives[at] === null)
  const isTagging = (path: string): boolean => ['.qdpx', '.qdc'].includes(extname(path).toLowerCase())
  return {
    archive: archives.findLast((folder) => folder !== null) ?? null,
    tagging: others.filter(isTagging),
    articles: others.filter((path) => !isTagging(path))
  }
}

function archiveAt(path: string): string | null {
  if (isArchive(path)) return path
  const opens = extname(path).toLowerCase() === extname(DOOR) || basename(path) === 'archive.db'
  return opens ? dirname(path) : null
}

/** What was handed over and not yet taken by the window. */
export class Handing {
  #paths: readonly string[] = []
  readonly #tell: () => void

  constructor(tell: () => void) {
    this.#tell = tell
  }

  hand(paths: readonly string[]): void {
    if (paths.length === 0) return
    this.#paths = [...this.#paths, ...paths]
    this.#tell()
  }

  /** All of it, once. */
  take(): Handed {
    const paths = this.#paths
    this.#paths = []
    return sortHanded(paths)
  }
}
