import { AppError } from '../../core/error.ts'

/** A file that cannot be read, with the one sentence the analyst sees. */
export function unreadable(message: string, cause?: unknown): AppError {
  return new AppError('unreadable', message, { cause })
}

/** Stops where the analyst asked to. Called between the articles of a file. */
export function checkCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled', 'The import was stopped.')
}

/**
 * Runs a parser that is not ours on bytes that may be damaged: whatever it throws means that the file cannot be read.
 * Our own mistakes must not pass as damage, so nothing of ours runs inside.
 */
export async function parsing<T>(what: string, parse: () => T | Promise<T>): Promise<T> {
  try {
    return await parse()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw unreadable(`This ${what} is damaged or incomplete and cannot be read.`, error)
  }
}

/** Refuses a file larger than a reader takes on, before anything is done with it. */
export function refuseLarger(bytes: number, limit: number, what: string): void {
  if (bytes <= limit) return
  const size = (value: number): string => `${String(Math.round(value / 1024 / 1024))} MiB`
  throw unreadable(
    `This ${what} has ${size(bytes)}; the most Wiremark reads of one is ${size(limit)}. Split it first.`
  )
}
