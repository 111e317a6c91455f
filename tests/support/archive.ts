import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { trackedTables } from '../../src/store/change.ts'
import type { Archive } from '../../src/store/open.ts'
import { bringUpToDateAlone } from '../../src/engine/keep/up-to-date.ts'
import { openInProcess, type InProcessEngine } from '../../src/engine/in-process.ts'

/** An empty folder that is gone when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An engine on an archive, in this thread; a bug that it logs fails the test, unless something else is to be done. */
export function openEngineOn(
  folder: string,
  log: (error: unknown) => void = (error) => {
    throw error
  }
): InProcessEngine {
  const engine = openInProcess({ folder, samples: null, lanes: ['read', 'write', 'typeset'], log })
  onTestFinished(() => engine.close())
  return engine
}

/** The same on an archive of an earlier format, which is brought up to date first. */
export async function openEarlierOn(folder: string): Promise<InProcessEngine> {
  await bringUpToDateAlone(folder, (error) => {
    throw error
  })
  return openEngineOn(folder)
}

/** Everything the archive holds for its analyst, as one text: two archives that say the same have the same. */
export function logicalArchive(db: Archive): string {
  const tables = trackedTables.map((table) => [
    table,
    db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`).all().map(withoutBytes)
  ])
  return JSON.stringify(tables, null, 1)
}

/** A row with its bytes written out: JSON has none. */
function withoutBytes(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row)) {
    if (Buffer.isBuffer(value)) row[name] = value.toString('hex')
  }
  return row
}

/** An article as a paper's page gives it, hard-wrapped by no one, for tests that are not about reading. */
export function articleText({
  headline = 'Council votes to repair the old bridge',
  date = 'March 02, 2026',
  place = 'ARDEN',
  agency = 'NPA',
  paragraphs = ['The town council voted on Monday to repair the old bridge over the Lenn.']
}: {
  headline?: string
  date?: string
  place?: string
  agency?: string
  paragraphs?: readonly string[]
} = {}): string {
  const [first = '', ...rest] = paragraphs
  return [`${headline}\n[${date}]\nBy INES VARGA`, `${place} (${agency}) — ${first}`, ...rest].join('\n\n')
}
