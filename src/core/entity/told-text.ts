import type { Block } from '../article/model.ts'
import { HEADLINE } from './headline.ts'
import { tellingBlocks } from './spots.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** A version as its names are read: its headline, if it has one, and below it the blocks that tell the story. */
export interface ToldText {
  readonly text: string
  /** Offsets of these are into `text`. */
  readonly blocks: readonly Block[]
  /** Where the body starts. */
  readonly from: number
}

const BETWEEN = '\n\n'

export function toldText({
  headline,
  body,
  blocks
}: {
  readonly headline: string | null
  readonly body: string
  readonly blocks: readonly Block[]
}): ToldText {
  const telling = tellingBlocks(blocks)
  if (headline === null) return { text: body, blocks: telling, from: 0 }
  const from = headline.length + BETWEEN.length
  const own: Block = { kind: 'heading', start: 0, end: headline.length }
  const below = telling.map((block) => ({ ...block, start: block.start + from, end: block.end + from }))
  return { text: headline + BETWEEN + body, blocks: [own, ...below], from }
}

/** A span of what is told as it is kept: into the body, or below zero into the headline. */
export function keptSpan<T extends Span>({ from }: ToldText, span: T): T {
  const shift = span.start >= from ? -from : HEADLINE
  return { ...span, start: span.start + shift, end: span.end + shift }
}

/** The other way. */
export function toldSpan<T extends Span>({ from }: ToldText, span: T): T {
  const shift = span.start >= 0 ? from : -HEADLINE
  return { ...span, start: span.start + shift, end: span.end + shift }
}
