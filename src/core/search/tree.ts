/** Which part of a version words are looked for in. */
export type Place = 'anywhere' | 'headline' | 'lead' | 'added'

/** A word, or several that follow one another. Words are folded, never empty. */
export interface Words {
  readonly kind: 'words'
  readonly words: readonly string[]
  /** As typed, for the echo. */
  readonly typed: string
  /** Whether other endings of the words do not count. */
  readonly exact: boolean
  /** Whether the last word may go on. */
  readonly prefix: boolean
  readonly place: Place
}

/** Two things near each other, each one of several: at most so many words between them, or in one sentence or paragraph. */
export interface Near {
  readonly kind: 'near'
  readonly within: number | 'sentence' | 'paragraph'
  readonly left: readonly Words[]
  readonly right: readonly Words[]
}

/** One of several things, counted. */
export interface AtLeast {
  readonly kind: 'at-least'
  readonly count: number
  readonly of: readonly Words[]
}

export type TextLeaf = Words | Near | AtLeast

export const lineFields = ['byline', 'source', 'place', 'agency', 'note'] as const
export type LineField = (typeof lineFields)[number]

export const possessions = ['passage', 'note', 'versions', 'copies', 'correction'] as const
export const states = ['unread', 'read', 'withdrawn', 'withheld', 'newest'] as const
export type Possession = (typeof possessions)[number]
export type State = (typeof states)[number]

/** What is known about a version besides its text. */
export type FactLeaf =
  | {
      readonly kind: 'line'
      readonly field: LineField
      readonly words: readonly string[]
      readonly typed: string
    }
  | { readonly kind: 'tag'; readonly path: string }
  | { readonly kind: 'entity'; readonly typed: string }
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'status'; readonly status: 'usable' | 'withheld' | 'withdrawn' }
  /** Days from `from` up to, not including, `to`; UTC, `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'length'; readonly atLeast: number; readonly atMost: number | null }
  | { readonly kind: 'has'; readonly what: Possession }
  | { readonly kind: 'is'; readonly state: State }
  /** A class of change (core/revision), `silent`, or `any`. */
  | { readonly kind: 'changed'; readonly what: string }

/** What a query asks for. `all` and `any` have at least two parts. */
export type Node =
  | { readonly kind: 'all'; readonly of: readonly Node[] }
  | { readonly kind: 'any'; readonly of: readonly Node[] }
  | { readonly kind: 'not'; readonly of: Node }
  | TextLeaf
  | FactLeaf
  /** The words asked for stand in one and the same passage of the version, or in its note. */
  | { readonly kind: 'scoped'; readonly scope: Scope; readonly of: Node | null }

export const scopes = ['passages', 'notes'] as const
export type Scope = (typeof scopes)[number]

/** All of some parts as one node: nested ones spread out, null where there are none. */
export function allOf(parts: readonly (Node | null)[]): Node | null {
  return joined('all', parts)
}

/** Any of some parts as one node: nested ones spread out, null where there are none. */
export function anyOf(parts: readonly (Node | null)[]): Node | null {
  return joined('any', parts)
}

function joined(kind: 'all' | 'any', parts: readonly (Node | null)[]): Node | null {
  const of = parts.flatMap((part) => (part === null ? [] : part.kind === kind ? part.of : [part]))
  return of.length > 1 ? { kind, of } : (of[0] ?? null)
}

/** Whether a node is about a version's text. */
export function isTextLeaf(node: Node): node is TextLeaf {
  return node.kind === 'words' || node.kind === 'near' || node.kind === 'at-least'
}
