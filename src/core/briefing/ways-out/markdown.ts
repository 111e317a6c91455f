import type { ChartTable } from '../chart-table.ts'
import { flowOf, ourWords, type BlockOf, type ContentsEntry, type SourceLine } from './flow.ts'
import type { Picture } from '../picture.ts'
import { figureColumns } from './figures.ts'
import { chartPicture } from './chart-picture.ts'
import { markdownCell, markdownLine, markdownParagraph } from './markdown-text.ts'
import { writtenBy, type WayOut, type Writers } from './way-out.ts'

/**
 * A briefing in CommonMark, with the tables and footnotes that GitHub, Pandoc and most others know. Pictures and charts are in it, at
 * its end, where they do not stand in the way of reading it as it is. The sources come last, as footnotes are set there.
 */
export const markdownOf: WayOut = function* (document, assets) {
  const pictures = new Map<string, string>()
  const keep = (name: string, address: string) => {
    pictures.set(name, address)
    return name
  }
  const dataOf = (picture: Picture) => `data:${picture.type};base64,${assets.base64Of(picture)}`
  const writers: Writers<readonly string[]> = {
    masthead: ({ organisation, masthead, date, logo }) => [
      ...(logo === null ? [] : [`![${markdownLine(organisation)}][${keep('logo', dataOf(logo))}]`]),
      [strong(masthead), markdownLine(organisation), markdownLine(date)]
        .filter((text) => text !== '')
        .join(' · ')
    ],
    title: ({ text }) => [`# ${markdownLine(text)}`],
    extent: ({ text }) => [markdownLine(text)],
    standing: ({ paragraphs }) => paragraphs.map(markdownParagraph),
    summary: ({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs.map(markdownParagraph)],
    contents: ({ heading, entries }) => [`## ${heading}`, entries.map(contentsLine).join('\n')],
    heading: ({ level, text }) => [`${'#'.repeat(level + 1)} ${markdownLine(text)}`],
    comment: ({ paragraphs }) => paragraphs.map(markdownParagraph),
    quote: (block) => [quoteOf(block)],
    picture: ({ name, picture, caption, alternative }) => [
      `![${markdownLine(alternative)}][${keep(name, dataOf(picture))}]`,
      emphasised(caption)
    ],
    table: ({ caption, header, rows }) => [emphasised(caption), tableOf({ header, rows })],
    chart: ({ name, title, caption, note, chart, numbers }) => {
      const drawn = encodeURIComponent(chartPicture(chart, document.house.accent))
      return [
        strong(title),
        `![${markdownLine(title)}][${keep(name, `data:image/svg+xml,${drawn}`)}]`,
        emphasised(caption),
        tableOf(numbers),
        markdownLine(note)
      ]
    },
    sources: ({ heading, sources }) => [`## ${heading.text}`, ...sources.map(noteOf)],
    findings: ({ heading, findings }) => [`## ${heading.text}`, findings.map(findingOf).join('\n')]
  }

  const flow = flowOf(document)
  const last = flow.filter(({ kind }) => kind === 'sources')
  for (const block of [...flow.filter(({ kind }) => kind !== 'sources'), ...last])
    yield writtenBy(writers, block)
      .filter((text) => text !== '')
      .map((text) => `${text}\n\n`)
      .join('')
  yield [...pictures].map(([name, data]) => `[${name}]: <${data}>\n`).join('')
}

function strong(text: string): string {
  return text === '' ? '' : `**${markdownLine(text)}**`
}

function emphasised(text: string): string {
  return text === '' ? '' : `*${markdownLine(text)}*`
}

function contentsLine({ level, text }: ContentsEntry): string {
  return `${level === 1 ? '' : '  '}- ${markdownLine(text)}`
}

function quoteOf({ paragraphs, source, remark }: BlockOf<'quote'>): string {
  const said =
    source === null
      ? ourWords.unrecorded
      : `${source.said.map(markdownLine).join(' · ')}[^${String(source.number)}]`
  const texts = [...paragraphs.map(markdownParagraph), `— ${said}`, emphasised(remark)]
  return texts
    .filter((text) => text !== '')
    .map((text) => text.replace(/^/gm, '> '))
    .join('\n>\n')
}

function tableOf({ header, rows }: ChartTable): string {
  const rule = figureColumns({ header, rows }).map((figures) => (figures ? '---:' : '---'))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [header.map(markdownCell), rule, ...rows.map((row) => row.map(markdownCell))].map(line).join('\n')
}

function noteOf({ number, said, headline }: SourceLine): string {
  const line = [headline ?? '', said.join(' · ')].filter((text) => text !== '').map(markdownLine)
  return `[^${String(number)}]: ${line.join('. ')}`
}

function findingOf({ sentence, wordings }: BlockOf<'findings'>['findings'][number]): string {
  const beside = wordings.flatMap(({ name, paragraphs }) => [
    name,
    paragraphs.map((lines) => markdownParagraph(lines).replace(/^/gm, '> ')).join('\n>\n')
  ])
  return [`- ${markdownLine(sentence)}`, ...beside.map((text) => text.replace(/^/gm, '  '))].join('\n\n')
}
