import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { openInProcess, type InProcessEngine } from '../../../src/engine/in-process.ts'
import { backupFile } from '../../../src/engine/keep/backup-files.ts'
import { bringUpToDateAlone } from '../../../src/engine/keep/up-to-date.ts'
import { ARCHIVE_FILE } from '../../../src/store/archive-file.ts'
import type { Random } from '../random.ts'
import { bundleChild, CHILD } from './bundle.ts'
import type { Moment } from './run.ts'
import { stateIn } from './state.ts'

/** Work on an archive as a whole. */
export const wholeWorks = ['migration', 'backup', 'restore', 'export', 'import'] as const
export type WholeWork = (typeof wholeWorks)[number]

/** What a process that is to be killed does, and in which folders. */
export interface WholeRun {
  readonly work: WholeWork
  /** The archive's folder. */
  readonly folder: string
  /** The archive as open files, and a folder that is to be made. */
  readonly beside: { readonly open: string; readonly made: string }
  /** A call of the file system at which the process ends itself; null where it is killed from outside. */
  readonly moment: Moment | null
}

/** What a kill left. */
export interface KilledWhole {
  readonly work: WholeWork
  readonly format: number
  readonly blow: Moment | { readonly share: number }
  readonly problems: readonly string[]
}

const formats = resolve(import.meta.dirname, '../../store/formats')

/**
 * Kill so many processes that migrate an archive, back it up, restore it, or take it out to open files and in again, at random
 * points, and say what each has left: the archive is what it was or what it was to become, and what was half made is in nobody's way.
 */
export async function* killWhole(kills: number, random: Random): AsyncGenerator<KilledWhole> {
  const bundle = await bundleChild('whole-child.ts')
  const ground = await Ground.make()
  try {
    for (let nth = 0; nth < kills; nth++) {
      const work = wholeWorks[nth % wholeWorks.length] ?? 'migration'
      const format = work === 'migration' ? random.pick(ground.formats.slice(0, -1)) : ground.newest
      const usual = await ground.usual(join(bundle, CHILD), work, format)
      const blow = random.chance(0.5) ? { share: random.next() } : aMoment(random)
      const place = ground.placeFor(work, format)
      try {
        await end(join(bundle, CHILD), { ...place, work, moment: 'share' in blow ? null : blow }, blow, usual)
        yield { work, format, blow, problems: await ground.judge({ ...place, work, format }) }
      } finally {
        rmSync(place.root, { recursive: true, force: true })
      }
    }
  } finally {
    ground.remove()
    rmSync(bundle, { recursive: true, force: true })
  }
}

function aMoment(random: Random): Moment {
  const operation = random.pick(['renameSync', 'fsyncSync', 'openSync', 'closeSync', 'rmSync'] as const)
  return { operation, nth: random.int(1, 3), after: random.chance(0.5) }
}

interface Place extends Pick<WholeRun, 'folder' | 'beside'> {
  readonly root: string
}

/** Let a process work until it is done or killed. Milliseconds it worked. */
async function end(
  child: string,
  { work, folder, beside, moment }: WholeRun,
  blow: Moment | { readonly share: number } | null,
  usual: number
): Promise<number> {
  const victim = spawn(process.execPath, [child, JSON.stringify({ work, folder, beside, moment })], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let errors = ''
  victim.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = new Promise<string | null>((done) => victim.once('exit', (_, signal) => done(signal)))
  await new Promise((begun) => victim.stdout.once('data', begun).once('end', begun))
  const from = performance.now()
  if (blow !== null && 'share' in blow) {
    await wait(blow.share * usual)
    victim.kill('SIGKILL')
  }
  const signal = await ended
  if (signal === null && errors !== '') throw new Error(`${work} failed by itself: ${errors}`)
  return performance.now() - from
}

/** Archives of every format to be worked on, and what each is when nothing stops the work. */
class Ground {
  readonly #root: string
  readonly formats: readonly number[]
  readonly #usual = new Map<string, number>()
  readonly #migrated = new Map<number, string>()
  #takenIn = ''
  #before = ''
  #after = ''

  private constructor() {
    this.#root = mkdtempSync(join(tmpdir(), 'wiremark-whole-'))
    this.formats = readdirSync(formats)
      .map((name) => Number(/\d+/.exec(name)?.[0]))
      .sort((a, b) => a - b)
  }

  /** An archive with a backup of an earlier state of it, and its open files. */
  static async make(): Promise<Ground> {
    const ground = new Ground()
    const folder = ground.#archive
    ground.#unpack(ground.newest, folder)
    const engine = openAll(folder)
    ground.#before = stateIn(folder).archive
    await engine.call('backup.run', { job: 'before' })
    const { versionId } = await engine.call('article.show', { article: 1 })
    await engine.call('passage.add', { versionId, start: 0, end: 9, tags: ['after'] })
    ground.#after = stateIn(folder).archive
    await engine.call('archive.export', { job: 'open', folder: ground.#open })
    engine.close()
    return ground
  }

  get newest(): number {
    return this.formats.at(-1) ?? 0
  }

  get #archive(): string {
    return join(this.#root, 'archive')
  }

  get #open(): string {
    return join(this.#root, 'open')
  }

  /** Folders of its own for one piece of work. */
  placeFor(work: WholeWork, format: number): Place {
    const root = mkdtempSync(join(this.#root, 'place-'))
    const folder = join(root, 'archive')
    if (work === 'migration') this.#unpack(format, folder)
    else cpSync(this.#archive, folder, { recursive: true })
    return { root, folder, beside: { open: this.#open, made: join(root, 'made') } }
  }

  /** How long some work takes that is not stopped, in milliseconds. */
  async usual(child: string, work: WholeWork, format: number): Promise<number> {
    const known = this.#usual.get(`${work} ${format}`)
    if (known !== undefined) return known
    const place = this.placeFor(work, format)
    const took = await end(child, { ...place, work, moment: null }, null, 0)
    if (work === 'migration') {
      // Opening works out what is outstanding.
      openAll(place.folder).close()
      this.#migrated.set(format, stateIn(place.folder).archive)
    }
    if (work === 'import') this.#takenIn = stateIn(place.beside.made).archive
    this.#usual.set(`${work} ${format}`, took)
    return took
  }

  /** What is wrong with what a kill has left. */
  async judge({
    work,
    format,
    folder,
    beside: { open, made }
  }: Place & { readonly work: WholeWork; readonly format: number }): Promise<string[]> {
    const problems: string[] = []
    const wants = (good: boolean, otherwise: string) => void (good || problems.push(otherwise))
    await bringUpToDateAlone(folder, (error) => problems.push(String(error)))
    const engine = openAll(folder)
    try {
      problems.push(...(await engine.call('archive.check', {})).problems)
      const now = stateIn(folder).archive
      if (work === 'migration') {
        wants(now === this.#migrated.get(format), 'The archive is not what its format comes to.')
        return problems
      }
      wants(now === this.#after || (work === 'restore' && now === this.#before), 'The archive is another.')
      const { backups } = await engine.call('backup.list', {})
      const kept = backups.map(({ name }) => this.#stateOf(backupFile(folder, name)))
      wants(kept.includes(this.#before), 'The backup is gone.')
      wants(
        kept.every((state) => state === this.#before || state === this.#after),
        'A backup is another archive.'
      )
      if (now === this.#before) wants(kept.includes(this.#after), 'What was there before restoring is gone.')
      // What was begun can be done from the start.
      if (work === 'export' && !existsSync(made))
        await engine.call('archive.export', { job: 'again', folder: made })
      if (work === 'import' && !existsSync(made))
        await engine.call('archive.import', { job: 'again', from: open, into: made })
      if (work === 'import')
        wants(stateIn(made).archive === this.#takenIn, 'The archive taken in is another.')
      if (work === 'export') wants(sameFiles(made, open), 'The open files are others.')
    } finally {
      engine.close()
    }
    return problems
  }

  #stateOf(file: string): string {
    const folder = mkdtempSync(join(this.#root, 'backup-'))
    cpSync(file, join(folder, ARCHIVE_FILE))
    return stateIn(folder).archive
  }

  #unpack(format: number, folder: string): void {
    mkdirSync(folder, { recursive: true })
    const name = `format-${String(format).padStart(2, '0')}.db.br`
    writeFileSync(join(folder, ARCHIVE_FILE), brotliDecompressSync(readFileSync(join(formats, name))))
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }
}

function openAll(folder: string): InProcessEngine {
  return openInProcess({
    folder,
    samples: null,
    lanes: ['read', 'write'],
    log: (error) => {
      throw error
    }
  })
}

/** Whether two folders hold the same files; the manifest says when it was written. */
function sameFiles(one: string, other: string): boolean {
  const held = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(?:manifest|README)/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => `${path.slice(folder.length)} ${readFileSync(path).toString('base64')}`)
      .sort()
      .join('\n')
  return held(one) === held(other)
}
