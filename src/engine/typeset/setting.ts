import type { BriefingDocument, DocumentPart, DocumentSection } from '../../core/briefing/document.ts'
import { chartInWords, chartTable } from '../../core/briefing/chart-table.ts'
import { drawnChart } from './drawn-chart.ts'

/** Where the template finds a picture's file; null for one that cannot be drawn. */
export interface Files {
  picture(picture: number): string | null
}

export interface Setting {
  readonly files: Files
  readonly places: Places
  /** Whether a note is set closer than is usual. */
  readonly close: boolean
  /** Whether characters are there that the fonts that come along lack. */
  readonly machineFonts: boolean
}

/** On which page each item begins, by its number; what is not there has not been set yet. */
export type Places = ReadonlyMap<number, number>

/**
 * What the template is given, in two files: `look` changes with the layout and the title alone, so that what hangs on it is
 * remembered while words change; `content` is the rest. The names in both are those the template uses (template/*.ts).
 */
export function settingOf(document: BriefingDocument, { files, places, close, machineFonts }: Setting) {
  const { house, sections, sources, summary, findings } = document
  const [lang = 'en', ...subtags] = document.language.split('-')
  const charts = chartsIn(sections)
  const heads = headsOf(document, charts.length)
  const look = {
    design: document.design,
    paper: document.paper,
    close,
    machineFonts,
    lang,
    region: subtags.find((tag) => /^[A-Z]{2}$/.test(tag)) ?? null,
    title: document.title,
    date: document.date,
    madeOn: dateOf(document.madeOn),
    description: document.extent,
    authors: authorsOf(document),
    byline: [house.author, house.organisation].filter((name) => name !== '').join(', '),
    organisation: house.organisation,
    accent: house.accent,
    headFont: house.headFont,
    textFont: house.textFont,
    logo: logoOf(document, files),
    changes: findings.length > 0,
    heads
  }
  const quotes = sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'quote'))
  const bySource = Map.groupBy(quotes, ({ source }) => source)
  const numbered = new Map(sources.map((source) => [source.number, source]))
  // Each quote brings its source along: Typst remembers what a quote made by what it was made of.
  const quoteOf = ({ item, source }: (typeof quotes)[number]) => ({
    source: numbered.get(source ?? 0) ?? null,
    first: bySource.get(source)?.[0]?.item === item
  })
  // One quote for each page: two of one page could not be told apart.
  const pagesOf = (quoted: typeof quotes) => {
    const placed = quoted.map(({ item }) => ({ item, page: places.get(item) ?? 0 }))
    return placed.filter(({ page }, at) => placed.findIndex((other) => other.page === page) === at)
  }
  const content = {
    masthead: house.masthead,
    opening: house.opening.trim(),
    closing: house.closing.trim(),
    date: document.date,
    extent: document.extent,
    summary,
    contents: heads.length >= 2 && sections.some(({ heading }) => heading !== null),
    sections: sections.map(({ heading, item, parts }, index) => ({
      heading,
      item,
      parts: parts.map((part) => ({
        ...setPart(part, files, house.accent),
        // A document's first heading is one of the first level, whatever it was meant under.
        ...(part.kind === 'subheading' ? { level: index === 0 && heading === null ? 1 : 2 } : {}),
        ...(part.kind === 'quote' ? quoteOf(part) : {})
      }))
    })),
    sources: sources.map((source) => ({
      ...source,
      quoted: pagesOf(bySource.get(source.number) ?? [])
    })),
    findings,
    charts: charts.map(({ item, chart }) => {
      const { header, rows } = chartTable(chart)
      return { item, title: chart.title, note: chart.note, ...squared(header, rows) }
    }),
    items: sections.flatMap(({ item, parts }) => [
      ...(item === null ? [] : [item]),
      ...parts.map((part) => part.item)
    ])
  }
  return { look, content }
}

function setPart(part: DocumentPart, files: Files, accent: string): object {
  if (part.kind === 'picture') {
    const { picture, alternative, caption } = part
    return {
      ...part,
      file: files.picture(picture.picture),
      width: picture.width,
      height: picture.height,
      // PDF/UA wants words for every picture; that there are none is said before sending (core/briefing/check.ts).
      alternative: alternative.trim() || caption.trim() || 'A picture without a description.'
    }
  }
  if (part.kind === 'table') return { ...part, ...squared(part.header, part.rows) }
  if (part.kind === 'chart') {
    const { item, kind, caption, chart } = part
    const alternative = `${chart.title}. ${chartInWords(chart)}`
    return { item, kind, caption, title: chart.title, drawing: drawnChart(chart, accent), alternative }
  }
  return part
}

/** Rows as long as the header, and at least one of them: a table without any is no table. */
function squared(header: readonly string[], rows: readonly (readonly string[])[]) {
  const filled = rows.length === 0 ? [[]] : rows
  return { header, rows: filled.map((row) => header.map((_, at) => row[at] ?? '')) }
}

function chartsIn(sections: readonly DocumentSection[]) {
  return sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'chart'))
}

/** Every heading of the first level, as the template makes them, for the running heads. */
function headsOf({ sections, sources, findings }: BriefingDocument, charts: number): string[] {
  return [
    ...sections.flatMap(({ heading, parts }, index) => {
      if (heading !== null) return [heading]
      return index === 0 ? parts.filter((part) => part.kind === 'subheading').map(({ text }) => text) : []
    }),
    ...(findings.length > 0 ? ['Changes since quoted'] : []),
    ...(charts > 0 ? ['Numbers of the charts'] : []),
    ...(sources.length > 0 ? ['Sources'] : [])
  ]
}

function authorsOf({ house }: BriefingDocument): string[] {
  const named = [house.author, house.organisation].filter((name) => name !== '')
  return named.length === 0 ? ['Wiremark'] : named
}

function logoOf({ house }: BriefingDocument, files: Files) {
  const file = house.logo && files.picture(house.logo.picture)
  if (house.logo === null || file === null) return null
  const alternative = house.organisation === '' ? 'Logo' : `${house.organisation} (logo)`
  return [file, house.logo.width / house.logo.height, alternative]
}

function dateOf(madeOn: string) {
  const [year, month, day] = /^\d{4}-\d{2}-\d{2}$/.test(madeOn) ? madeOn.split('-').map(Number) : []
  const real = !Number.isNaN(Date.parse(madeOn)) && new Date(madeOn).toISOString().startsWith(madeOn)
  return real ? { year, month, day } : null
}
