import { parts, type Change } from '../../../core/revision/model.ts'
import { tiesOf, type Tie } from './kept.ts'
import { paragraphAt, type ComparedText, type Paragraph } from './paragraphs.ts'
import type { Part } from '../../../core/revision/model.ts'

/** What stands beside one another in a comparison: paragraphs that answer each other, or that have no answer. */
export interface Row {
  /** Its place in the comparison, from 0. */
  readonly key: number
  readonly part: Part
  readonly from: readonly Paragraph[]
  readonly to: readonly Paragraph[]
  /** The changes that stand in it, by their place in the list of changes. */
  readonly changes: readonly number[]
}

/** All rows of a comparison in the order of the new text, and how the two bodies run beside one another. */
export interface Rows {
  readonly rows: readonly Row[]
  readonly ties: readonly Tie[]
}

type Range = readonly [first: number, last: number]
type Answer = { readonly from: Range; readonly to: Range }

/** Set two versions side by side. */
export function rowsOf(from: ComparedText, to: ComparedText, changes: readonly Change[]): Rows {
  const ties = tiesOf(from.lines.body, to.lines.body, changes)
  const rows: Omit<Row, 'changes'>[] = []
  const add = (part: Part, left: readonly Paragraph[], right: readonly Paragraph[]): void => {
    if (left.length + right.length > 0) rows.push({ key: rows.length, part, from: left, to: right })
  }
  for (const part of parts) {
    if (part === 'body') continue
    const changed = changes.some((change) => change.part === part)
    if (part === 'headline' || changed) add(part, lineOf(from, part), lineOf(to, part))
  }
  let left = 0
  let right = 0
  for (const answer of answersOf(from, to, ties)) {
    add('body', from.paragraphs.slice(left, answer.from[0]), to.paragraphs.slice(right, answer.to[0]))
    left = answer.from[1] + 1
    right = answer.to[1] + 1
    add('body', from.paragraphs.slice(answer.from[0], left), to.paragraphs.slice(answer.to[0], right))
  }
  add('body', from.paragraphs.slice(left), to.paragraphs.slice(right))
  return { rows: withChanges(rows, changes), ties }
}

/** Paragraphs that share words, as ranges that touch on neither side. */
function answersOf(from: ComparedText, to: ComparedText, ties: readonly Tie[]): Answer[] {
  const answers: Answer[] = []
  for (const tie of ties) {
    const left: Range = [
      paragraphAt(from.paragraphs, tie.from),
      paragraphAt(from.paragraphs, tie.fromEnd - 1)
    ]
    const right: Range = [paragraphAt(to.paragraphs, tie.to), paragraphAt(to.paragraphs, tie.toEnd - 1)]
    const last = answers.at(-1)
    if (last && (left[0] <= last.from[1] || right[0] <= last.to[1]))
      answers[answers.length - 1] = { from: union(last.from, left), to: union(last.to, right) }
    else answers.push({ from: left, to: right })
  }
  return answers
}

function union(one: Range, other: Range): Range {
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])]
}

function lineOf(text: ComparedText, part: Exclude<Part, 'body'>): Paragraph[] {
  const end = text.lines[part].length
  return end === 0 ? [] : [{ kind: part, start: 0, end, number: null }]
}

function withChanges(rows: readonly Omit<Row, 'changes'>[], changes: readonly Change[]): Row[] {
  const found = rows.map((): number[] => [])
  const within = (paragraphs: readonly Paragraph[], start: number): boolean =>
    paragraphs.length > 0 &&
    (paragraphs[0]?.start ?? 0) <= start &&
    start <= Math.max(paragraphs.at(-1)?.end ?? 0, (paragraphs[0]?.start ?? 0) + 1)
  for (const [index, { part, from, to }] of changes.entries()) {
    const own = rows.filter(
      (row) =>
        row.part === part && ((from && within(row.from, from.start)) || (to && within(row.to, to.start)))
    )
    for (const row of own) found[row.key]?.push(index)
  }
  return rows.map((row) => ({ ...row, changes: found[row.key] ?? [] }))
}
