import type { Briefing, BriefingItem, Citation } from '../../../src/core/briefing/model.ts'

/** A citation of an invented paper; `over` says what differs. */
export function citation(over: Partial<Citation> = {}): Citation {
  return {
    article: 7,
    version: 1,
    headline: 'Ferry talks resume after midnight',
    source: 'Harbour Wire',
    bylines: ['Ana Lindqvist'],
    publishedOn: '2026-01-07',
    later: null,
    ...over
  }
}

/** A briefing made on 27 January 2026 of the items given. */
export function briefing(
  items: readonly Omit<BriefingItem, 'item' | 'passage'>[],
  title = 'The quay'
): Briefing {
  return {
    briefing: 1,
    title,
    madeOn: '2026-01-27',
    items: items.map((item, index) => ({ item: index + 1, passage: null, ...item }))
  }
}

export const heading = (text: string) => ({ kind: 'heading', text, citation: null }) as const
export const comment = (text: string) => ({ kind: 'comment', text, citation: null }) as const
export const quote = (text: string, cited: Citation | null = citation()) =>
  ({ kind: 'quote', text, citation: cited }) as const
