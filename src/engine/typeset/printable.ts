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

function mapTexts(document: BriefingDocument, change: (text: string) => string): BriefingDocument {
  const optional = (text: string | null) => (text === null ? null : change(text))
  return {
    ...document,
    title: change(document.title),
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
    }))
  }
}

function mapPart(part: DocumentPart, change: (text: string) => string): DocumentPart {
  switch (part.kind) {
    case 'subheading':
    case 'comment':
    case 'quote':
      return { ...part, text: change(part.text) }
    case 'picture':
    case 'table':
    case 'chart':
      return { ...part, caption: change(part.caption) }
  }
}
