import type { Backup } from '../../../core/archive/backup.ts'
import type { Preview } from '../../../core/archive/differ.ts'
import type { Call } from '../../call.ts'
import { messageOf } from '../../call.ts'

/** The backups of an archive, which may be one that cannot be opened. */
export class Backups {
  /** Newest first; null until they were read. */
  list = $state.raw<readonly Backup[] | null>(null)
  /** The folder they lie in. */
  folder = $state('')
  failed = $state<string | null>(null)
  /** The one that may be restored, with what that would do; null while that is being worked out. */
  asked = $state.raw<{ readonly backup: Backup; readonly preview: Preview | null } | null>(null)
  /** What went wrong with the one asked for. */
  trouble = $state<string | null>(null)
  readonly #call: Call
  readonly #newJob: () => string
  #job = ''

  constructor(call: Call, newJob: () => string) {
    this.#call = call
    this.#newJob = newJob
  }

  async refresh(): Promise<void> {
    try {
      const { folder, backups } = await this.#call('backup.list', {})
      this.list = backups
      this.folder = folder
      this.failed = null
    } catch (error) {
      this.failed = messageOf(error)
    }
  }

  /** Ask what restoring a backup would change, and wait for a yes. */
  async ask(backup: Backup): Promise<void> {
    const job = (this.#job = this.#newJob())
    this.asked = { backup, preview: null }
    this.trouble = null
    try {
      const preview = await this.#call('backup.preview', { backup: backup.name, job })
      if (this.#job === job) this.asked = { backup, preview }
    } catch (error) {
      if (this.#job === job) this.trouble = messageOf(error)
    }
  }

  /** Leave the archive as it is. */
  async leave(): Promise<void> {
    const job = this.#job
    const looking = this.asked?.preview === null && this.trouble === null
    this.#job = ''
    this.asked = null
    if (looking) await this.#call('job.cancel', { job }).catch(() => false)
  }

  async remove({ name }: Backup): Promise<void> {
    try {
      await this.#call('backup.remove', { backup: name })
    } catch (error) {
      this.failed = messageOf(error)
    }
    await this.refresh()
  }
}
