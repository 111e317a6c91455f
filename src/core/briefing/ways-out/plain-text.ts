import { flowOf, ourWords, type BlockOf, type SourceLine } from './flow.ts'
import { plainTable, widthOf } from './plain-table.ts'
import type { Paragraph } from './shown.ts'
import { writtenBy, type WayOut, type Writers } from './way-out.ts'

/**
 * A briefing in letters alone. A paragraph is one line however long, since mail programs and telephones break lines
 * themselves and lines broken for one width are ragged in every other. A quote's lines begin with `>`, as in mails.
 */
export const plainTextOf: WayOut = function* (document) {
  for (const block of flowOf(document))
    yield writtenBy(writers, block)
      .filter((text) => text.trim() !== '')
      .map((text) => `${text}\n\n`)
      .join('')
}

const writers: Writers<readonly string[]> = {
  masthead: ({ organisation, masthead, date }) => [
    [masthead, organisation, date].filter((text) => text !== '').join(' · ')
  ],
  title: ({ text }) => [underlined(text, '=')],
  extent: ({ text }) => [text],
  standing: ({ paragraphs }) => paragraphs.map(inLines),
  summary: ({ heading, paragraphs }) => [underlined(heading, '='), ...paragraphs.map(inLines)],
  contents: ({ heading, entries }) => [
    underlined(heading, '='),
    entries.map(({ level, text }) => `${level === 1 ? '' : '  '}${text}`).join('\n')
  ],
  heading: ({ level, text }) => [underlined(text, level === 1 ? '=' : '-')],
  comment: ({ paragraphs }) => paragraphs.map(inLines),
  quote: ({ paragraphs, source, remark }) => [
    quoted(paragraphs),
    [
      source === null
        ? `— ${ourWords.unrecorded}`
        : `— ${source.said.join(' · ')} [${String(source.number)}]`,
      remark
    ]
      .filter((text) => text !== '')
      .join('\n')
  ],
  picture: ({ caption, alternative }) => [[`[Picture: ${alternative}]`, caption].join('\n').trim()],
  table: ({ caption, ...table }) => [caption, plainTable(table)],
  chart: ({ title, caption, note, numbers }) => [title, caption, plainTable(numbers), note],
  sources: ({ heading, sources }) => [underlined(heading.text, '='), ...sources.map(sourceOf)],
  findings: ({ heading, findings }) => [underlined(heading.text, '='), ...findings.map(findingOf)]
}

function underlined(text: string, line: '=' | '-'): string {
  return `${text}\n${line.repeat(Math.min(widthOf(text), 72))}`
}

function inLines(lines: Paragraph): string {
  return lines.join('\n')
}

function sourceOf({ number, said, headline }: SourceLine): string {
  return [`[${String(number)}] ${said.join(' · ')}`, headline ?? ''].filter((text) => text !== '').join('\n')
}

function findingOf({ sentence, wordings }: BlockOf<'findings'>['findings'][number]): string {
  const beside = wordings.flatMap(({ name, paragraphs }) => [`${name}:`, quoted(paragraphs)])
  return [`* ${sentence}`, ...beside].join('\n')
}

function quoted(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((lines) => `> ${lines.join('\n> ')}`).join('\n>\n')
}
