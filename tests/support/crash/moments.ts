import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import type { Moment } from './run.ts'

/** End this process, as hard as the system can, at a moment of its work with files. */
export function endAt({ operation, nth, after }: Moment): void {
  const operations = fs as unknown as Record<string, (...args: unknown[]) => unknown>
  const real = operations[operation]
  if (real === undefined) throw new Error(`There is no ${operation}.`)
  let count = 0
  operations[operation] = (...args) => {
    const ends = ++count === nth
    if (ends && !after) process.kill(process.pid, 'SIGKILL')
    const value = real(...args)
    if (ends && after) process.kill(process.pid, 'SIGKILL')
    return value
  }
  syncBuiltinESMExports()
}
