import { createContext, tick } from 'svelte'
import type { Handed } from '../../../core/archive/handed.ts'
import type { Opening, RecentArchive } from '../../../core/archive/opening.ts'
import type { Args, CallName } from '../../../core/contract.ts'
import { AppError } from '../../../core/error.ts'
import type { ImportItem } from '../../../core/import/calls.ts'
import { messageOf, type Call } from '../../call.ts'
import type { Later } from '../../part/later.ts'
import type { Voice } from '../../part/voice.ts'

/** An opening that takes longer than this is told about, in milliseconds. */
const PATIENCE = 500

/** What waits to be taken into the archive that is open, or the next that is. */
export interface Waiting {
  readonly tagging: readonly string[]
  readonly items: readonly ImportItem[]
}

/** Which archive the window stands on, and going from one to another without carrying anything over. */
export class Archives {
  /** Null until the program has said. */
  now = $state.raw<Opening | null>(null)
  recent = $state.raw<readonly RecentArchive[]>([])
  /** Whether an opening has taken so long that one wants to know. */
  slow = $state(false)
  waiting = $state.raw<Waiting | null>(null)
  /** What went wrong besides opening, in one sentence. */
  failed = $state<string | null>(null)
  /** What came of work on an archive as a whole, told on the one that is open afterwards, or where others are offered. */
  news = $state.raw<{ readonly text: string; readonly bad: boolean } | null>(null)
  readonly #call: Call
  readonly #later: Later
  #waiting: readonly Promise<unknown>[] = []
  #session: number | null = null
  #stopWaiting: () => void = () => undefined

  constructor(call: Call, later: Later) {
    this.#call = call
    this.#later = later
  }

  /** Asks and tells for what is done with archives as a whole, whichever is open. */
  get voice(): Voice {
    return {
      call: this.#call,
      tell: (text) => (this.news = { text, bad: false }),
      fail: (error) => (this.news = { text: messageOf(error), bad: true })
    }
  }

  /** Ask the program where it stands; the window does this once, and hears of every change from then on. */
  async begin(): Promise<void> {
    this.heard(await this.#call('archives.state', {}))
    await this.takeHanded()
  }

  /** Hear which archive is open now. */
  heard(opening: Opening): void {
    this.#stopWaiting()
    this.slow = false
    if (opening.kind === 'opening') this.#stopWaiting = this.#later(() => (this.slow = true), PATIENCE)
    this.#session = opening.kind === 'open' ? opening.session : null
    this.now = opening
    void this.refresh()
  }

  async refresh(): Promise<void> {
    await this.#try(async () => {
      this.recent = await this.#call('archives.recent', {})
    })
  }

  /** Ask for an archive in the system's dialog, and open it. */
  async choose(): Promise<void> {
    await this.#try(async () => {
      const folder = await this.#call('archives.choose', { as: 'open' })
      if (folder !== null) await this.open(folder)
    })
  }

  /** Ask where a new archive is to lie, make it and open it. */
  async make(): Promise<void> {
    await this.#try(async () => {
      const folder = await this.#call('archives.choose', { as: 'new' })
      if (folder !== null) await this.#leaveFor(() => this.#call('archives.create', { folder }))
    })
  }

  async open(folder: string): Promise<void> {
    await this.#try(() => this.#leaveFor(() => this.#call('archives.open', { folder })))
  }

  /** Take what was handed to the program from outside: an archive is opened, the rest waits to be taken in. */
  async takeHanded(): Promise<void> {
    await this.#try(async () => this.#receive(await this.#call('archives.takeHanded', {}), []))
  }

  /** The same with what was dropped on the window. */
  async drop(dropped: readonly ImportItem[]): Promise<void> {
    const paths = dropped.flatMap((item) => ('path' in item ? [item.path] : []))
    const others = dropped.filter((item) => !('path' in item))
    await this.#try(async () => this.#receive(await this.#call('archives.sortDropped', { paths }), others))
  }

  /** What waits, once. */
  takeWaiting(): Waiting | null {
    const waiting = this.waiting
    this.waiting = null
    return waiting
  }

  async close(): Promise<void> {
    await this.#try(() => this.#leaveFor(() => this.#call('archives.close', {})))
  }

  /** Put a backup in the place of the archive, which is closed for that and opened again. */
  async restore(backup: string): Promise<void> {
    await this.#try(() =>
      this.#leaveFor(async () => {
        try {
          await this.#call('backup.restore', { backup, job: 'restore' })
          this.news = {
            text: 'The backup is restored. What was there before is the newest backup now.',
            bad: false
          }
        } catch (error) {
          this.news = { text: messageOf(error), bad: true }
        }
        return this.#call('archives.state', {})
      })
    )
  }

  async forget(folder: string): Promise<void> {
    await this.#try(async () => {
      await this.#call('archives.forget', { folder })
      await this.refresh()
    })
  }

  /**
   * The way to the archive of one session. Once another is open, or on its way, what still comes from a part of the window
   * that is gone is refused, so that nothing meant for one archive reaches the next.
   */
  callIn(session: number): Call {
    return (name, args) => {
      if (this.#session !== session)
        return Promise.reject(new AppError('cancelled', 'The archive this was meant for is closed.'))
      return this.#counted(this.#call(name, args), name, args)
    }
  }

  async #receive({ archive, tagging, articles }: Handed, others: readonly ImportItem[]): Promise<void> {
    if (tagging.length + articles.length + others.length > 0) {
      const items = [...(this.waiting?.items ?? []), ...articles.map((path) => ({ path })), ...others]
      this.waiting = { tagging: [...(this.waiting?.tagging ?? []), ...tagging], items }
    }
    const isOpen = this.now?.kind === 'open' && this.now.folder === archive
    if (archive !== null && !isOpen) await this.open(archive)
  }

  /** Take the archive off the screen, let what is still to be stored be stored, and only then go. */
  async #leaveFor(go: () => Promise<Opening>): Promise<void> {
    this.failed = null
    this.news = null
    this.now = { kind: 'opening', folder: '', name: '' }
    do {
      await tick()
      await Promise.allSettled(this.#waiting)
      await new Promise((resolve) => setTimeout(resolve))
    } while (this.#waiting.length > 0)
    this.heard(await go())
  }

  /** A job is not waited for: closing the archive brings it to a clean end. */
  #counted<T, N extends CallName>(reply: Promise<T>, name: N, args: Args<N>): Promise<T> {
    if ('job' in args || name.startsWith('shell.')) return reply
    const done = reply.finally(() => (this.#waiting = this.#waiting.filter((each) => each !== done)))
    this.#waiting = [...this.#waiting, done]
    return done
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      this.failed = null
      await act()
    } catch (error) {
      this.failed = messageOf(error)
    }
  }
}

export const [archives, setArchives] = createContext<Archives>()
