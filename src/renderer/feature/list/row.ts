import type { ArticleLine, PublishingStatus } from '../../../core/article/model.ts'
import type { ChangeBadge } from '../../../core/revision/badge.ts'
import type { SearchHit, SnippetRun } from '../../../core/search/calls.ts'

/** What a line says because it is a hit. */
export interface Found {
  readonly cluster: number | null
  /** How many copies of it match as well and stand behind it, and whether they are shown below it. */
  readonly copies: number
  readonly open: boolean
  /** Whether it is one of the copies shown below another hit. */
  readonly below: boolean
  /** Whether an import brought it since the saved search was last looked at. */
  readonly unseen: boolean
}

/** One line of the list, from the Inbox or from a search. */
export interface Row {
  readonly article: number
  readonly version: number
  readonly versions: number
  readonly headline: string | null
  readonly source: string | null
  readonly publishedOn: string | null
  readonly language: string | null
  readonly tagColours: readonly number[]
  readonly status: PublishingStatus
  /** How many other articles are copies of it, where the line says so. */
  readonly copies?: number
  readonly text: readonly SnippetRun[]
  /** What the version changed; null for a first one. */
  readonly change: ChangeBadge | null
  readonly readVersion: number | null
  readonly changedSinceRead: boolean
  /** Null in the Inbox. */
  readonly found: Found | null
}

/** A line of the Inbox. */
export function rowOfLine({ lead, ...line }: ArticleLine): Row {
  return { ...line, text: [{ text: lead, hit: false }], found: null }
}

/** The lines of some hits: each, and below it the copies that are opened. */
export function rowsOfHits(
  hits: readonly SearchHit[],
  copiesOf: (hit: SearchHit) => readonly SearchHit[] | null
): Row[] {
  return hits.flatMap((hit) => {
    const copies = copiesOf(hit)
    const below = copies?.map((copy) => rowOfHit(copy, { open: false, below: true })) ?? []
    return [rowOfHit(hit, { open: copies !== null, below: false }), ...below]
  })
}

function rowOfHit({ snippet, copies, ...hit }: SearchHit, place: Pick<Found, 'open' | 'below'>): Row {
  const { cluster, unseen } = hit
  return { ...hit, text: snippet, found: { cluster, copies: place.below ? 0 : copies, unseen, ...place } }
}

/** The language most of some lines are in; null where none of them says. */
export function usualLanguage(lines: readonly Pick<Row, 'language'>[]): string | null {
  const counts = new Map<string, number>()
  for (const { language } of lines) {
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}
