import { randomUUID } from 'node:crypto'
import type { CallName, EngineLane } from '../core/contract.ts'
import { markInterrupted } from '../store/import.ts'
import { forgetPictures } from '../store/picture.ts'
import { openForReading, openForWriting, type OpenArchive } from '../store/open.ts'
import type { Context, Emit } from './context.ts'
import { handlersIn } from './handlers/all.ts'
import type { SomeHandlers } from './dispatch.ts'
import { NameReader, readingNothing, type Reading } from './entity/reader.ts'
import { ReadersBeside } from './import/readers-beside.ts'
import { Jobs } from './jobs.ts'
import { closeLeftOpen } from './left-open.ts'
import type { ArchiveOptions } from './options.ts'
import { settleOutstanding } from './revision/outstanding.ts'
import { Watcher, watchingNothing, type Watching } from './watch/watcher.ts'

/** One connection to the archive with the handlers that may use it. */
export interface Session {
  readonly handlers: SomeHandlers
  readonly jobs: Jobs
  readonly watcher: Watching
  /** What reads names behind everything else. */
  readonly reader: Reading
  close(): void
}

export interface SessionOptions extends ArchiveOptions {
  readonly lanes: readonly EngineLane[]
  readonly emit: Emit
  /** Whether to take in what settles in the folders being watched, and to read names behind. */
  readonly watching?: boolean
  /** The module that reads files beside an import (import/reading-thread.ts); without it they are read in this thread. */
  readonly readerModule?: URL
  readonly log: (error: unknown) => void
}

/** Open the archive for some lanes: writing when one of them writes, else for reading. Fails with `archive`. */
export function openSession({
  folder,
  samples,
  lanes,
  emit,
  watching = false,
  readerModule,
  log
}: SessionOptions): Session {
  const archive = lanes.includes('write') ? openToWrite(folder) : openForReading(folder)
  const jobs = new Jobs()
  const readers = readerModule === undefined ? null : new ReadersBeside({ module: readerModule, log })
  const context: Context & { watcher: Watching } = {
    db: archive.db,
    folder,
    samples,
    emit,
    jobs,
    readers,
    watcher: watchingNothing,
    log,
    now: () => new Date().toISOString(),
    newGuid: () => randomUUID()
  }
  if (watching && lanes.includes('write')) {
    context.watcher = new Watcher(context)
    context.watcher.sync()
  }
  const reader = watching && lanes.includes('write') ? new NameReader(context) : readingNothing
  const handlers: SomeHandlers = Object.assign(
    {},
    ...lanes.map((lane) => (lane === 'write' ? closingFirst(context) : handlersIn[lane](context)))
  )
  return {
    handlers,
    jobs,
    watcher: context.watcher,
    reader,
    close() {
      readers?.close()
      archive.close()
    }
  }
}

/** The handlers that write; each closes first what work that found no room has left open. */
function closingFirst(context: Context): SomeHandlers {
  const named = Object.entries(handlersIn.write(context)) as [CallName, (args: never) => unknown][]
  return Object.fromEntries(
    named.map(([name, handle]) => [
      name,
      (args: never) => {
        if (context.jobs.idle) closeLeftOpen(context.db)
        return handle(args)
      }
    ])
  )
}

/** What a process that was ended left open is closed first. */
function openToWrite(folder: string): OpenArchive {
  const archive = openForWriting(folder)
  archive.db
    .transaction(() => {
      closeLeftOpen(archive.db)
      markInterrupted(archive.db)
      forgetPictures(archive.db)
    })
    .immediate()
  settleOutstanding(archive.db)
  return archive
}
