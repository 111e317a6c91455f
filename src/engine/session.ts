import { randomUUID } from 'node:crypto'
import type { EngineLane } from '../core/contract.ts'
import { sealAbandoned } from '../store/history.ts'
import { markInterrupted } from '../store/import.ts'
import { openForReading, openForWriting, type OpenArchive } from '../store/open.ts'
import type { Context, Emit } from './context.ts'
import { handlersIn } from './handlers/all.ts'
import type { SomeHandlers } from './dispatch.ts'
import { Jobs } from './jobs.ts'
import type { ArchiveOptions } from './options.ts'

/** One connection to the archive with the handlers that may use it. */
export interface Session {
  readonly handlers: SomeHandlers
  readonly jobs: Jobs
  close(): void
}

export interface SessionOptions extends ArchiveOptions {
  readonly lanes: readonly EngineLane[]
  readonly emit: Emit
  readonly log: (error: unknown) => void
}

/** Open the archive for some lanes: writing when one of them writes, else for reading. Fails with `archive`. */
export function openSession({ folder, samples, lanes, emit, log }: SessionOptions): Session {
  const archive = lanes.includes('write') ? openToWrite(folder) : openForReading(folder)
  const jobs = new Jobs()
  const context: Context = {
    db: archive.db,
    folder,
    samples,
    emit,
    jobs,
    log,
    now: () => new Date().toISOString(),
    newGuid: () => randomUUID()
  }
  const handlers: SomeHandlers = Object.assign({}, ...lanes.map((lane) => handlersIn[lane](context)))
  return { handlers, jobs, close: () => archive.close() }
}

/** What a process that was ended left open is closed first: its imports are interrupted, and can be undone. */
function openToWrite(folder: string): OpenArchive {
  const archive = openForWriting(folder)
  archive.db
    .transaction(() => {
      sealAbandoned(archive.db)
      markInterrupted(archive.db)
    })
    .immediate()
  return archive
}
