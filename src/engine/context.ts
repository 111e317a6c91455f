import type { EventName, EventValue } from '../core/contract.ts'
import type { Archive } from '../store/open.ts'
import type { ReadersBeside } from './import/readers-beside.ts'
import type { Jobs } from './jobs.ts'
import type { Watching } from './watch/watcher.ts'

/** Tell every window something. */
export type Emit = <E extends EventName>(name: E, value: EventValue<E>) => void

/** What handlers work with. The clock and randomness come in here, since core has neither. */
export interface Context {
  readonly db: Archive
  /** The archive's folder. */
  readonly folder: string
  /** Where the sample articles lie, or null when none came along. */
  readonly samples: string | null
  readonly emit: Emit
  readonly jobs: Jobs
  /** Threads that read files for imports; null where this thread reads them itself. */
  readonly readers: ReadersBeside | null
  /** What keeps an eye on the folders being watched. */
  readonly watcher: Watching
  /** Write a bug down, whole. */
  log(error: unknown): void
  /** The time now, UTC, ISO 8601. */
  now(): string
  newGuid(): string
}
