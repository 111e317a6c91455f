import { isDailyDue, isDueBefore, type BackupReason } from '../../core/archive/backup.ts'
import { riskOf } from '../../core/archive/risk.ts'
import type { EventValue, Reply } from '../../core/contract.ts'
import { listBackups } from './backup-files.ts'
import { keepCall, type Keeping, type KeepingOptions } from './keeping.ts'

export interface KeeperOptions extends KeepingOptions {
  readonly folder: string
  /** Whether there is anything yet that could be lost. */
  readonly holdsAnything: () => Promise<boolean>
}

/** After so many milliseconds the window stands and works, and a backup is in nobody's way. */
const FIRST_LOOK = 15_000
const LOOK_AGAIN = 60 * 60 * 1000

/** How long a call that runs is waited for when the program ends. */
const GRACE = 1_500

/**
 * What keeps an archive while it is open: it answers the calls of the lane `keep`, backs up each day and before calls that change
 * much, and tells what came of it. A backup that fails is told and stops nothing.
 */
export class Keeper {
  readonly #options: KeeperOptions
  readonly #running = new Map<string, Keeping>()
  #timers: NodeJS.Timeout[] = []
  #backups = 0
  #backingUp = false

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  /** Look now and then, from a while after the start, whether a day has passed since the last backup. */
  watchDays(): void {
    const look = () => void this.daily().catch(this.#options.log)
    this.#timers = [setTimeout(look, FIRST_LOOK), setInterval(look, LOOK_AGAIN)]
    for (const timer of this.#timers) timer.unref()
  }

  /** Back up if a day has passed since the last backup; settles when that is done. */
  async daily(): Promise<void> {
    if (!isDailyDue(listBackups(this.#options.folder), new Date().toISOString())) return
    if (await this.#options.holdsAnything()) await this.#backUp('daily')?.reply
  }

  /** Hold the archive fast for a backup if this call is one that changes much; settles when the call may begin. */
  async before(name: string, args: unknown): Promise<void> {
    const reason = riskOf(name, args)
    if (reason === null) return
    const { folder, log } = this.#options
    try {
      if (isDueBefore(listBackups(folder), new Date().toISOString())) await this.#backUp(reason)?.held
    } catch (error) {
      log(error)
    }
  }

  /** Answer a call of the lane `keep`. */
  call(name: string, args: unknown): Promise<Reply<unknown>> {
    return this.#start(jobIn(args) ?? `keep-${++this.#backups}`, name, args).reply
  }

  /** Ask the call that runs under a job's id to stop; false where none does. */
  cancel(job: unknown): boolean {
    const keeping = typeof job === 'string' ? this.#running.get(job) : undefined
    keeping?.cancel()
    return keeping !== undefined
  }

  /** End what runs; what cannot stop at once leaves a half that is taken away later. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    const running = Array.from(this.#running.values())
    for (const keeping of running) keeping.cancel()
    const patience = new Promise((resolve) => setTimeout(resolve, GRACE).unref())
    await Promise.race([Promise.all(running.map(({ reply }) => reply)), patience])
    await Promise.race([Promise.all(running.map((keeping) => keeping.end())), patience])
  }

  /** Start a backup that nobody asked for, unless one is being made. */
  #backUp(reason: BackupReason): Keeping | null {
    if (this.#backingUp) return null
    this.#backingUp = true
    const job = `backup-${++this.#backups}`
    const say = (state: EventValue<'backup'>['state'], message = '') =>
      this.#options.tell('backup', { job, reason, state, message })
    say('begun')
    const keeping = this.#start(job, 'backup.run', { job, reason })
    void keeping.reply.then((reply) => {
      this.#backingUp = false
      if (reply.ok) say('made')
      else say(reply.code === 'cancelled' ? 'stopped' : 'failed', reply.message)
    })
    return keeping
  }

  #start(job: string, name: string, args: unknown): Keeping {
    const keeping = keepCall({ folder: this.#options.folder, name, args }, this.#options)
    this.#running.set(job, keeping)
    void keeping.reply.then(() => this.#running.delete(job))
    return keeping
  }
}

/** The job's id among a call's arguments; null where there is none. */
export function jobIn(args: unknown): string | null {
  return typeof args === 'object' && args !== null && 'job' in args && typeof args.job === 'string'
    ? args.job
    : null
}
