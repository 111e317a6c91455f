import type { ArticleView } from '../../../core/article/calls.ts'
import { linesOf } from '../../../core/revision/diff.ts'
import type { Part } from '../../../core/revision/model.ts'
import { arrange, type Piece } from '../reader/arrange.ts'

/** A run of one version that the comparison sets as one paragraph. */
export interface Paragraph {
  readonly kind: Piece['kind'] | 'headline'
  readonly start: number
  readonly end: number
  /** Its number among the paragraphs of its version, from 1; null for what is no paragraph of the story. */
  readonly number: number | null
}

/** One version as it is compared: each part's text, and the body's paragraphs. */
export interface ComparedText {
  readonly version: number
  readonly lines: Readonly<Record<Part, string>>
  readonly paragraphs: readonly Paragraph[]
}

const UNCOUNTED: ReadonlySet<Paragraph['kind']> = new Set(['heading', 'byline', 'dateline', 'folded'])

/** A version, cut as the reader sets it. */
export function comparedText(view: ArticleView): ComparedText {
  let number = 0
  const paragraphs = arrange(view.blocks).map((piece): Paragraph => {
    const counted = !UNCOUNTED.has(piece.kind)
    if (counted) number += 1
    return {
      kind: piece.kind,
      start: piece.parts[0]?.start ?? 0,
      end: piece.parts.at(-1)?.end ?? 0,
      number: counted ? number : null
    }
  })
  return { version: view.version, lines: linesOf(view), paragraphs }
}

/** Which of the paragraphs, in order, an offset stands in; the last before it where it stands between two. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
