import { documentOf, type BriefingDocument } from '../../../src/core/briefing/document.ts'
import { usualLayout } from '../../../src/core/briefing/layout.ts'
import type { Briefing, BriefingItem, Citation, ItemKind, ItemOf } from '../../../src/core/briefing/model.ts'

/** A citation of an invented paper; `over` says what differs. */
export function citation(over: Partial<Citation> = {}): Citation {
  return {
    article: 7,
    version: 1,
    headline: 'Ferry talks resume after midnight',
    source: 'Harbour Wire',
    bylines: ['Ana Lindqvist'],
    publishedOn: '2026-01-07',
    status: 'usable',
    later: null,
    ...over
  }
}

/** An item of any kind that has no number yet. */
export type Unnumbered = BriefingItem extends infer One
  ? One extends BriefingItem
    ? Omit<One, 'item'>
    : never
  : never

/** A briefing made on 27 January 2026 of the items given, numbered from 1; `over` says what differs. */
export function briefing(
  items: readonly Unnumbered[],
  title = 'The quay',
  over: Partial<Briefing> = {}
): Briefing {
  return {
    briefing: 1,
    title,
    madeOn: '2026-01-27',
    summary: '',
    from: null,
    layout: usualLayout,
    items: items.map((item, index) => ({ item: index + 1, ...item }) as BriefingItem),
    ...over
  }
}

/** The document of a briefing in Wiremark's own style, without charts, with nothing said of its sources. */
export function plainDocument(made: Briefing): BriefingDocument {
  return documentOf(made, { house: null, charts: new Map(), findings: [] })
}

type Made<K extends ItemKind> = Omit<ItemOf<K>, 'item'>

export const heading = (text: string, level: 1 | 2 = 1): Made<'heading'> => ({ kind: 'heading', text, level })
export const comment = (text: string): Made<'comment'> => ({ kind: 'comment', text })
export const quote = (
  text: string,
  cited: Citation | null = citation(),
  over: Partial<Made<'quote'>> = {}
): Made<'quote'> => ({ kind: 'quote', text, citation: cited, edits: [], passage: null, ...over })
export const picture = (text: string, alternative = ''): Made<'picture'> => ({
  kind: 'picture',
  text,
  alternative,
  picture: { picture: 1, type: 'image/png', width: 40, height: 30 }
})
export const table = (text: string, header: string[], rows: string[][]): Made<'table'> => ({
  kind: 'table',
  text,
  header,
  rows
})
export const chart = (text: string): Made<'chart'> => ({
  kind: 'chart',
  text,
  chart: { measure: 'tags', passages: {} }
})
