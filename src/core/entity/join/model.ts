import type { EntityKind, FoundName } from '../kinds.ts'
import type { MentionHow } from './how.ts'
import type { SpelledUnit } from './unit.ts'

/** A mention of a name in a text, and why it is one. */
export interface JoinedMention {
  readonly start: number
  readonly end: number
  readonly how: MentionHow
}

/** A name of a text with all its mentions there, short forms included. */
export interface JoinedName {
  readonly kind: EntityKind
  readonly key: string
  readonly text: string
  readonly tokens: readonly string[]
  /** Which of several of this name, where a rule says so; null where the archive's evidence is to tell. */
  readonly sense: string | null
  readonly mentions: readonly JoinedMention[]
  /** Keys of short forms that the text itself says stand for this name. */
  readonly defines: readonly { readonly key: string; readonly text: string }[]
  /** What the text says of a person that tells namesakes apart (evidence.ts). */
  readonly evidence: readonly string[]
}

/** What the analyst said of one text, and names that are known from elsewhere. */
export interface Taught {
  /** Spans that are names whatever the recogniser says. */
  readonly marked: readonly { readonly start: number; readonly end: number; readonly name: SpelledUnit }[]
  /** Spans that are no names. */
  readonly dropped: readonly { readonly start: number; readonly end: number }[]
  /** Words that are a name wherever they stand. */
  readonly everywhere: readonly { readonly words: string; readonly name: SpelledUnit }[]
  /** Names that mean another one in this text. */
  readonly splits: readonly SpelledUnit[]
}

export const nothingTaught: Taught = { marked: [], dropped: [], everywhere: [], splits: [] }

/** A name found in a text, on its way to being joined. */
export interface Item extends FoundName {
  readonly key: string
  readonly tokens: readonly string[]
  /** The name a table or a rule has for it. */
  readonly spelling: string | null
  readonly how: MentionHow
  readonly sense: string | null
}
