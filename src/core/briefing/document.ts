import type { ChartData } from './chart.ts'
import type { Finding } from './finding.ts'
import { usualHouse, type HouseLine, type HouseStyle } from './house.ts'
import type { Design, Paper } from './layout.ts'
import type { Briefing, BriefingItem, Citation, ItemOf } from './model.ts'
import type { Picture } from './picture.ts'
import { editedWords } from './edited-words.ts'
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

/**
 * What stands under a heading, each under the number of the item it is made of. A quote's words are the source's, with
 * what the analyst left out or added in brackets; its `remark` says what became of them since, null when nothing did.
 */
export type DocumentPart =
  | { readonly kind: 'subheading'; readonly item: number; readonly text: string }
  | { readonly kind: 'comment'; readonly item: number; readonly text: string }
  | {
      readonly kind: 'quote'
      readonly item: number
      readonly text: string
      readonly source: number | null
      readonly remark: string | null
    }
  | {
      readonly kind: 'picture'
      readonly item: number
      readonly picture: Picture
      readonly caption: string
      readonly alternative: string
    }
  | {
      readonly kind: 'table'
      readonly item: number
      readonly caption: string
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'chart'; readonly item: number; readonly caption: string; readonly chart: ChartData }

/** A heading and what follows it. Only a document's first section may be without a heading. */
export interface DocumentSection {
  readonly heading: string | null
  /** The item the heading is made of. */
  readonly item: number | null
  readonly parts: readonly DocumentPart[]
}

/** The house a document is set in, with its logo where it has one. */
export type DocumentHouse = Omit<HouseStyle, 'name'> & { readonly logo: Picture | null }

/** A briefing as it is read: in sections, every quote numbered to its source, the sources listed once each. */
export interface BriefingDocument {
  readonly title: string
  /** `YYYY-MM-DD`, and the same in words. */
  readonly madeOn: string
  readonly date: string
  /** What it holds, in words: `12 quotes from 4 sources`. Empty when it quotes nothing. */
  readonly extent: string
  readonly language: string
  readonly design: Design
  readonly paper: Paper
  readonly house: DocumentHouse
  readonly summary: string
  readonly sections: readonly DocumentSection[]
  readonly sources: readonly DocumentSource[]
  /** What is printed at the end about quotes whose source has changed; empty when that is not to be printed. */
  readonly findings: readonly Pick<Finding, 'sentence' | 'quoted' | 'now'>[]
}

/** What a document needs beside the briefing itself. */
export interface DocumentParts {
  readonly house: HouseLine | null
  /** What each chart shows, by its item. */
  readonly charts: ReadonlyMap<number, ChartData>
  readonly findings: readonly Finding[]
}

/** The document a briefing makes. Items keep their order and their words; those without any words are left out. */
export function documentOf(briefing: Briefing, { house, charts, findings }: DocumentParts): BriefingDocument {
  const items = briefing.items.filter(hasContent)
  const quotes = items.filter((item) => item.kind === 'quote')
  const sources = sourcesOf(quotes)
  const numbers = new Map(sources.map((source) => [keyOf(source), source.number]))
  const { language, design, paper } = briefing.layout
  return {
    title: briefing.title,
    madeOn: briefing.madeOn.slice(0, 10),
    date: dayInWords(briefing.madeOn),
    extent: extentOf(quotes.length, sources.length),
    language,
    design,
    paper,
    house: { ...(house ?? usualHouse), logo: house?.logo ?? null },
    summary: briefing.summary.trim(),
    sections: sectionsOf(items, (citation) => numbers.get(keyOf(citation)) ?? null, charts),
    sources,
    findings: findings.map(({ sentence, quoted, now }) => ({ sentence, quoted, now }))
  }
}

function hasContent(item: BriefingItem): boolean {
  if (item.kind === 'heading' || item.kind === 'comment' || item.kind === 'quote')
    return item.text.trim() !== ''
  return true
}

function sourcesOf(quotes: readonly ItemOf<'quote'>[]): DocumentSource[] {
  const cited = new Map<string, Citation>()
  for (const { citation } of quotes)
    if (citation !== null && !cited.has(keyOf(citation))) cited.set(keyOf(citation), citation)
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
  numberOf: (citation: Citation) => number | null,
  charts: ReadonlyMap<number, ChartData>
): DocumentSection[] {
  const sections: { heading: string | null; item: number | null; parts: DocumentPart[] }[] = []
  for (const item of items) {
    if (item.kind === 'heading' && item.level === 1) {
      sections.push({ heading: item.text, item: item.item, parts: [] })
      continue
    }
    const part = partOf(item, numberOf, charts)
    if (part === null) continue
    const open = sections.at(-1)
    if (open === undefined) sections.push({ heading: null, item: null, parts: [part] })
    else open.parts.push(part)
  }
  return sections
}

function partOf(
  item: BriefingItem,
  numberOf: (citation: Citation) => number | null,
  charts: ReadonlyMap<number, ChartData>
): DocumentPart | null {
  const { item: number, text } = item
  switch (item.kind) {
    case 'heading':
      return { kind: 'subheading', item: number, text }
    case 'comment':
      return { kind: 'comment', item: number, text }
    case 'quote': {
      const { citation, edits } = item
      const source = citation && numberOf(citation)
      return {
        kind: 'quote',
        item: number,
        text: editedWords(text, edits),
        source,
        remark: remarkOf(citation)
      }
    }
    case 'picture':
      return {
        kind: 'picture',
        item: number,
        picture: item.picture,
        caption: text,
        alternative: item.alternative
      }
    case 'table':
      return { kind: 'table', item: number, caption: text, header: item.header, rows: item.rows }
    case 'chart': {
      const chart = charts.get(number)
      return chart === undefined ? null : { kind: 'chart', item: number, caption: text, chart }
    }
  }
}

/** What a reader must know of a quote whose article went on, in a few words. */
function remarkOf(citation: Citation | null): string | null {
  if (citation === null) return null
  if (citation.status === 'withdrawn') return 'The article has since been withdrawn.'
  if (citation.later === null) return null
  const said = { changed: 'Changed in', review: 'May have changed in', lost: 'No longer in' }[
    citation.later.state
  ]
  return `${said} version ${String(citation.later.version)}.`
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
