import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const mostBytes = 1_000_000

/** Something that writes down whatever was thrown, whole. */
export type Log = (error: unknown) => void

/**
 * A log in the archive's folder, so that whoever is sent the archive has it too. When it grows past a megabyte it
 * becomes `wiremark.1.log`, in place of the one before.
 */
export function openLog(folder: string): Log {
  const file = join(folder, 'wiremark.log')
  return (error) => {
    const text = `${new Date().toISOString()} ${wordsOf(error)}\n`
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(file) > mostBytes) renameSync(file, join(folder, 'wiremark.1.log'))
      appendFileSync(file, text)
    } catch (failure) {
      // A full disk must not turn one error into two; the terminal still hears both.
      console.error(text, failure)
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\n  because ${wordsOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
