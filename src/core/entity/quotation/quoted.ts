import type { Block } from '../../article/model.ts'

/** Words in quotation marks within one block, the marks themselves left out. */
export interface Quoted {
  readonly start: number
  readonly end: number
  /** Where the opening mark stands, and what follows the closing one. */
  readonly open: number
  readonly close: number
  /** Whether the block ends before the quotation does: it goes on in the next. */
  readonly unclosed: boolean
}

const marks = /[“”"„«»]|''|‘‘|’’/g
const opening = new Set(['“', '„', '«', '‘‘'])
const closing = new Set(['”', '»', '’’'])

/** The quotations of a block, in order. Marks that are alike on both sides take turns. */
export function quotedIn(body: string, block: Block): Quoted[] {
  const found: Quoted[] = []
  let open: { readonly at: number; readonly length: number } | null = null
  const text = body.slice(block.start, block.end)
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const at = block.start + index
    // A mark within a quotation that opens again starts what it says anew.
    const opens = opening.has(mark) || (!closing.has(mark) && open === null)
    if (opens) open = { at, length: mark.length }
    else if (open !== null) {
      push(found, body, {
        open: open.at,
        start: open.at + open.length,
        end: at,
        close: at + mark.length,
        unclosed: false
      })
      open = null
    }
  }
  // Left open is a quotation that goes on in the next block, if it opened a sentence; else a mark astray, as of inches.
  if (open !== null && /(?:^|[\s(])$/.test(body.slice(block.start, open.at)))
    push(found, body, {
      open: open.at,
      start: open.at + open.length,
      end: block.end,
      close: block.end,
      unclosed: true
    })
  return found
}

function push(found: Quoted[], body: string, quoted: Quoted): void {
  if (/\p{L}/u.test(body.slice(quoted.start, quoted.end))) found.push(quoted)
}
