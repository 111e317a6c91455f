import type { ChartData } from '../chart.ts'
import { chartTable, type ChartTable } from '../chart-table.ts'
import type { BriefingDocument, DocumentPart, DocumentSource } from '../document.ts'
import type { Picture } from '../picture.ts'
import { oneLine, paragraphsOf, type Paragraph } from './shown.ts'

/** A source as it is named under a quote and in the list: what is known of it, and its headline. */
export interface SourceLine {
  readonly number: number
  readonly anchor: string
  /** The outlet, the authors, the day, the version. */
  readonly said: readonly string[]
  readonly headline: string | null
}

/** A line of the contents. */
export interface ContentsEntry {
  readonly level: 1 | 2
  readonly text: string
  readonly anchor: string
}

/**
 * What a way out writes, one after the other, each text already as it is shown. Every way out has something to write for
 * every kind, or it does not compile; so nothing of a briefing is in one of them only.
 */
export type Block =
  | {
      readonly kind: 'masthead'
      readonly organisation: string
      readonly masthead: string
      readonly date: string
      readonly logo: Picture | null
    }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'extent'; readonly text: string }
  /** What stands in every briefing of a house, at its start or its end. */
  | {
      readonly kind: 'standing'
      readonly place: 'opening' | 'closing'
      readonly paragraphs: readonly Paragraph[]
    }
  | { readonly kind: 'summary'; readonly heading: string; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'contents'; readonly heading: string; readonly entries: readonly ContentsEntry[] }
  | ({ readonly kind: 'heading' } & ContentsEntry)
  | { readonly kind: 'comment'; readonly paragraphs: readonly Paragraph[] }
  | {
      readonly kind: 'quote'
      readonly anchor: string
      readonly paragraphs: readonly Paragraph[]
      /** Null when it is no longer recorded. */
      readonly source: SourceLine | null
      /** Whether its source is cited here for the first time. */
      readonly first: boolean
      readonly remark: string
    }
  | {
      readonly kind: 'picture'
      readonly name: string
      readonly picture: Picture
      readonly caption: string
      readonly alternative: string
    }
  | ({ readonly kind: 'table'; readonly caption: string } & ChartTable)
  | {
      readonly kind: 'chart'
      readonly name: string
      readonly title: string
      readonly caption: string
      readonly note: string
      readonly chart: ChartData
      readonly numbers: ChartTable
    }
  | { readonly kind: 'sources'; readonly heading: ContentsEntry; readonly sources: readonly SourceLine[] }
  | {
      readonly kind: 'findings'
      readonly heading: ContentsEntry
      readonly findings: readonly {
        readonly sentence: string
        /** The words quoted, and those that stand there now, each under its name; empty where it is not about words. */
        readonly wordings: readonly { readonly name: string; readonly paragraphs: readonly Paragraph[] }[]
      }[]
    }

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

/** What stands in a document in our own words, which are English whatever it is written in. */
export const ourWords = {
  summary: 'Summary',
  contents: 'Contents',
  sources: 'Sources',
  findings: 'Changes since quoted',
  quoted: 'As quoted',
  now: 'As it stands now',
  gone: 'These words are no longer there.',
  numbers: 'Numbers of the charts',
  chartNumbers: 'The numbers',
  numbersAtEnd: 'The numbers are in a table at the end.',
  unnamed: 'Source not named',
  unrecorded: 'Source no longer recorded'
} as const

const sourcesEntry: ContentsEntry = { level: 1, text: ourWords.sources, anchor: 'sources' }
const findingsEntry: ContentsEntry = { level: 1, text: ourWords.findings, anchor: 'changes' }

/** A document from its masthead to what its house closes with. Nothing empty is among it. */
export function flowOf(document: BriefingDocument): readonly Block[] {
  const { house } = document
  const body = bodyOf(document)
  const entries = contentsOf(document, body)
  const blocks: Block[] = [
    {
      kind: 'masthead',
      organisation: oneLine(house.organisation),
      masthead: oneLine(house.masthead),
      date: document.date,
      logo: house.logo
    },
    { kind: 'title', text: oneLine(document.title) },
    { kind: 'extent', text: document.extent },
    { kind: 'standing', place: 'opening', paragraphs: paragraphsOf(house.opening) },
    { kind: 'summary', heading: ourWords.summary, paragraphs: paragraphsOf(document.summary) },
    { kind: 'contents', heading: ourWords.contents, entries },
    ...body,
    { kind: 'findings', heading: findingsEntry, findings: document.findings.map(findingOf) },
    { kind: 'sources', heading: sourcesEntry, sources: document.sources.map(sourceLine) },
    { kind: 'standing', place: 'closing', paragraphs: paragraphsOf(house.closing) }
  ]
  return blocks.filter((block) => !isEmpty(block))
}

function isEmpty(block: Block): boolean {
  if ('paragraphs' in block && block.kind !== 'quote') return block.paragraphs.length === 0
  if (block.kind === 'extent') return block.text === ''
  if (block.kind === 'contents') return block.entries.length === 0
  if (block.kind === 'sources') return block.sources.length === 0
  return block.kind === 'findings' && block.findings.length === 0
}

/** A note is too short for contents, and so is what has one section. */
function contentsOf(
  { design, sources, findings }: BriefingDocument,
  body: readonly Block[]
): ContentsEntry[] {
  const headings = body.filter((block) => block.kind === 'heading')
  if (design === 'note' || headings.filter(({ level }) => level === 1).length < 2) return []
  return [
    ...headings.map(({ level, text, anchor }) => ({ level, text, anchor })),
    ...(findings.length > 0 ? [findingsEntry] : []),
    ...(sources.length > 0 ? [sourcesEntry] : [])
  ]
}

function bodyOf({ sections, sources }: BriefingDocument): Block[] {
  const lines = new Map(sources.map((source) => [source.number, sourceLine(source)]))
  const cited = new Set<number>()
  return sections.flatMap(({ heading, item, parts }) => {
    const head = heading === null ? [] : [headingOf(1, heading, item ?? 0)]
    return [...head, ...parts.map((part) => partOf(part, lines, cited))]
  })
}

function headingOf(level: 1 | 2, text: string, item: number): BlockOf<'heading'> {
  return { kind: 'heading', level, text: oneLine(text), anchor: `heading-${String(item)}` }
}

function partOf(part: DocumentPart, lines: ReadonlyMap<number, SourceLine>, cited: Set<number>): Block {
  const number = String(part.item)
  switch (part.kind) {
    case 'subheading':
      return headingOf(2, part.text, part.item)
    case 'comment':
      return { kind: 'comment', paragraphs: paragraphsOf(part.text) }
    case 'quote': {
      const source = part.source === null ? null : (lines.get(part.source) ?? null)
      const first = source !== null && !cited.has(source.number)
      if (source !== null) cited.add(source.number)
      return {
        kind: 'quote',
        anchor: `quote-${number}`,
        paragraphs: paragraphsOf(part.text),
        source,
        first,
        remark: oneLine(part.remark ?? '')
      }
    }
    case 'picture': {
      const [caption, alternative] = [oneLine(part.caption), oneLine(part.alternative)]
      return { kind: 'picture', name: `picture-${number}`, picture: part.picture, caption, alternative }
    }
    case 'table':
      return { kind: 'table', caption: oneLine(part.caption), ...squared(part) }
    case 'chart':
      return {
        kind: 'chart',
        name: `chart-${number}`,
        title: oneLine(part.chart.title),
        caption: oneLine(part.caption),
        note: oneLine(part.chart.note ?? ''),
        chart: part.chart,
        numbers: squared(chartTable(part.chart))
      }
  }
}

function findingOf({
  sentence,
  quoted,
  now
}: BriefingDocument['findings'][number]): BlockOf<'findings'>['findings'][number] {
  const wordings = [
    { name: ourWords.quoted, paragraphs: paragraphsOf(quoted ?? '') },
    { name: ourWords.now, paragraphs: paragraphsOf(now ?? ourWords.gone) }
  ]
  return { sentence: oneLine(sentence), wordings: quoted === null ? [] : wordings }
}

function sourceLine({ number, source, headline, authors, published, version }: DocumentSource): SourceLine {
  const said = [source ?? ourWords.unnamed, authors, published ?? '', `version ${String(version)}`]
  const line = oneLine(headline ?? '')
  return {
    number,
    anchor: `source-${String(number)}`,
    said: said.map(oneLine).filter((text) => text !== ''),
    headline: line === '' ? null : line
  }
}

/** A table whose rows are all as long as its longest, its cells as they are shown. */
function squared({ header, rows }: ChartTable): ChartTable {
  const columns = Math.max(header.length, ...rows.map((row) => row.length))
  const filled = (row: readonly string[]) =>
    Array.from({ length: columns }, (_, at) =>
      paragraphsOf(row[at] ?? '')
        .flat()
        .join('\n')
    )
  return { header: filled(header), rows: rows.map(filled) }
}
