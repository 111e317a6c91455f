import type { ChartData } from './chart.ts'
import type { Finding, FindingKind } from './finding.ts'
import type { Briefing, BriefingItem, Citation, ItemOf } from './model.ts'
import { dayInWords } from './words.ts'

/** What is to be looked at before a briefing is sent, in the order of its items; what is about the whole comes first. */
export function findingsOf(briefing: Briefing, charts: ReadonlyMap<number, ChartData>): Finding[] {
  const { items } = briefing
  if (items.length === 0 && briefing.summary.trim() === '')
    return [finding('empty-briefing', null, 'The briefing has nothing in it yet.')]
  return items.flatMap((item, index) => {
    switch (item.kind) {
      case 'heading':
        return isEmptySection(items, index)
          ? [finding('empty-section', item.item, `Nothing stands under the heading “${cut(item.text)}”.`)]
          : []
      case 'quote':
        return ofQuote(item)
      case 'picture':
        return item.alternative.trim() === ''
          ? [
              finding(
                'no-alternative',
                item.item,
                `${named('picture', item)} says nothing to those who cannot see it.`
              )
            ]
          : []
      case 'chart':
        return isEmptyChart(charts.get(item.item))
          ? [finding('empty-chart', item.item, `${named('chart', item)} has nothing to show.`)]
          : []
      case 'comment':
      case 'table':
        return []
    }
  })
}

/** What a reader of the printed document is told as well: what became of the sources since they were quoted. */
export function isPrinted({ kind }: Finding): boolean {
  return ['changed', 'lost', 'review', 'withdrawn', 'withheld'].includes(kind)
}

function ofQuote(item: ItemOf<'quote'>): Finding[] {
  const { citation } = item
  if (citation === null)
    return [
      finding('no-source', item.item, `Where the quote “${cut(item.text)}” is from is no longer recorded.`)
    ]
  return [...ofStatus(item, citation), ...ofLater(item, citation), ...ofSource(item, citation)]
}

function ofStatus({ item }: BriefingItem, citation: Citation): Finding[] {
  if (citation.status === 'usable') return []
  const said = citation.status === 'withdrawn' ? 'has been withdrawn' : 'is withheld'
  return [finding(citation.status, item, `${capital(where(citation))} ${said} by its sender.`)]
}

function ofLater({ item, text }: ItemOf<'quote'>, citation: Citation): Finding[] {
  const { later } = citation
  if (later === null) return []
  const day = later.publishedOn === null ? '' : ` of ${dayInWords(later.publishedOn)}`
  const version = `version ${later.version}${day}`
  const sentence = {
    changed: `The words quoted from version ${citation.version} of ${where(citation)} were changed in ${version}.`,
    lost: `The words quoted from version ${citation.version} of ${where(citation)} no longer stand in ${version}.`,
    review: `The words quoted from version ${citation.version} of ${where(citation)} may have been changed in ${version}.`
  }[later.state]
  return [{ kind: later.state, item, sentence, quoted: text, now: later.text }]
}

function ofSource(item: ItemOf<'quote'>, { source, publishedOn }: Citation): Finding[] {
  const quote = `The quote “${cut(item.text)}”`
  return [
    ...(source === null ? [finding('no-source', item.item, `${quote} names no source.`)] : []),
    ...(publishedOn === null ? [finding('no-date', item.item, `${quote} has no date.`)] : [])
  ]
}

/** Whether no words, pictures or figures follow a heading before the next that is not below it. */
function isEmptySection(items: readonly BriefingItem[], at: number): boolean {
  const head = items[at]
  for (const item of items.slice(at + 1)) {
    if (item.kind !== 'heading') return false
    if (head?.kind !== 'heading' || item.level <= head.level) return true
  }
  return true
}

function isEmptyChart(chart: ChartData | undefined): boolean {
  return !chart?.series.some(({ values }) => values.some((value) => value !== null && value !== 0))
}

function where({ headline, source }: Citation): string {
  if (headline === null) return source === null ? 'an article without a headline' : `an article of ${source}`
  return source === null ? `“${cut(headline)}”` : `“${cut(headline)}” (${source})`
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function named(kind: 'picture' | 'chart', { text }: BriefingItem): string {
  return text.trim() === '' ? `A ${kind} without a caption` : `The ${kind} “${cut(text)}”`
}

function finding(kind: FindingKind, item: number | null, sentence: string): Finding {
  return { kind, item, sentence, quoted: null, now: null }
}

/** Words short enough for a sentence. */
function cut(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/g, ' '))
  return characters.length > 60 ? `${characters.slice(0, 59).join('').trimEnd()}…` : characters.join('')
}
