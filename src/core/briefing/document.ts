import type { Briefing, BriefingItem, Citation } from './model.ts'
import { counted, dayInWords, namesInWords } from './words.ts'

/** A version that a document quotes, under the number its quotes point to; numbers count from 1 as they are first cited. */
export interface DocumentSource {
  readonly number: number
  readonly article: number
  readonly version: number
  readonly source: string | null
  readonly headline: string | null
  /** The authors as a sentence lists them; empty when none are known. */
  readonly authors: string
  /** The day it was published, in words. */
  readonly published: string | null
}

/** What stands under a heading: the analyst's words, or the exact words of the source numbered. */
export type DocumentPart =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly source: number | null }

/** A heading and what follows it. Only a document's first section may be without a heading. */
export interface DocumentSection {
  readonly heading: string | null
  readonly parts: readonly DocumentPart[]
}

/** A briefing as it is read: in sections, every quote numbered to its source, the sources listed once each. */
export interface BriefingDocument {
  readonly title: string
  /** `YYYY-MM-DD`, and the same in words. */
  readonly madeOn: string
  readonly date: string
  /** What it holds, in words: `12 quotes from 4 sources`. Empty when it quotes nothing. */
  readonly extent: string
  readonly sections: readonly DocumentSection[]
  readonly sources: readonly DocumentSource[]
}

/** The document a briefing makes. Items keep their order and their words; those without any words are left out. */
export function documentOf(briefing: Briefing): BriefingDocument {
  const items = briefing.items.filter((item) => item.text.trim() !== '')
  const sources = sourcesOf(items)
  const numbers = new Map(sources.map((source) => [keyOf(source), source.number]))
  const quotes = items.filter((item) => item.kind === 'quote').length
  return {
    title: briefing.title,
    madeOn: briefing.madeOn.slice(0, 10),
    date: dayInWords(briefing.madeOn),
    extent: extentOf(quotes, sources.length),
    sections: sectionsOf(items, (citation) => numbers.get(keyOf(citation)) ?? null),
    sources
  }
}

function sourcesOf(items: readonly BriefingItem[]): DocumentSource[] {
  const cited = new Map<string, Citation>()
  for (const { kind, citation } of items) {
    if (kind !== 'quote' || citation === null) continue
    if (!cited.has(keyOf(citation))) cited.set(keyOf(citation), citation)
  }
  return [...cited.values()].map((citation, index) => ({
    number: index + 1,
    article: citation.article,
    version: citation.version,
    source: citation.source,
    headline: citation.headline,
    authors: namesInWords(citation.bylines),
    published: citation.publishedOn === null ? null : dayInWords(citation.publishedOn)
  }))
}

function sectionsOf(
  items: readonly BriefingItem[],
  numberOf: (citation: Citation) => number | null
): DocumentSection[] {
  const sections: { heading: string | null; parts: DocumentPart[] }[] = []
  for (const { kind, text, citation } of items) {
    if (kind === 'heading') {
      sections.push({ heading: text, parts: [] })
      continue
    }
    const part: DocumentPart =
      kind === 'comment' ? { kind, text } : { kind, text, source: citation && numberOf(citation) }
    const open = sections.at(-1)
    if (open === undefined) sections.push({ heading: null, parts: [part] })
    else open.parts.push(part)
  }
  return sections
}

function extentOf(quotes: number, sources: number): string {
  if (quotes === 0) return ''
  return sources === 0
    ? counted(quotes, 'quote')
    : `${counted(quotes, 'quote')} from ${counted(sources, 'source')}`
}

/** A version never changes, so its article and number say which it is. */
function keyOf({ article, version }: { readonly article: number; readonly version: number }): string {
  return `${String(article)}.${String(version)}`
}
