import type { Block, BlockKind } from '../../../core/article/model.ts'

/** What the reader sets as one piece: a run of text, whose parts share a line, or lines left out until asked for. */
export type Piece =
  | { readonly kind: Exclude<BlockKind, 'boilerplate' | 'copyright'>; readonly parts: readonly Block[] }
  | { readonly kind: 'folded'; readonly parts: readonly Block[] }

/** Blocks as they are set: a dateline runs in with its paragraph, and neighbouring boilerplate folds into one piece. */
export function arrange(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = []
  for (const block of blocks) {
    const last = pieces.at(-1)
    const before = last?.parts.at(-1)
    if (isFolded(block.kind)) {
      if (last?.kind === 'folded') pieces[pieces.length - 1] = { ...last, parts: [...last.parts, block] }
      else pieces.push({ kind: 'folded', parts: [block] })
    } else if (
      last &&
      before?.kind === 'dateline' &&
      block.kind === 'paragraph' &&
      block.start - before.end <= 1
    )
      pieces[pieces.length - 1] = { kind: 'paragraph', parts: [...last.parts, block] }
    else pieces.push({ kind: block.kind, parts: [block] })
  }
  return pieces
}

/** The blocks on the screen: all but folded pieces, save those whose first block's start is among the unfolded. */
export function shownBlocks(pieces: readonly Piece[], unfolded: readonly number[]): Block[] {
  return pieces
    .filter(({ kind, parts }) => kind !== 'folded' || unfolded.includes(parts[0]?.start ?? -1))
    .flatMap(({ parts }) => parts)
}

function isFolded(kind: BlockKind): kind is 'boilerplate' | 'copyright' {
  return kind === 'boilerplate' || kind === 'copyright'
}
