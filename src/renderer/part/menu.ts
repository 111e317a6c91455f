/** One line of a menu; with `items` it opens a further menu instead of doing something. */
export interface MenuItem {
  readonly label: string
  readonly run?: () => void
  /** As the analyst reads it: `Ctrl+K`. */
  readonly keys?: string | null
  /** A tag's colour, shown as a dot before the label. */
  readonly dot?: number
  readonly checked?: boolean
  readonly danger?: boolean
  readonly disabled?: boolean
  /** Set off from the lines above by a rule. */
  readonly apart?: boolean
  readonly items?: readonly MenuItem[]
}
