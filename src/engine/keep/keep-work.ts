import { AppError } from '../../core/error.ts'

/** What everything that keeps the archive or brings it back works with: a folder, and no open archive. */
export interface KeepWork {
  readonly folder: string
  readonly signal: AbortSignal
  /** Told how far it has come. */
  readonly heard: (done: number, total: number | null) => void
  readonly log: (error: unknown) => void
  /** The time now, UTC, ISO 8601. */
  readonly now: () => string
}

/** Fail with `cancelled` and this sentence once the analyst has said to stop. */
export function goOnUnless(signal: AbortSignal, stopped: string): void {
  if (signal.aborted) throw new AppError('cancelled', stopped)
}

/** Work that nobody watches or stops. */
export function aloneIn(folder: string, log: KeepWork['log']): KeepWork {
  const signal = new AbortController().signal
  return { folder, signal, heard: () => undefined, log, now: () => new Date().toISOString() }
}
