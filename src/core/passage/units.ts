import type { Block } from '../article/model.ts'
import { sentencesOf } from './sentences.ts'
import type { Span } from './span.ts'
import { wordsOf } from './words.ts'

/** By how much a reading cursor moves. */
export const unitKinds = ['character', 'word', 'sentence', 'paragraph'] as const
export type UnitKind = (typeof unitKinds)[number]

/** Where a selection began and where it is being moved; equal when nothing is selected. */
export interface Selected {
  readonly anchor: number
  readonly focus: number
}

/** Every unit of one kind in the blocks given, rising and apart. */
export function unitsOf(kind: UnitKind, body: string, blocks: readonly Block[]): Span[] {
  switch (kind) {
    case 'character':
      return blocks.flatMap((block) => charactersOf(body, block))
    case 'word':
      return blocks.flatMap((block) => wordsOf(body, block))
    case 'sentence':
      return blocks.flatMap((block) => sentencesOf(body, block))
    case 'paragraph':
      return paragraphsOf(blocks)
  }
}

/**
 * Where the focus goes when it is moved one unit. Moving goes to where units start; extending takes whole units in, so a
 * selection that grows forward ends at the end of one, and one that grows backward at the start of one.
 */
export function step(
  units: readonly Span[],
  at: Selected,
  move: { readonly forward: boolean; readonly extend: boolean }
): number {
  const { anchor, focus } = at
  if (!move.extend) return (move.forward ? nextStart(units, focus) : previousStart(units, focus)) ?? focus
  if (move.forward && focus < anchor) return Math.min(nextStart(units, focus) ?? anchor, anchor)
  if (move.forward) return units.find(({ end }) => end > focus)?.end ?? focus
  if (focus > anchor) return Math.max(units.findLast(({ end }) => end < focus)?.end ?? anchor, anchor)
  return previousStart(units, focus) ?? focus
}

/** The smallest run of whole units that holds the span; the span itself where no unit touches it. */
export function snap(units: readonly Span[], span: Span): Span {
  const touched = units.filter(({ start, end }) => start < span.end && end > span.start)
  const [first] = touched
  const last = touched.at(-1)
  return first && last ? { start: first.start, end: last.end } : span
}

function nextStart(units: readonly Span[], focus: number): number | undefined {
  return units.find(({ start }) => start > focus)?.start
}

function previousStart(units: readonly Span[], focus: number): number | undefined {
  return units.findLast(({ start }) => start < focus)?.start
}

/** What a reader sees as one character: an accent or an emoji's parts are never split. */
function charactersOf(body: string, block: Span): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(body.slice(block.start, block.end)), ({ segment, index }) => ({
    start: block.start + index,
    end: block.start + index + segment.length
  }))
}

/** Blocks, a dateline with the paragraph that runs on from it. */
function paragraphsOf(blocks: readonly Block[]): Span[] {
  const paragraphs: Span[] = []
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    const runsIn = before?.kind === 'dateline' && block.kind === 'paragraph' && block.start - before.end <= 1
    const last = paragraphs.at(-1)
    if (runsIn && last) paragraphs[paragraphs.length - 1] = { start: last.start, end: block.end }
    else paragraphs.push({ start: block.start, end: block.end })
  }
  return paragraphs
}
