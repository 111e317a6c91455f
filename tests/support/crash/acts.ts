import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { briefingFormats } from '../../../src/core/briefing/calls.ts'
import type { Args, CallName, Result } from '../../../src/core/contract.ts'
import { openEngine } from '../../../src/engine/engine.ts'
import { openInProcess, type InProcessEngine } from '../../../src/engine/in-process.ts'
import { ARCHIVE_FILE } from '../../../src/store/archive-file.ts'
import { Random } from '../random.ts'
import { randomCall } from '../random-call.ts'
import { tell } from './journal.ts'
import type { CrashRun } from './run.ts'

/** The name of the act that takes a folder in, of which an import can go on. */
export const TAKES_FOLDER = 'a folder taken in'

let run: CrashRun
let random: Random
let engine: Pick<InProcessEngine, 'call' | 'dispatch'> & { close(): void | Promise<void> }

export async function openForActing(given: CrashRun): Promise<void> {
  run = given
  random = new Random(run.seed)
  engine = await opened()
}

export async function endActing(): Promise<void> {
  await engine.close()
}

/** Do something at random that an analyst may, and wait for the answer. Tells what it is before it begins. */
export async function act(number: number, begins: (name: string) => void): Promise<void> {
  const dice = number === 1 ? 1 : random.int(1, 100)
  const job = `act ${number}`
  if (dice <= 8) {
    const folders = readdirSync(run.articles).toSorted()
    const folder = join(
      run.articles,
      number === 1 && random.chance(0.7) ? (folders[0] ?? '') : random.pick(folders)
    )
    begins(TAKES_FOLDER)
    await engine.dispatch('import.run', { job, items: [{ path: folder }] })
  } else if (dice <= 16) {
    begins('history.undo')
    await engine.dispatch('history.undo', {})
  } else if (dice <= 20) {
    begins('history.redo')
    await engine.dispatch('history.redo', {})
  } else if (dice <= 26) {
    const format = random.pick(['qdpx', 'jsonld', 'csv', 'xlsx'] as const)
    begins(`an export as ${format}`)
    await engine.dispatch('exchange.export', { format, path: join(run.exports, `passages.${format}`), job })
  } else if (dice <= 32) {
    const [briefing] = await engine.call('briefing.list', {})
    const format = random.pick(briefingFormats)
    begins(`a briefing as ${format}`)
    const file = join(run.exports, `briefing.${format}`)
    await engine.dispatch('briefing.export', {
      briefing: briefing?.briefing ?? 1,
      file,
      format,
      replace: true,
      job
    })
  } else if (dice <= 36) {
    begins('closing and opening')
    await engine.close()
    engine = await opened()
  } else if (dice <= 42) {
    begins('a backup')
    await engine.dispatch('backup.run', { job })
  } else if (dice <= 44) {
    begins('an export as open files')
    await engine.dispatch('archive.export', { job, folder: join(run.exports, `.open ${number}`) })
  } else if (dice <= 48) {
    begins('a checkpoint')
    beside('PRAGMA wal_checkpoint(TRUNCATE)')
  } else {
    await randomCall(engine, { random, round: number, due: [] }, ({ name }) => begins(name))
  }
}

function beside(sql: string): void {
  const db = new Database(join(run.folder, ARCHIVE_FILE))
  db.prepare(sql).all()
  db.close()
}

async function opened(): Promise<typeof engine> {
  const log = (error: unknown) =>
    tell(run.journal, {
      kind: 'bug',
      text: error instanceof Error ? (error.stack ?? error.message) : String(error)
    })
  const archive = { folder: run.folder, samples: null, log }
  if (!run.threads) return openInProcess({ ...archive, lanes: ['read', 'write', 'typeset'] })
  const source = (path: string) => new URL(`../../../src/engine/${path}`, import.meta.url)
  const threads = await openEngine({
    ...archive,
    worker: source('worker.ts'),
    reader: source('import/reading-thread.ts'),
    keeper: source('keep/keep-thread.ts')
  })
  return {
    async call<N extends CallName>(name: N, args: Args<N>) {
      const reply = await threads.call(name, args)
      if (!reply.ok) throw new Error(reply.message)
      return reply.value as Result<N>
    },
    dispatch: threads.call,
    close: threads.close
  }
}
