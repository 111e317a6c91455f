import type { Commands } from './registry.svelte.ts'

/** Run what was chosen in a native menu. Undo in a field that is being typed in takes back typing, as its key does there. */
export function chosen(id: string, commands: Commands): void {
  const typing = /^history\.(undo|redo)$/.exec(id)?.[1]
  if (typing !== undefined && document.activeElement?.matches('input, textarea, [contenteditable]')) {
    // Deprecated, and the only way a page has to a field's own history.
    document.execCommand(typing)
    return
  }
  commands.run(id)
}
