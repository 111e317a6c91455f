import type { Change, Stretch } from '../../../core/revision/model.ts'
import { placeInNew, type Tie } from './kept.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Row } from './rows.ts'

/** A run of text with what happened to it: words taken out or put in, or a place something moved away from. */
export interface Segment {
  readonly text: string
  readonly mark: 'out' | 'in' | 'away' | null
  /** The change it belongs to, by its place in the list; null outside of any. */
  readonly change: number | null
  /** Whether it stands in text that was moved. */
  readonly moved: boolean
}

/** Which changes are shown as changes; the others are plain text. */
export interface Shown {
  readonly changes: readonly Change[]
  readonly change: (index: number) => boolean
  readonly word: (change: Change, word: number) => boolean
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly mark: Segment['mark']
  readonly change: number
  readonly moved: boolean
  /** What is shown in the place of an empty stretch; the text itself otherwise. */
  readonly text?: string
}

/** A paragraph of one side, in order, with what is gone from it or new in it marked. */
export function sideSegments(
  side: 'from' | 'to',
  text: string,
  paragraph: Paragraph,
  row: Row,
  shown: Shown
): Segment[] {
  const marks = marksOf(side, row, shown, false)
  return cut(text, paragraph, marks)
}

/** A row as one column: the new paragraphs with what was taken out struck in its place. */
export function columnSegments(
  texts: { readonly from: string; readonly to: string },
  row: Row,
  shown: Shown,
  ties: readonly Tie[]
): { readonly paragraph: Paragraph; readonly segments: readonly Segment[] }[] {
  if (row.to.length === 0)
    return row.from
      .map((paragraph) => ({
        paragraph,
        segments: cut(texts.from, paragraph, marksOf('from', row, shown, true))
      }))
      .filter(({ segments }) => segments.some(({ mark }) => mark !== null))
  const first = row.to[0]?.start ?? 0
  const last = row.to.at(-1)?.end ?? 0
  const alone = row.from.filter((paragraph) => row.part === 'body' && isAlone(paragraph, row, shown.changes))
  const left = alone.map((paragraph) => ({
    paragraph,
    segments: cut(texts.from, paragraph, marksOf('from', row, shown, true))
  }))
  const out = row.changes.flatMap((index): Mark[] => {
    const change = shown.changes[index]
    if (!change || !shown.change(index)) return []
    if (change.from && (change.kind === 'removed' || change.kind === 'moved')) {
      const { start } = change.from
      const own = row.from.find((paragraph) => paragraph.start <= start && start < paragraph.end)
      if (own && !alone.includes(own)) {
        const at = Math.min(last, Math.max(first, placeInNew(ties, start)))
        const mark = change.kind === 'moved' ? 'away' : 'out'
        const gone: Mark = {
          start: at,
          end: at,
          mark,
          change: index,
          moved: false,
          text: ` ${change.from.text} `
        }
        if (change.kind === 'removed') return [gone]
        return [gone, ...wordsOut(change, index, shown)]
      }
    }
    return wordsOut(change, index, shown)
  })
  const marks = [...out, ...marksOf('to', row, shown, false)]
  return [
    ...left.filter(({ segments }) => segments.some(({ mark }) => mark !== null)),
    ...row.to.map((paragraph) => ({ paragraph, segments: cut(texts.to, paragraph, marks) }))
  ]
}

/** The words taken out of a sentence, each standing before what was put in its place. */
function wordsOut(change: Change, index: number, shown: Shown): Mark[] {
  return change.words.flatMap(({ from, to }, word): Mark[] => {
    if (from.text === '' || !shown.word(change, word)) return []
    const { start } = to
    return [
      { start, end: start, mark: 'out', change: index, moved: change.kind === 'moved', text: from.text }
    ]
  })
}

/** Whether nothing of a paragraph stands beside it in the new version. */
function isAlone(paragraph: Paragraph, row: Row, changes: readonly Change[]): boolean {
  return row.changes.some((index) => {
    const change = changes[index]
    if (change?.kind !== 'removed' && change?.kind !== 'moved') return false
    return change.from !== null && change.from.start <= paragraph.start && change.from.end >= paragraph.end
  })
}

function marksOf(side: 'from' | 'to', row: Row, shown: Shown, column: boolean): Mark[] {
  const own = side === 'from' ? 'out' : 'in'
  const spanOf = ({ start, end }: Stretch) => ({ start, end })
  return row.changes.flatMap((index): Mark[] => {
    const change = shown.changes[index]
    const stretch = change?.[side]
    if (!change || !stretch || !shown.change(index)) return []
    if (change.kind === 'added' || change.kind === 'removed')
      return [{ ...spanOf(stretch), mark: own, change: index, moved: false }]
    const moved = change.kind === 'moved'
    if (moved && column && side === 'from')
      return [{ ...spanOf(stretch), mark: 'away', change: index, moved: false }]
    const words = change.words.flatMap((word, at): Mark[] =>
      word[side].text !== '' && shown.word(change, at)
        ? [{ ...spanOf(word[side]), mark: own, change: index, moved }]
        : []
    )
    return moved ? [{ ...spanOf(stretch), mark: null, change: index, moved }, ...words] : words
  })
}

/** A paragraph cut where marks begin and end; of two over the same words the later one is drawn. */
function cut(text: string, { start, end }: Paragraph, marks: readonly Mark[]): Segment[] {
  const near = marks.filter((mark) => mark.start <= end && mark.end >= start)
  const edges = [start, end, ...near.flatMap((mark) => [mark.start, mark.end])]
    .filter((edge) => edge >= start && edge <= end)
    .toSorted((x, y) => x - y)
  const segments: Segment[] = []
  const put = (edge: number): void => {
    for (const mark of near)
      if (mark.text !== undefined && mark.start === edge)
        segments.push({ text: mark.text, mark: mark.mark, change: mark.change, moved: mark.moved })
  }
  for (const [index, edge] of edges.entries()) {
    const before = edges[index - 1] ?? edge
    if (before < edge) {
      const over = near.findLast(
        (mark) => mark.text === undefined && mark.start <= before && edge <= mark.end
      )
      segments.push({
        text: text.slice(before, edge),
        mark: over?.mark ?? null,
        change: over?.change ?? null,
        moved: over?.moved ?? false
      })
    }
    if (edge !== edges[index + 1]) put(edge)
  }
  return segments
}
