import type { EntityKind } from '../kinds.ts'

/**
 * A name by what makes it one: its kind, its key, and, where several are known to have it, which of them (`sense`; empty
 * where nothing tells). Rules speak of names in this way, so they mean the same in every archive.
 */
export interface NameUnit {
  readonly kind: EntityKind
  readonly key: string
  readonly sense: string
}

/** A name with a spelling to show it by. */
export interface SpelledUnit extends NameUnit {
  readonly text: string
}

/** A name as one text, for use as a key of maps. */
export function unitId({ kind, key, sense }: NameUnit): string {
  return `${kind}|${key}|${sense}`
}
