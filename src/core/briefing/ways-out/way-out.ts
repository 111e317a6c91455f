import type { BriefingDocument } from '../document.ts'
import type { Picture } from '../picture.ts'
import type { Block, BlockOf } from './flow.ts'

/** What a document names and does not hold: the bytes of its pictures, in base64. */
export interface Assets {
  base64Of(picture: Picture): string
}

/** Writes a document piece by piece, so that whoever takes the pieces can say how far it is, and stop. */
export type WayOut = (document: BriefingDocument, assets: Assets) => Iterable<string>

/** How each kind of block is written. */
export type Writers<T> = { readonly [K in Block['kind']]: (block: BlockOf<K>) => T }

/** One block, written as its kind is. */
export function writtenBy<T>(writers: Writers<T>, block: Block): T {
  const write = writers[block.kind] as (block: Block) => T
  return write(block)
}
