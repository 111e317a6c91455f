import { createContext } from 'svelte'
import type { EventValue } from '../../../core/contract.ts'
import { cancelJob } from '../../part/cancel-job.ts'
import type { Later } from '../../part/later.ts'
import type { Memory } from '../../part/remember.ts'
import { said } from '../../../texts/said.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Stoppable } from '../../part/progress.ts'

/** After so many milliseconds one is told that a backup is being made. */
const SOON = 1_500

const TOLD = 'sync service told'

/** A backup that nobody asked for, while it is being made. `total` is null until that is known. */
export interface Making extends Stoppable {
  readonly job: string
}

/** Backups made by themselves: shown where they take their time, told where they fail. */
export class BackupWork {
  now = $state.raw<Making | null>(null)
  slow = $state(false)
  /** Rises with every backup that was made. */
  made = $state(0)
  readonly #workbench: Workbench
  readonly #later: Later
  #stop: () => void = () => undefined

  constructor(workbench: Workbench, later: Later) {
    this.#workbench = workbench
    this.#later = later
  }

  heard({ job, state, message }: EventValue<'backup'>): void {
    this.#stop()
    this.slow = false
    this.now = state === 'begun' ? { job, done: 0, total: null, stopping: false } : null
    if (state === 'begun') this.#stop = this.#later(() => (this.slow = true), SOON)
    if (state === 'made') this.made++
    if (state === 'failed')
      this.#workbench.tell(`No backup could be made, and your work goes on without it. ${said(message)}`)
  }

  progress({ job, done, total }: EventValue<'progress'>): void {
    if (this.now?.job === job) this.now = { ...this.now, done, total }
  }

  async cancel(): Promise<void> {
    if (this.now === null) return
    this.now = { ...this.now, stopping: true }
    await cancelJob(this.#workbench, this.now.job)
  }

  /** Say once that a sync service looks after the archive's folder, and what to do. */
  async tellOfSync(memory: Memory): Promise<void> {
    try {
      const service = await this.#workbench.call('archive.synced', {})
      if (service === null || memory.recall(TOLD) === service) return
      memory.keep(TOLD, service)
      this.#workbench.tell(
        `This archive lies in a folder of ${service}, which may copy its file while it is being written and so damage it. Close Wiremark, move the folder elsewhere, and let ${service} have a copy of a backup instead.`
      )
    } catch (error) {
      this.#workbench.fail(error)
    }
  }
}

export const [backupWork, setBackupWork] = createContext<BackupWork>()
