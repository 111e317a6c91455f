import type { Block } from '../article/model.ts'
import { sentencesOf } from '../text/sentences.ts'

/** In which sentence and block something stands, each told by its first offset. */
export interface Spot {
  readonly sentence: number
  readonly block: number
}

const silent = new Set<Block['kind']>(['boilerplate', 'copyright', 'byline', 'contributors'])

/** The blocks that tell the story: who wrote it is a fact of its own, and furniture names no one worth knowing. */
export function tellingBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind }) => !silent.has(kind))
}

/** Where the sentences of a body start, rising, and the block each is in. */
export function spotsIn(body: string, blocks: readonly Block[]): (offset: number) => Spot {
  const spots = blocks.flatMap(({ start, end }) =>
    sentencesOf(body.slice(start, end)).map((span): Spot => ({ sentence: start + span.start, block: start }))
  )
  return (offset) => {
    let [low, high] = [0, spots.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((spots[middle]?.sentence ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return spots[low] ?? { sentence: 0, block: 0 }
  }
}

/** The sentence that starts at an offset of a body: as far as its block goes on with it. */
export function sentenceAt(
  body: string,
  block: Block | undefined,
  start: number
): { start: number; end: number } {
  if (block === undefined) return { start, end: Math.min(body.length, start + 400) }
  const found = sentencesOf(body.slice(block.start, block.end)).find(
    (span) => block.start + span.start === start
  )
  return { start, end: found === undefined ? block.end : block.start + found.end }
}
