/** What a process that is to be killed works on, and how long it goes on by itself. */
export interface CrashRun {
  readonly seed: number
  /** The archive's folder. */
  readonly folder: string
  /** A folder of folders of articles to take in. */
  readonly articles: string
  /** Where exports go. */
  readonly exports: string
  readonly journal: string
  readonly acts: number
  /** Whether the engine runs in threads, as behind the window, and not in this one. */
  readonly threads: boolean
  /** A call of the file system at which the process ends itself: the nth of that name, before or after it is done. */
  readonly moment: Moment | null
}

export interface Moment {
  readonly operation: 'renameSync' | 'fsyncSync' | 'rmSync' | 'openSync' | 'closeSync'
  readonly nth: number
  readonly after: boolean
}
