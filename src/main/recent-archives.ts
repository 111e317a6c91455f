import { z } from 'zod'
import type { RecentArchive } from '../core/archive/opening.ts'
import { archiveName, isArchive } from './archive-folder.ts'
import { readOwnFile, writeOwnFile } from './own-file.ts'

const FILE = 'archives.json'

/** More than these are not recent. */
const MOST = 12

const Kept = z.object({
  /** The archive to open at the next start; null when the analyst has closed it. */
  last: z.string().nullable(),
  recent: z.array(z.object({ folder: z.string(), openedAt: z.string() }))
})
type Kept = z.output<typeof Kept>

/** The archives opened on this machine, kept in a small file from one start to the next. */
export class RecentArchives {
  #kept: Kept | null

  constructor() {
    this.#kept = readOwnFile(FILE, Kept)
  }

  /** The archive to open at a start: the one open last, null when it was closed, undefined when there was none yet. */
  get last(): string | null | undefined {
    return this.#kept?.last
  }

  /** The latest opened first. */
  list(): RecentArchive[] {
    return (this.#kept?.recent ?? []).map(({ folder, openedAt }) => ({
      folder,
      name: archiveName(folder),
      openedAt,
      there: isArchive(folder)
    }))
  }

  opened(folder: string, openedAt: string): void {
    this.#write(folder, [{ folder, openedAt }, ...this.#others(folder)].slice(0, MOST))
  }

  closed(): void {
    this.#write(null, this.#kept?.recent ?? [])
  }

  forget(folder: string): void {
    const last = this.#kept?.last ?? null
    this.#write(last === folder ? null : last, this.#others(folder))
  }

  #others(folder: string): Kept['recent'] {
    return (this.#kept?.recent ?? []).filter((each) => each.folder !== folder)
  }

  #write(last: string | null, recent: Kept['recent']): void {
    this.#kept = { last, recent }
    writeOwnFile(FILE, this.#kept)
  }
}
