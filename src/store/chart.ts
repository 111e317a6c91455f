import type { ChartData, ChartSpec } from '../core/briefing/chart.ts'
import { daysOfLabel, labelOf } from '../core/briefing/chart/stretch.ts'
import { numberInWords } from '../core/briefing/chart/text.ts'
import { dayInWords, namesInWords } from '../core/briefing/words.ts'
import { toneWords, TONES } from '../core/passage/tone-words.ts'
import { articlesByDay } from './chart-articles.ts'
import { isIn, spanOf, valuesOf, type Span } from './chart-days.ts'
import { mentionsByDay, unreadDays } from './chart-mentions.ts'
import { passagesByTag, tonesByDay } from './chart-passages.ts'
import { entityNow } from './entity-name.ts'
import { findEntity } from './entity.ts'
import type { Archive } from './open.ts'
import type { Steps } from './search-steps.ts'
import { tagPlaces } from './tag-places.ts'

type Asked<M extends ChartSpec['measure']> = Extract<ChartSpec, { measure: M }>

/** What a chart shows now, in steps of a few milliseconds. `now` is UTC, ISO 8601, for what it says of days. */
export function* chartOf(db: Archive, spec: ChartSpec, now: string): Steps<ChartData> {
  switch (spec.measure) {
    case 'mentions':
      return mentionsChart(db, spec)
    case 'articles':
      return yield* articlesChart(db, spec, now)
    case 'tags':
      return tagsChart(db, spec, now)
    case 'tone':
      return toneChart(db, spec, now)
  }
}

function mentionsChart(db: Archive, spec: Asked<'mentions'>): ChartData {
  const found = spec.entities.flatMap((each) => {
    const entity = entityNow(db, each)
    return entity === null ? [] : (findEntity(db, entity) ?? [])
  })
  // Two of them may have become one since.
  const entities = found.filter(({ entity }, at) => found.findIndex((one) => one.entity === entity) === at)
  const title = `Mentions of ${namesInWords(entities.map(({ name }) => name))}`
  const gone = spec.entities.length - found.length
  const span = spanOf(db, spec)
  const head = {
    title: entities.length === 0 ? 'Mentions' : title,
    form: 'lines',
    counted: 'Mentions'
  } as const
  if (span === null || entities.length === 0) return { ...empty(head, span), note: goneNote(gone) }
  const unread = unreadDays(db, span)
  const isUnread = (days: { from: string; to: string }): boolean =>
    unread.some((day) => day >= days.from && day <= days.to)
  const lines = entities.map(({ entity, name }) => {
    const counted = mentionsByDay(db, entity, span)
    return { name, ...counted, ...valuesOf(counted.counts, span, isUnread) }
  })
  return {
    ...head,
    along: span.stretch,
    labels: lines[0]?.labels ?? [],
    series: lines.map(({ name, values }) => ({ name, values })),
    note: noted([
      without(
        lines.reduce((sum, line) => sum + line.undated, 0),
        'mention',
        'in articles without a date'
      ),
      unread.length > 0 ? 'Where names of articles are still to be read, the chart is left open.' : null,
      goneNote(gone),
      partial(span)
    ])
  }
}

function* articlesChart(db: Archive, spec: Asked<'articles'>, now: string): Steps<ChartData> {
  const span = spanOf(db, spec)
  const query = spec.query.trim()
  const title = query === '' ? 'Articles' : `Articles found by ${query}`
  const head = { title, form: 'bars', counted: 'Articles' } as const
  if (span === null) return { ...empty(head, span), note: null }
  const { counts, undated, back, problem } = yield* articlesByDay(db, { query, days: spec, now })
  if (problem !== null) return { ...empty(head, span), note: problem }
  const { labels, values } = valuesOf(counts, span, ({ from }) => back !== null && from < back)
  const open = spec.from === null && spec.to === null
  return {
    ...head,
    along: span.stretch,
    labels,
    series: [{ name: 'Articles', values }],
    note: noted([
      open ? without(undated, 'article', 'without a date') : null,
      !open && undated > 0 ? 'Articles without a date are left out.' : null,
      back === null
        ? null
        : `This search reads every text; before ${dayInWords(back)} nothing was counted. Choose fewer days.`,
      partial(span)
    ])
  }
}

function tagsChart(db: Archive, { passages }: Asked<'tags'>, now: string): ChartData {
  const head = { title: titleOf(db, 'Passages by tag and source', passages), form: 'stacked' } as const
  return { ...head, along: 'Tag', counted: 'Passages', ...passagesByTag(db, passages, now) }
}

function toneChart(db: Archive, spec: Asked<'tone'>, now: string): ChartData {
  const { passages } = spec
  const towards = passages.entity === undefined ? 'Tone of passages' : `Tone towards ${passages.entity}`
  const head = { title: titleOf(db, towards, passages), form: 'opposed', counted: 'Tones' } as const
  const span = spanOf(db, spec)
  const rows = tonesByDay(db, passages, now)
  if (span === null) return { ...empty(head, span), note: undatedTones(rows) }
  const series = TONES.map((tone) => {
    const of = rows.filter(({ day, value }) => value === tone && day !== null && isIn(day, span))
    return {
      name: toneWords(tone),
      ...valuesOf(new Map(of.map(({ day, count }) => [day ?? '', count])), span)
    }
  })
  return {
    ...head,
    along: span.stretch,
    labels: series[0]?.labels ?? [],
    series: series.map(({ name, values }) => ({ name, values })),
    note: noted([undatedTones(rows), partial(span)])
  }
}

/** What is said of passages that not all are counted. */
function titleOf(
  db: Archive,
  title: string,
  { tag, source, month, query }: Asked<'tags'>['passages']
): string {
  const path = tag === undefined ? undefined : tagPlaces(db).find((one) => one.tag === tag)?.path
  const parts = [
    path === undefined ? '' : `tagged ${path}`,
    source === undefined ? '' : `from ${source}`,
    month === undefined ? '' : `of ${month}`,
    query === undefined || query.trim() === '' ? '' : `with ${query.trim()}`
  ].filter((part) => part !== '')
  return parts.length === 0 ? title : `${title}, ${parts.join(', ')}`
}

function empty<H>(head: H, span: Span | null): H & Pick<ChartData, 'along' | 'labels' | 'series'> {
  return { ...head, along: span?.stretch ?? 'Day', labels: [], series: [] }
}

function undatedTones(rows: ReturnType<typeof tonesByDay>): string | null {
  const count = rows.reduce((sum, row) => sum + (row.day === null ? row.count : 0), 0)
  return without(count, 'tone', 'of passages without a date')
}

function without(count: number, noun: string, which: string): string | null {
  if (count === 0) return null
  return count === 1
    ? `1 ${noun} ${which} is left out.`
    : `${numberInWords(count)} ${noun}s ${which} are left out.`
}

function goneNote(gone: number): string | null {
  if (gone === 0) return null
  return gone === 1
    ? 'One entity is no longer in the archive.'
    : `${gone} entities are no longer in the archive.`
}

/** The first and the last week, month or year of which anything is known may be less than whole, as a reader must know. */
function partial({ known, stretch, ...asked }: Span): string | null {
  const from = asked.from < known.from ? known.from : asked.from
  const to = asked.to > known.to ? known.to : asked.to
  if (stretch === 'Day' || from > to) return null
  const [first, last] = [from, to].map((day) => daysOfLabel(labelOf(day, stretch), stretch))
  const parts = [first && first.from < from ? 'first' : '', last && last.to > to ? 'last' : ''].filter(
    (part) => part !== ''
  )
  if (parts.length === 0) return null
  return `The ${namesInWords(parts)} ${stretch.toLowerCase()} ${parts.length === 1 ? 'is' : 'are'} not whole.`
}

function noted(notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.join(' ')
}
