import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ARCHIVE_FILE } from '../../../src/store/archive-file.ts'
import type { Random } from '../random.ts'
import { RandomStories } from '../random-stories.ts'
import { told } from './journal.ts'
import type { CrashRun, Moment } from './run.ts'

const NODE_COMPILE_CACHE = join(tmpdir(), 'wiremark-compile-cache')

/** When a process is killed: after a while, within an act, as soon as something is seen on the disk, or where it ends itself. */
export type Blow =
  | { readonly at: 'time'; readonly share: number }
  | { readonly at: 'act'; readonly act: number; readonly share: number }
  | { readonly at: 'checkpoint' | 'export'; readonly share: number; readonly then: number }
  | { readonly at: 'moment'; readonly moment: Moment }

/** A place for one run, gone when it is over. */
export class Place {
  readonly #root = mkdtempSync(join(tmpdir(), 'wiremark-crash-'))
  readonly folder = join(this.#root, 'archive')
  readonly exports = join(this.#root, 'exports')
  readonly journal = join(this.#root, 'journal.jsonl')

  /** Where it runs: folders in it may be watched, and nothing comes into them. */
  readonly cwd = join(this.#root, 'here')

  constructor() {
    mkdirSync(this.exports)
    for (const name of ['one', 'two']) mkdirSync(join(this.cwd, name), { recursive: true })
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }

  get told(): ReturnType<typeof told> {
    return told(this.journal)
  }
}

/** Write folders of articles that runs take in: one so large that it takes several transactions. */
export function writeArticles(into: string, random: Random): void {
  const stories = new RandomStories(random)
  for (const [folder, count] of [20, 210, 40, 20].entries()) {
    const path = join(into, `folder ${folder}`)
    mkdirSync(path, { recursive: true })
    for (let nth = 0; nth < count; nth++) {
      const { name, bytes } = stories.next(folder * 40 + nth)
      writeFileSync(join(path, name), bytes)
    }
  }
}

/** How a run ended, and how long it was at work, in milliseconds. */
export interface Ended {
  readonly killed: boolean
  readonly took: number
  readonly errors: string
}

/** How long a run takes by itself, in milliseconds: all of it, and each act. */
export interface Usual {
  readonly took: number
  readonly acts: readonly number[]
}

/** A run, with the folder it runs in and the bundle that runs (bundle.ts). */
export interface Started {
  readonly child: string
  readonly cwd: string
  readonly run: CrashRun
}

/** Let a process work until it is done or the blow falls. */
export async function carryOut(
  { child, cwd, run }: Started,
  blow: Blow | null,
  usual: Usual
): Promise<Ended> {
  const victim = spawn(process.execPath, [child, JSON.stringify(run)], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE }
  })
  let errors = ''
  victim.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = new Promise<boolean>((done) => victim.once('exit', (_, signal) => done(signal === 'SIGKILL')))
  await until(victim, () => told(run.journal).length > 0)
  const from = performance.now()
  if (blow !== null && blow.at !== 'moment') await strike(victim, run, blow, usual)
  const killed = await ended
  return { killed, took: performance.now() - from, errors }
}

async function strike(
  victim: ChildProcess,
  run: CrashRun,
  blow: Exclude<Blow, { at: 'moment' }>,
  usual: Usual
): Promise<void> {
  if (blow.at === 'act') {
    await until(victim, () =>
      told(run.journal).some((line) => line.kind === 'begins' && line.act === blow.act)
    )
    await wait(blow.share * (usual.acts[blow.act - 1] ?? 0))
  } else await wait(blow.share * usual.took)
  if (blow.at === 'checkpoint' || blow.at === 'export') {
    const look =
      blow.at === 'checkpoint'
        ? () => changedAt(join(run.folder, ARCHIVE_FILE))
        : () => beingWritten(run.exports)
    const before = look()
    await until(victim, () => look() !== before)
    await wait(blow.then)
  }
  victim.kill('SIGKILL')
}

/** Wait until something is so, or the process has ended. */
async function until(victim: ChildProcess, so: () => boolean): Promise<void> {
  while (victim.exitCode === null && victim.signalCode === null && !so()) await wait(2)
}

/** When a file was last written. The archive’s own file is written when its write-ahead log is folded into it, and only then. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function beingWritten(exports: string): number {
  return existsSync(exports) ? readdirSync(exports).filter((name) => name.startsWith('.')).length : 0
}
