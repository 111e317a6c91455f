/** Which archive an engine works on, and what came along with the app. */
export interface ArchiveOptions {
  /** The archive's folder; made when it does not exist. */
  readonly folder: string
  /** Where the sample articles lie, or null when none came along. */
  readonly samples: string | null
}
