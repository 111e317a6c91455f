import { lineOrNull, oneLine } from './compose.ts'
import { moment } from './instant.ts'
import { languageTag } from './language.ts'
import { namesIn } from './names.ts'
import type { FileReading, FoundArticle } from './reading.ts'
import { unreadable } from './refuse.ts'
import { checkCount, checkLength, titledArticle } from './titled.ts'

/** Labels above an article's text, and those below it. Nexis prints them in capitals in older exports. */
const above =
  /^(headline|byline|section|length|highlight|dateline|series|body):?\s*$|^(headline|byline|section|length|highlight|dateline|series):\s*(.*)$/i
const below =
  /^(load-date|language|publication-type|subject|company|ticker|industry|person|geographic|organization|state|country|city|document-type|journal-code|correction-date|url|link to image|graphic|classification|notes|acc-no|pub-type|update)\b:?/i

/** A Nexis export: many articles in one file, each with labelled lines. The count the file claims is checked. */
export function readNexis(text: string): FileReading {
  const { chunks, claimed } = split(text.replace(/\r\n?/g, '\n'))
  const articles = chunks
    .map((chunk, at) => nexisArticle(`article ${String(at + 1)}`, chunk))
    .filter((article) => article !== null)
  if (articles.length === 0)
    throw unreadable('This looks like a Nexis export, but no article could be made out in it.')
  return checkCount('Nexis export', articles, claimed)
}

/** Older exports number each document above it; newer ones end each in `End of Document`, after a list of them all. */
function split(text: string): { chunks: readonly string[]; claimed: number | null } {
  const numbered = /^[^\S\n]*\d+ of (\d+) DOCUMENTS[^\S\n]*$/m.exec(text)
  if (numbered !== null) {
    return {
      chunks: text.split(/^[^\S\n]*\d+ of \d+ DOCUMENTS[^\S\n]*$/m).slice(1),
      claimed: Number(numbered[1])
    }
  }
  const listed = /^[^\S\n]*Documents? \((\d+)\)[^\S\n]*$/im.exec(text.slice(0, 20_000))
  const chunks = text
    .split(/^[^\S\n]*End of Document[^\S\n]*$/im)
    .filter((chunk) => /^[^\S\n]*Length:/im.test(chunk))
  return { chunks, claimed: listed === null ? null : Number(listed[1]) }
}

function nexisArticle(name: string, chunk: string): FoundArticle | null {
  const lines = chunk.split('\n').map((line) => line.trim())
  const firstLabel = lines.findIndex((line) => above.test(line) && !/^body$/i.test(line))
  if (firstLabel < 0) return null
  const labels = new Map<string, string>()
  const bodyFrom = readLabels(lines, firstLabel, labels)
  const end = lines.findIndex((line, at) => at >= bodyFrom && below.test(line))
  const bodyLines = lines.slice(bodyFrom, end < 0 ? undefined : end)
  const body = bodyLines
    .filter((line) => !/^(copyright \d{4}|all rights reserved|©)/i.test(line))
    .join('\n')
    .trim()
  const head = headOf(lines.slice(0, firstLabel), chunk)
  const headline = lineOrNull(labels.get('headline')) ?? head.headline
  if (body === '' && headline === null) return null
  const article = titledArticle(name, headline, body)
  const labelled = (label: string): string | null =>
    lineOrNull(new RegExp(`^${label}:[ \\t]*(.+)$`, 'im').exec(chunk)?.[1])
  const said = namesIn(labels.get('byline'))
  return checkLength(
    {
      ...article,
      bylines: said.length > 0 ? said : article.bylines,
      source: head.source ?? article.source,
      publishedOn: head.day ?? article.publishedOn,
      url: /https?:\/\/\S+/.exec(labelled('url') ?? '')?.[0] ?? null,
      guid: labelled('acc-no'),
      language:
        languageTag(languageNames[(labelled('language') ?? '').toLowerCase().replace(/[;,].*$/, '')]) ??
        article.language,
      editorNote: labelled('correction')
    },
    wordsIn(labels.get('length'))
  )
}

/** Reads the labels from `from` on, each with the lines that go on it; the line after the last begins the text. */
function readLabels(lines: readonly string[], from: number, labels: Map<string, string>): number {
  let at = from
  let label: string | null = null
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (/^body$/i.test(line)) return at + 1
    const found = above.exec(line)
    if (found !== null) {
      label = (found[1] ?? found[2] ?? '').toLowerCase()
      labels.set(label, found[3] ?? '')
    } else if (line === '') {
      if (!moreLabels(lines, at)) return at
      label = null
    } else if (label === null) return at
    else labels.set(label, `${labels.get(label) ?? ''} ${line}`)
  }
  return at
}

/** Whether another label, or `Body`, comes before any other line. */
function moreLabels(lines: readonly string[], from: number): boolean {
  return above.test(lines.slice(from, from + 10).find((line) => line !== '') ?? '')
}

/** Source and headline stand beside the first line that is a date: above it in new exports, around it in old ones. */
function headOf(
  lines: readonly string[],
  chunk: string
): { headline: string | null; source: string | null; day: string | null } {
  const dateAt = lines.findLastIndex(
    (line) =>
      line.length < 80 && /\d{4}/.test(line) && !/copyright|©/i.test(line) && moment(line).day !== null
  )
  if (dateAt < 0)
    return { headline: runAbove(lines, lines.length).join(' ') || null, source: null, day: null }
  const day = moment(lines[dateAt]).day
  const before = runAbove(lines, dateAt)
  const source = before.at(-1) ?? null
  const isOld = /^[^\S\n]{8,}\S/m.test(chunk) || /^LENGTH:/m.test(chunk)
  const after = lines
    .slice(dateAt + 1)
    .filter((line) => line !== '' && !/edition$|copyright|rights reserved|^\d{1,2}:\d{2}/i.test(line))
  if (isOld) return { headline: lineOrNull(after.join(' ')), source, day }
  const contiguous = before.slice(0, -1)
  const apart = runAbove(lines, lines.lastIndexOf(source ?? '', dateAt - 1))
  return { headline: lineOrNull((contiguous.length > 0 ? contiguous : apart).join(' ')), source, day }
}

/** The lines directly above a place, past blank ones, up to the next blank one. */
function runAbove(lines: readonly string[], place: number): string[] {
  let end = place
  while (end > 0 && lines[end - 1] === '') end--
  let start = end
  while (start > 0 && lines[start - 1] !== '') start--
  return lines.slice(start, end).map(oneLine)
}

function wordsIn(length: string | undefined): number | null {
  const words = /([\d,.]+)\s*words/i.exec(length ?? '')?.[1]?.replace(/[,.]/g, '')
  return words === undefined ? null : Number(words)
}

/** Languages as databases name them in English. */
// prettier-ignore
export const languageNames: Readonly<Record<string, string>> = {
  english: 'en', german: 'de', french: 'fr', spanish: 'es', italian: 'it', portuguese: 'pt', dutch: 'nl', swedish: 'sv',
  norwegian: 'no', danish: 'da', finnish: 'fi', polish: 'pl', czech: 'cs', russian: 'ru', turkish: 'tr', arabic: 'ar',
  chinese: 'zh', japanese: 'ja', hungarian: 'hu', romanian: 'ro', greek: 'el', ukrainian: 'uk'
}
