import { createContext } from 'svelte'
import type { Tag } from '../../../core/passage/model.ts'
import type { SavedSearch } from '../../../core/search/saved-calls.ts'
import type { Own, Relation } from '../copies/relating.ts'
import type { Outcome } from '../exchange/exchange.svelte.ts'

/** What stands over the window, one at a time. */
export type OverlayKind =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'diagnostics' }
  /** The manual, at one of its sections or at its beginning. */
  | { readonly kind: 'manual'; readonly section: string | null }
  /** Whose work Wiremark is made from. */
  | { readonly kind: 'about' }
  /** What is wrong with open files that were to become an archive. */
  | { readonly kind: 'not-taken-in'; readonly sentences: readonly string[] }
  | { readonly kind: 'new-briefing' }
  | { readonly kind: 'new-tag' }
  | { readonly kind: 'rename-tag'; readonly tag: Tag }
  /** A search to be kept, or one that is kept already, to be changed. */
  | { readonly kind: 'saved'; readonly search: SavedSearch | null }
  | { readonly kind: 'watches' }
  /** Names that an earlier Wiremark read, to be read again. */
  | { readonly kind: 'reread-names' }
  /** A tag that is to be suggested for what a search finds. */
  | { readonly kind: 'suggest-tag'; readonly query: string }
  | { readonly kind: 'export-tagging'; readonly tag: number | null }
  /** Where the note of a passage leads. */
  | { readonly kind: 'note-links'; readonly passage: number }
  /** What an export could not carry, or what came of an import. */
  | { readonly kind: 'exchanged'; readonly outcome: Outcome }
  | { readonly kind: 'relate'; readonly relation: Relation; readonly own: Own }

/** The dialog that is open, if any. */
export class Overlay {
  now = $state.raw<OverlayKind | null>(null)

  open(overlay: OverlayKind): void {
    this.now = overlay
  }

  close(): void {
    this.now = null
  }
}

export const [overlay, setOverlay] = createContext<Overlay>()
