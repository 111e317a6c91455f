import type { Command } from '../../commands.ts'
import type { Overlay } from '../commands/overlay.svelte.ts'

/** The command that shows where the note of a passage leads, and which notes lead to it. */
export function linksCommand(overlay: Overlay, passage: () => number | null): Command {
  return {
    id: 'passage.links',
    title: 'Links of the passage’s note…',
    group: 'Tagging',
    key: 'l',
    available: () => passage() !== null,
    run: () => {
      const at = passage()
      if (at !== null) overlay.open({ kind: 'note-links', passage: at })
    }
  }
}
