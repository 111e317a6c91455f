import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const Answers = z.record(z.string(), z.object({ newest: z.number(), best: z.number() }))

/** Milliseconds (p95) of each query, by its name. */
export type XapianAnswers = z.output<typeof Answers>

/**
 * Let Xapian index the texts of an archive, unless it has done so, and time queries over them. Null where this machine has
 * no Python with Xapian's binding (Debian: xapian-omega, python3-xapian).
 */
export function askXapian(
  folder: string,
  queries: Readonly<Record<string, string>>,
  rounds: number
): XapianAnswers | null {
  // Another Python may stand before the system's own, which has the binding.
  const python = ['python3', '/usr/bin/python3'].find(
    (name) => spawnSync(name, ['-c', 'import xapian']).status === 0
  )
  if (python === undefined) return null
  const script = resolve(import.meta.dirname, 'xapian_peer.py')
  const run = spawnSync(
    python,
    [script, join(folder, 'archive.db'), join(folder, 'xapian'), String(rounds)],
    {
      input: JSON.stringify(queries),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit']
    }
  )
  if (run.status !== 0) throw new Error('Xapian could not be asked; its words stand above.')
  return Answers.parse(JSON.parse(run.stdout))
}
