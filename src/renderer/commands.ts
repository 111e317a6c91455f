/** Something one can do, with one name for it in the palette, the key sheet, tooltips and menus. */
export interface Command {
  /** `feature.verb`, unique. */
  readonly id: string
  readonly title: string
  readonly group:
    'Go to' | 'Searching' | 'Archive' | 'Reading' | 'Tagging' | 'Entities' | 'Versions' | 'Briefing' | 'View'
  /** As `Mod+K`, `Shift+ArrowRight` or `t`; Mod is Cmd on a Mac and Ctrl elsewhere. Null when it has no key. */
  readonly key: string | null
  /** Further keys that do the same. */
  readonly also?: readonly string[]
  readonly run: () => void
  /** False hides it from the palette and lets its key pass. */
  readonly available?: () => boolean
  /** Its key is the system's own and is not taken from it: the window hears what it does, and the key is only shown. */
  readonly native?: boolean
  /** Whether its key works while typing in a field; only keys with Mod do. */
  readonly whileTyping?: boolean
}
