import type { BriefingDocument, DocumentPart } from '../../core/briefing/document.ts'

/**
 * The document without what has no shape on a page: control characters and byte order marks, which PDF/UA forbids too.
 * Tabs, and the one space that fonts lack, become spaces; line ends stay.
 */
export function printable(document: BriefingDocument): BriefingDocument {
  return mapTexts(document, (text) =>
    text
      .toWellFormed()
      .replace(/[\t\u1680]/g, ' ')
      .replace(/(?!\n)[\p{Cc}\uFEFF]/gu, '')
  )
}

/** Every string that is printed. */
export function textsOf(document: BriefingDocument): string[] {
  const texts: string[] = []
  mapTexts(document, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

type Change = (text: string) => string

function mapTexts(document: BriefingDocument, change: Change): BriefingDocument {
  const optional = (text: string | null) => (text === null ? null : change(text))
  const { house } = document
  return {
    ...document,
    title: change(document.title),
    date: change(document.date),
    house: {
      ...house,
      organisation: change(house.organisation),
      author: change(house.author),
      masthead: change(house.masthead),
      opening: change(house.opening),
      closing: change(house.closing)
    },
    summary: change(document.summary),
    sections: document.sections.map((section) => ({
      ...section,
      heading: optional(section.heading),
      parts: section.parts.map((part) => mapPart(part, change))
    })),
    sources: document.sources.map((source) => ({
      ...source,
      source: optional(source.source),
      headline: optional(source.headline),
      authors: change(source.authors),
      published: optional(source.published)
    })),
    findings: document.findings.map(({ sentence, quoted, now }) => ({
      sentence: change(sentence),
      quoted: optional(quoted),
      now: optional(now)
    }))
  }
}

function mapPart(part: DocumentPart, change: Change): DocumentPart {
  switch (part.kind) {
    case 'subheading':
    case 'comment':
    case 'quote':
      return { ...part, text: change(part.text) }
    case 'picture':
      return { ...part, caption: change(part.caption), alternative: change(part.alternative) }
    case 'table':
      return {
        ...part,
        caption: change(part.caption),
        header: part.header.map(change),
        rows: part.rows.map((row) => row.map(change))
      }
    case 'chart': {
      const { chart } = part
      return {
        ...part,
        caption: change(part.caption),
        chart: {
          ...chart,
          title: change(chart.title),
          labels: chart.labels.map(change),
          series: chart.series.map((series) => ({ ...series, name: change(series.name) })),
          note: chart.note === null ? null : change(chart.note)
        }
      }
    }
  }
}
