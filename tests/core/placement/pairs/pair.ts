import type { ChangeClass, ChangeKind } from '../../../../src/core/revision/model.ts'

/** A passage of the older text (the words, and which time they stand there, from 1) and where it is in the newer one. */
export interface KnownPassage {
  readonly words: string
  readonly nth?: number
  /** The words in the newer text; null where the passage is gone, or nobody could say which words it is. */
  readonly now: string | null
  readonly nowNth?: number
  readonly how?: 'same' | 'moved' | 'changed'
}

/** A change that must be reported; of its old and new words, and its marks, some letters are enough. */
export interface KnownChange {
  readonly kind: ChangeKind
  readonly classes?: readonly ChangeClass[]
  readonly from?: string
  readonly to?: string
  /** Marks within it, whole: the old words and the new. */
  readonly marks?: readonly (readonly [string, string])[]
}

/** Two texts written for this test, with what an analyst would say happened. */
export interface Pair {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly changes: readonly KnownChange[]
  readonly passages: readonly KnownPassage[]
}
