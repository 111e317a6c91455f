import { readdirSync } from 'node:fs'
import { ArchiveError, type Opening } from '../core/archive/opening.ts'
import { contract, type CallName, type EventName, type EventValue, type Reply } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import type { Engine } from '../engine/engine.ts'
import { jobIn, type Keeper } from '../engine/keep/keeper.ts'
import { archiveName, DOOR, isArchive, leaveDoor } from './archive-folder.ts'
import type { Log } from './log.ts'
import type { RecentArchives } from './recent-archives.ts'

interface Needs {
  /** Start the threads on a folder. Fails with an ArchiveError. */
  readonly openEngine: (folder: string) => Promise<Engine>
  /** What keeps the archive in a folder that is not open. */
  readonly keeperOf: (folder: string) => Keeper
  readonly recent: RecentArchives
  /** Tell every window. */
  readonly tell: <E extends EventName>(name: E, value: EventValue<E>) => void
  readonly log: Log
  readonly now: () => string
}

/**
 * The archive that the window stands on, opened, closed and exchanged for another while the window stays. What is asked for
 * happens one after the other, and a call that comes meanwhile waits for it.
 */
export class Archives {
  readonly #needs: Needs
  #state: Opening = { kind: 'none' }
  #engine: Engine | null = null
  /** What keeps the archive that could not be opened, once that is asked for. */
  #keeper: Keeper | null = null
  /** What makes an archive of open files, whichever is open meanwhile. */
  #maker: Keeper | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #sessions = 0

  constructor(needs: Needs) {
    this.#needs = needs
  }

  get state(): Opening {
    return this.#state
  }

  /** Open the archive in a folder in place of the one that is open. Where that cannot be, the state says why. */
  open(folder: string): Promise<Opening> {
    return this.#next(folder, () => {
      if (!isArchive(folder)) throw new ArchiveError('missing', missing(folder))
    })
  }

  /** Make an archive in a folder and open it; one that lies there already is opened. */
  create(folder: string): Promise<Opening> {
    return this.#next(folder, () => {
      if (!isArchive(folder)) refuseUnlessVacant(folder)
    })
  }

  /** Close the archive that is open, by the analyst's wish: the next start opens none. */
  close(): Promise<Opening> {
    return this.#after(async () => {
      await this.#end()
      this.#needs.recent.closed()
      return this.#become({ kind: 'none' })
    })
  }

  /** Close the archive that is open because the program ends: the next start opens it again. */
  end(): Promise<void> {
    return this.#after(async () => {
      await this.#maker?.close()
      await this.#end()
    })
  }

  /**
   * Answer a call of the engine's lanes from the archive that is open; one of the lane `keep` also where it cannot be, and the one
   * that makes an archive of open files always.
   */
  async call(name: string, args: unknown): Promise<Reply<unknown>> {
    if (name === 'archive.import') return this.#make(args)
    if (name === 'job.cancel' && this.#maker?.cancel(jobIn(args))) return { ok: true, value: true }
    await this.#turn
    if (name === 'backup.restore') return this.#restore(args)
    if (this.#engine !== null) return this.#engine.call(name, args)
    const state = this.#state
    if (state.kind !== 'failed') return notOpen('No archive is open.')
    if (name === 'job.cancel') return { ok: true, value: this.#keeper?.cancel(jobIn(args)) ?? false }
    if (!isKept(name)) return notOpen(state.message)
    this.#keeper ??= this.#needs.keeperOf(state.folder)
    return this.#keeper.call(name, args)
  }

  #make(args: unknown): Promise<Reply<unknown>> {
    // The folder it works in is among the arguments: it is an archive only in the end.
    this.#maker ??= this.#needs.keeperOf('')
    return this.#maker.call('archive.import', args)
  }

  /** Put a backup in the archive's place. It is closed for that, and whatever came of it opened again. */
  async #restore(args: unknown): Promise<Reply<unknown>> {
    const state = this.#state
    if (!('folder' in state)) return notOpen('No archive is open.')
    const { folder, name } = state
    const reply = await this.#after(async () => {
      await this.#end()
      this.#become({ kind: 'opening', folder, name })
      return this.#needs.keeperOf(folder).call('backup.restore', args)
    })
    await this.open(folder)
    return reply
  }

  #next(folder: string, refuse: () => void): Promise<Opening> {
    const named = { folder, name: archiveName(folder) }
    return this.#after(async () => {
      await this.#end()
      this.#become({ kind: 'opening', ...named })
      try {
        refuse()
        const engine = await this.#needs.openEngine(folder)
        engine.on((name, value) => {
          // A thread that is still closing has nothing to say to the window on the next archive.
          if (this.#engine === engine) this.#needs.tell(name, value)
        })
        this.#engine = engine
        this.#remember(folder)
        return this.#become({ kind: 'open', ...named, session: ++this.#sessions })
      } catch (error) {
        return this.#become({ kind: 'failed', ...named, ...this.#whyNot(error) })
      }
    })
  }

  #remember(folder: string): void {
    try {
      this.#needs.recent.opened(folder, this.#needs.now())
      leaveDoor(folder)
    } catch (error) {
      // A full disk must not keep an archive from being read.
      this.#needs.log(error)
    }
  }

  /** Do something when everything asked for before is done. */
  #after<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(this.#needs.log)
    return done
  }

  async #end(): Promise<void> {
    const [engine, keeper] = [this.#engine, this.#keeper]
    this.#engine = null
    this.#keeper = null
    await keeper?.close()
    await engine?.close()
  }

  #become(state: Opening): Opening {
    this.#state = state
    this.#needs.tell('opening', state)
    return state
  }

  #whyNot(error: unknown): Pick<Extract<Opening, { kind: 'failed' }>, 'why' | 'message'> {
    this.#needs.log(error)
    if (error instanceof ArchiveError) return { why: error.why, message: error.message }
    if (error instanceof AppError) return { why: 'unknown', message: error.message }
    return {
      why: 'unknown',
      message: 'Something went wrong while opening the archive. The details are in wiremark.log.'
    }
  }
}

function notOpen(message: string): Reply<never> {
  return { ok: false, code: 'archive', message }
}

function isKept(name: string): boolean {
  return Object.hasOwn(contract, name) && contract[name as CallName].lane === 'keep'
}

/** What a folder may hold besides an archive; the log of an opening that failed is there before the archive is. */
const besides = new Set(['archive.lock', DOOR, 'wiremark.log', 'wiremark.1.log'])

function refuseUnlessVacant(folder: string): void {
  const held = filesIn(folder).filter((file) => !besides.has(file))
  // An archive that has lost its file is not begun again over its copies.
  if (held.includes('backups')) throw new ArchiveError('damaged', lost(folder))
  if (held.length > 0) throw new ArchiveError('foreign', notVacant(folder))
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Not there yet; where it cannot be made or read either, opening it says why.
    return []
  }
}

function missing(folder: string): string {
  return `There is no archive in ${folder}. It may have been moved, or its disk may not be connected.`
}

function notVacant(folder: string): string {
  return `The folder ${folder} holds other files. Choose an empty folder, or a new name, for the archive.`
}

function lost(folder: string): string {
  return `The archive in ${folder} has lost its file archive.db; the folder “backups” may hold an earlier copy.`
}
