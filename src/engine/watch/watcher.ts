import { watch, type FSWatcher } from 'chokidar'
import { basename, sep } from 'node:path'
import type { Stats } from 'node:fs'
import { markSeen, putVisit, wasSeen, watchesOf, type SeenFile } from '../../store/watch.ts'
import type { Context } from '../context.ts'
import { isHidden } from '../import/walk.ts'
import { runImport } from '../import/run.ts'

/** Keeps an eye on folders. */
export interface Watching {
  /** Why a folder cannot be watched, in a sentence; null when it is, or when nothing is watched here. */
  problemOf(path: string): string | null
  /** Watch what the archive says is to be watched now, and no more. */
  sync(): void
  close(): Promise<void>
}

/** A file is whole when its size has not changed for so long, in milliseconds. */
const SETTLED = 1_500

/** Files that settle together are taken in together, in milliseconds. */
const TOGETHER = 300

/** Nobody watches where there is no window: on the command line, and in tests of other things. */
export const watchingNothing: Watching = {
  problemOf: () => null,
  sync: () => undefined,
  close: () => Promise.resolve()
}

/** What the paths of a folder's files begin with. */
export function inFolder(folder: string): string {
  return folder.endsWith(sep) ? folder : `${folder}${sep}`
}

/** Takes the files of the folders being watched in as they settle, each once for as long as it stays as it is. */
export class Watcher implements Watching {
  readonly #context: Context
  readonly #folders = new Map<string, FSWatcher>()
  readonly #problems = new Map<string, string>()
  readonly #settled = new Map<string, SeenFile>()
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #closed = false
  #runs = 0

  constructor(context: Context) {
    this.#context = context
  }

  problemOf(path: string): string | null {
    return this.#problems.get(path) ?? null
  }

  sync(): void {
    const wanted = new Set(watchesOf(this.#context.db).map(({ path }) => path))
    for (const [path, watching] of this.#folders) {
      if (wanted.has(path)) continue
      this.#folders.delete(path)
      this.#problems.delete(path)
      void watching.close()
    }
    for (const path of wanted) if (!this.#folders.has(path)) this.#folders.set(path, this.#watch(path))
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    await Promise.all(Array.from(this.#folders.values(), (watching) => watching.close()))
    await this.#running
  }

  #watch(folder: string): FSWatcher {
    const settled = (path: string, stats?: Stats) => this.#hasSettled(path, stats)
    return watch(folder, {
      ignored: (path) => path !== folder && isHidden(basename(path)),
      awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 200 },
      alwaysStat: true
    })
      .on('add', settled)
      .on('change', settled)
      .on('error', (error) => {
        this.#context.log(error)
        this.#problems.set(folder, 'This folder cannot be watched. See that it is there and may be read.')
      })
  }

  #hasSettled(path: string, stats: Stats | undefined): void {
    if (stats === undefined || this.#closed) return
    const file = { path, size: stats.size, modified: Math.floor(stats.mtimeMs) }
    if (wasSeen(this.#context.db, file)) return
    this.#settled.set(path, file)
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#running ??= this.#takeIn().finally(() => (this.#running = null))
    }, TOGETHER)
  }

  /** One import at a time: what settles meanwhile waits for the next. */
  async #takeIn(): Promise<void> {
    const { jobs, db, log, emit } = this.#context
    while (this.#settled.size > 0 && !this.#closed) {
      const files = Array.from(this.#settled.values())
      this.#settled.clear()
      const items = files.map(({ path }) => ({ path }))
      const job = `watch-${++this.#runs}`
      try {
        await jobs.run(job, async (control) => {
          const importId = await runImport(this.#context, {
            job,
            items,
            control,
            columns: null,
            resumed: null
          })
          // Cancelled, it stopped somewhere among them: what was taken in is a duplicate next time.
          if (!control.signal.aborted) db.transaction(() => this.#remember(files, importId)).immediate()
        })
      } catch (error) {
        log(error)
      }
      emit('changed', { by: 'import.run' })
    }
  }

  #remember(files: readonly SeenFile[], importId: number): void {
    const { db, now } = this.#context
    for (const file of files) markSeen(db, file)
    for (const { path } of watchesOf(db)) {
      const own = files.filter((file) => file.path.startsWith(inFolder(path)))
      const last = own.at(-1)
      if (last !== undefined) putVisit(db, path, { at: now(), file: last.path, files: own.length, importId })
    }
  }
}
