import type { ChartTable } from '../chart-table.ts'
import type { BriefingDocument } from '../document.ts'
import type { Picture } from '../picture.ts'
import { chartPicture } from './chart-picture.ts'
import { directionOfLanguage } from './direction.ts'
import { figureColumns } from './figures.ts'
import { ourWords, type BlockOf, type SourceLine } from './flow.ts'
import { inlineStyles, type Role } from './html-style.ts'
import { dirOf, escapeHtml, htmlLines } from './html-text.ts'
import type { Paragraph } from './shown.ts'
import type { Assets, Writers } from './way-out.ts'

/** How wide a picture is at most: as wide as the column. */
const WIDEST = 620

/** How each kind of block is written in HTML. */
export function htmlWriters(document: BriefingDocument, assets: Assets): Writers<string> {
  const { language, house } = document
  const page = directionOfLanguage(language)
  const styles = inlineStyles(house)
  // Our own words are English, which a screen reader must know where the page is not.
  const english = /^en(?:-|$)/.test(language) ? '' : ' lang="en"'

  const element = (tag: string, role: Role, content: string, attributes = '') =>
    content === '' ? '' : `<${tag}${attributes} class="${role}" style="${styles[role]}">${content}</${tag}>`
  const line = (tag: string, role: Role, text: string, attributes = '') =>
    element(tag, role, escapeHtml(text), dirOf(text, page) + attributes)
  const ours = (tag: string, role: Role, text: string, attributes = '') =>
    line(tag, role, text, english + attributes)
  const paragraphs = (role: Role, given: readonly Paragraph[]) =>
    given.map((lines) => element('p', role, htmlLines(lines), dirOf(lines.join(' '), page))).join('\n')
  const quotation = (given: readonly Paragraph[]) =>
    element(
      'blockquote',
      'words',
      given
        .map((lines, at) => {
          const space = at === given.length - 1 ? '0' : '0 0 12px'
          return `<p style="margin:${space}"${dirOf(lines.join(' '), page)}>${htmlLines(lines)}</p>`
        })
        .join('\n'),
      dirOf(given.flat().join(' '), page)
    )
  const linkTo = (anchor: string, text: string, attributes = '') =>
    element('a', 'link', escapeHtml(text), ` href="#${anchor}"${attributes}`)
  const id = (anchor: string) => ` id="${anchor}"`

  const image = (role: Role, { type, width, height }: Picture, base64: string, alternative: string) => {
    const shown = Math.min(width, WIDEST)
    const size = `width="${figure(shown)}" height="${figure((height * shown) / width)}"`
    return `<img class="${role}" style="${styles[role]}" ${size} alt="${escapeHtml(alternative)}" src="data:${type};base64,${base64}">`
  }

  const table = ({ header, rows }: ChartTable, caption = '') => {
    const figures = figureColumns({ header, rows })
    const row = (cells: readonly string[], tag: 'th' | 'td') => {
      const written = cells.map((cell, column) => {
        const attributes = dirOf(cell, page) + (tag === 'th' ? ' scope="col"' : '')
        const role = tag === 'th' ? 'head' : 'cell'
        const side = figures[column] === true ? ';text-align:end' : ''
        return `<${tag}${attributes} class="${role}" style="${styles[role]}${side}">${htmlLines(cell.split('\n'))}</${tag}>`
      })
      return `<tr>${written.join('')}</tr>`
    }
    const named = line('caption', 'caption', caption)
    const body = rows.map((cells) => row(cells, 'td')).join('\n')
    return element('table', 'table', `${named}<thead>${row(header, 'th')}</thead><tbody>${body}</tbody>`)
  }

  const saidOf = ({ said, headline, number, anchor }: SourceLine) => {
    const pieces = said.map((text) => `<bdi>${escapeHtml(text)}</bdi>`).join(' · ')
    const mark = `<sup>${linkTo(anchor, String(number), ` aria-label="Source ${String(number)}"`)}</sup>`
    return `— ${pieces}${mark}${headline === null ? '' : `<br><i${dirOf(headline, page)}>${escapeHtml(headline)}</i>`}`
  }

  const firstQuotes = new Map<number, string>()
  const sourceOf = ({ number, anchor, said, headline }: SourceLine) => {
    const quote = firstQuotes.get(number)
    const back = quote === undefined ? '' : ` ${linkTo(quote, '↩', ' aria-label="Back to the quote"')}`
    const named = headline === null ? '' : `<cite${dirOf(headline, page)}>${escapeHtml(headline)}</cite><br>`
    const pieces = said.map((text) => `<bdi>${escapeHtml(text)}</bdi>`).join(' · ')
    return `<li id="${anchor}" value="${String(number)}" style="${styles.item}">${named}${pieces}${back}</li>`
  }

  const findingOf = ({ sentence, wordings }: BlockOf<'findings'>['findings'][number]) => {
    const beside = wordings.map(
      ({ name, paragraphs: given }) => ours('p', 'caption', name) + quotation(given)
    )
    return `<li style="${styles.item}">${line('p', 'remark', sentence)}${beside.join('')}</li>`
  }

  return {
    masthead: ({ organisation, masthead, date, logo }) => {
      const mark = logo === null ? '' : image('logo', logo, assets.base64Of(logo), organisation)
      const told = [line('span', 'mark', masthead), escapeHtml(organisation), escapeHtml(date)]
      return element('div', 'masthead', mark + told.filter((text) => text !== '').join(' · '))
    },
    title: ({ text }) => line('h1', 'title', text),
    extent: ({ text }) => ours('p', 'extent', text),
    standing: ({ paragraphs: given }) => paragraphs('standing', given),
    summary: ({ heading, paragraphs: given }) =>
      `${ours('h2', 'heading1', heading)}\n${paragraphs('paragraph', given)}`,
    contents: ({ heading, entries }) => {
      const items = entries.map(({ level, text, anchor }) => {
        const indent = level === 1 ? '' : ';margin-inline-start:20px'
        return `<li style="${styles.item}${indent}"${dirOf(text, page)}>${linkTo(anchor, text)}</li>`
      })
      return `<nav>${ours('h2', 'heading1', heading)}\n${element('ul', 'list', items.join('\n'))}</nav>`
    },
    heading: ({ level, text, anchor }) =>
      line(level === 1 ? 'h2' : 'h3', level === 1 ? 'heading1' : 'heading2', text, id(anchor)),
    comment: ({ paragraphs: given }) => paragraphs('paragraph', given),
    quote: ({ anchor, paragraphs: given, source, first, remark }) => {
      if (source !== null && first) firstQuotes.set(source.number, anchor)
      const said =
        source === null
          ? ours('p', 'said', `— ${ourWords.unrecorded}`)
          : element('figcaption', 'said', saidOf(source))
      return element('figure', 'quote', quotation(given) + said + ours('p', 'remark', remark), id(anchor))
    },
    picture: ({ picture, caption, alternative }) =>
      element(
        'figure',
        'figure',
        image('picture', picture, assets.base64Of(picture), alternative) +
          line('figcaption', 'caption', caption)
      ),
    table: ({ caption, header, rows }) => element('div', 'figure', table({ header, rows }, caption)),
    chart: ({ title, caption, note, chart, numbers }) => {
      const drawn = element('div', 'drawn', chartPicture(chart, house.accent))
      const read = `<details>${ours('summary', 'caption', ourWords.chartNumbers)}${table(numbers)}</details>`
      return element(
        'figure',
        'figure',
        line('p', 'remark', title) +
          drawn +
          line('figcaption', 'caption', caption) +
          read +
          ours('p', 'caption', note)
      )
    },
    sources: ({ heading, sources }) =>
      `${ours('h2', 'heading1', heading.text, id(heading.anchor))}\n` +
      element('ol', 'list', sources.map(sourceOf).join('\n')),
    findings: ({ heading, findings }) =>
      `${ours('h2', 'heading1', heading.text, id(heading.anchor))}\n` +
      element('ul', 'list', findings.map(findingOf).join('\n'))
  }
}

function figure(length: number): string {
  return String(Math.round(length))
}
