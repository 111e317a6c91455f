import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'

/** What to run: the source, unless `npm test` has just built the program, which starts in a quarter of the time. */
const main = process.env.WIREMARK_BUILT ?? resolve(import.meta.dirname, '../../src/cli/main.ts')

/** Node compiles the command line once, and not for every command. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'wiremark-compile-cache')

/** How a command ended, and what it printed. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Run the command line in a process of its own. */
export function run(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE }
  })
  return { code: status, out: stdout, error: stderr }
}

/** Run a command that must succeed without a warning, and read what it printed for scripts. */
export function json<T = unknown>(...args: string[]): T {
  const { code, out, error } = run(...args, '--json')
  expect(error).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out) as T
}
