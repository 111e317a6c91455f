/** Something to pick: what it says, what it is, and what picking it does. */
export interface Pick {
  readonly id: string
  readonly label: string
  readonly group: string
  readonly detail?: string
  readonly keys?: string | null
  readonly dot?: number
  readonly serif?: boolean
  readonly run: () => void
}
