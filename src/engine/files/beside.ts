import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What is half written and was not touched for so long, in milliseconds, was left by a process that ended. */
const ABANDONED = 60 * 60 * 1000

/** How much of a name the name of its half has, in UTF-16 units. */
const NAMED = 60

/**
 * A free place beside a file or folder, where it can be written before it takes its name. Halves of it that processes left which
 * were ended in the middle are taken away.
 */
export function placeBeside(path: string): string {
  const begins = `.${basename(path).slice(0, NAMED)}.`
  for (const name of namesIn(dirname(path))) {
    const ours =
      name.startsWith(begins) &&
      /^[\da-f]{8}(?:-[\da-f]{4}){4}[\da-f]{8}\.part$/.test(name.slice(begins.length))
    if (ours) tryToRemove(join(dirname(path), name))
  }
  return join(dirname(path), `${begins}${randomUUID()}.part`)
}

/** Take away what is half written, where the process that wrote it has ended. */
export function removeAbandoned(half: string): void {
  const modified = statSync(half, { throwIfNoEntry: false })?.mtimeMs
  if (modified !== undefined && Date.now() - modified > ABANDONED)
    rmSync(half, { recursive: true, force: true })
}

function tryToRemove(half: string): void {
  try {
    removeAbandoned(half)
  } catch {
    // It is somebody else's: it is in nobody's way.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Whoever writes there says why that cannot be.
    return []
  }
}
