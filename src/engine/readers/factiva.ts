import { lineOrNull } from './compose.ts'
import { moment } from './instant.ts'
import { languageTag } from './language.ts'
import { namesIn } from './names.ts'
import { languageNames } from './nexis.ts'
import type { FileReading, FoundArticle } from './reading.ts'
import { unreadable } from './refuse.ts'
import { checkCount, checkLength, titledArticle } from './titled.ts'

/** What one article of Factiva says of itself, whichever way it was saved. */
export interface FactivaFields {
  readonly headline: string | null
  readonly byline: string | null
  readonly date: string | null
  readonly source: string | null
  readonly language: string | null
  readonly words: string | null
  readonly accession: string | null
  readonly body: string
}

const wordsLine = /^([\d.,  ]+) (words|mots|Wörter|palabras|parole|palavras|woorden)$/
const endLine = /^(?:AN\s+)?Document (\w{6,12}\d{6,}\w*)$/

/** Factiva's export as text or out of a Word or RTF file: articles one after another, each closed by its number. */
export function readFactivaText(text: string): FileReading {
  const articles: FoundArticle[] = []
  let lines: string[] = []
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.trim()
    lines.push(line)
    if (!endLine.test(line)) continue
    articles.push(factivaArticle(`article ${String(articles.length + 1)}`, factivaFields(lines)))
    lines = []
  }
  if (articles.length === 0)
    throw unreadable('This looks like a Factiva export, but no article could be made out in it.')
  const found = /\bResults Found:?\s+([\d,]+)/i.exec(text)?.[1]
  return checkCount(
    'Factiva export',
    articles,
    found === undefined ? null : Number(found.replaceAll(',', ''))
  )
}

/** An article from its fields. Times of day come without a zone, so only the day is kept. */
export function factivaArticle(name: string, fields: FactivaFields): FoundArticle {
  const article = titledArticle(name, lineOrNull(fields.headline), fields.body)
  const said = namesIn(fields.byline)
  const words = /[\d.,  ]+/.exec(fields.words ?? '')?.[0].replace(/\D/g, '') ?? ''
  return checkLength(
    {
      ...article,
      bylines: said.length > 0 ? said : article.bylines,
      source: lineOrNull(fields.source) ?? article.source,
      publishedOn: moment(fields.date).day ?? article.publishedOn,
      guid: fields.accession,
      language:
        languageTag(languageNames[(fields.language ?? '').toLowerCase()] ?? fields.language) ??
        article.language
    },
    words === '' ? null : Number(words)
  )
}

/** The fields in an article's lines, with two-letter tags before them or in their fixed order. */
export function factivaFields(lines: readonly string[]): FactivaFields {
  const trimmed = lines.map((line) => line.trim())
  const accession =
    trimmed.map((line) => endLine.exec(line)?.[1]).find((found) => found !== undefined) ?? null
  const told = trimmed.filter((line) => !endLine.test(line))
  return {
    ...(told.some((line) => /^HD\b/.test(line)) ? taggedFields(told) : orderedFields(told)),
    accession
  }
}

const headTags = 'SE|CLM|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|LP|TD'
const tailTags = 'ART|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN'
// `IN` and `CO` also begin sentences: in the tail a tag stands alone or well apart from what follows.
const tag = new RegExp(`^(?:(${headTags})(?:\\s+(.*))?|(${tailTags})(?:(?:\\t|\\s{2,})(.*))?)$`)

function taggedFields(lines: readonly string[]): Omit<FactivaFields, 'accession'> {
  const fields = new Map<string, string[]>()
  let current: string[] = []
  for (const line of lines) {
    const found = tag.exec(line)
    const name = found?.[1] ?? found?.[3]
    if (name !== undefined && !fields.has(name)) {
      current = [found?.[2] ?? found?.[4] ?? '']
      fields.set(name, current)
    } else current.push(line)
  }
  const field = (name: string): string | null => lineOrNull(fields.get(name)?.join(' '))
  const body = [...(fields.get('LP') ?? []), '', ...(fields.get('TD') ?? [])].join('\n').trim()
  return {
    headline: field('HD'),
    byline: field('BY'),
    date: field('PD'),
    source: field('SN'),
    language: field('LA'),
    words: field('WC'),
    body
  }
}

/** Without tags: headline, byline, `512 words`, date, time, source, its code, language, copyright, text. */
function orderedFields(lines: readonly string[]): Omit<FactivaFields, 'accession'> {
  const wordsAt = lines.findIndex((line) => wordsLine.test(line))
  const head = paragraphsAbove(lines, wordsAt)
  const byline =
    head.length > 1 && /^(by|von|par|por|di)\s|^\p{L}[\p{L}.' -]{3,60}$/iu.test(head.at(-1) ?? '')
      ? (head.pop() ?? null)
      : null
  const after = lines
    .map((line, at) => ({ line, at }))
    .slice(wordsAt + 1)
    .filter(({ line }) => line !== '')
  const bodyAt = after.findIndex(({ line }) => /^(\(c\)|©|copyright)/i.test(line))
  const meta = after.slice(0, bodyAt < 0 ? 4 : bodyAt).map(({ line }) => line)
  const from = after[bodyAt < 0 ? 4 : bodyAt + 1]?.at ?? lines.length
  const date = meta.find((line) => moment(line).day !== null) ?? null
  const rest = meta.filter((line) => line !== date && !/^\d{1,2}[:.]\d{2}/.test(line))
  return {
    headline: head.at(-1) ?? null,
    byline,
    date,
    source: rest[0] ?? null,
    language: rest.find((line) => line.toLowerCase() in languageNames) ?? null,
    words: lines[wordsAt] ?? null,
    body: lines.slice(from).join('\n').trim()
  }
}

/** The paragraphs above a place, nearest last, as one line each. */
function paragraphsAbove(lines: readonly string[], place: number): string[] {
  const text = lines.slice(Math.max(0, place - 30), Math.max(0, place)).join('\n')
  return text
    .split(/\n\s*\n|\n(?=By )/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}
