/** What an entity can be. */
export const entityKinds = ['person', 'organisation', 'place'] as const
export type EntityKind = (typeof entityKinds)[number]

/** A name found in a text: where it stands, in UTF-16 units, half-open; the words; what they name. */
export interface FoundName {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: EntityKind
}

/**
 * The labels of the sequence model: outside, then for each kind the first, a middle, the last and the only word of a name.
 */
export const labelCount = 1 + 4 * entityKinds.length
export const outside = 0
export const place = { begin: 0, inside: 1, last: 2, unit: 3 } as const

/** The label of a word at a place in a name of a kind. */
export function labelOf(kind: number, at: number): number {
  return 1 + kind * 4 + at
}

/** Whether one label may follow another; `null` stands for the sentence's edge. */
export function mayFollow(before: number | null, after: number | null): boolean {
  const open = before !== null && before !== outside && (before - 1) % 4 <= place.inside
  const goesOn =
    after !== null &&
    after !== outside &&
    ((after - 1) % 4 === place.inside || (after - 1) % 4 === place.last)
  if (!open || !goesOn) return open === goesOn
  return Math.floor(((before ?? 0) - 1) / 4) === Math.floor(((after ?? 0) - 1) / 4)
}
