import type { Command } from '../../commands.ts'
import { later } from '../../part/later.ts'
import type { Pick } from '../../part/pick.ts'
import type { Commands } from './registry.svelte.ts'

/** A command as a line of a palette; picked, it is run once the palette is gone. */
export function commandPick(
  { id, title, group, key, run }: Command,
  registry: Commands,
  close: () => void
): Pick {
  return { id, label: title, group, keys: key && registry.label(key), run: afterClosing(run, close) }
}

/** The dialog gives the focus back as it goes, so what is run may move it only afterwards. */
export function afterClosing(run: () => void, close: () => void): () => void {
  return () => {
    close()
    later(run, 0)
  }
}
