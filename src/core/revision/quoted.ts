import type { Side } from './side.ts'

/** For each word of a side, 1 if it stands inside quotation marks. */
export function quotedOf(side: Side): Uint8Array {
  const quoted = new Uint8Array(side.tokens.length)
  for (const block of sentencesByBlock(side)) markQuoted(side, block, quoted)
  return quoted
}

function sentencesByBlock(side: Side): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = []
  let block = -1
  for (const unit of side.units) {
    const range = ranges.at(-1)
    if (range !== undefined && unit.block === block) range.last = unit.last
    else ranges.push({ first: unit.first, last: unit.last })
    block = unit.block
  }
  return ranges
}

/** A quotation left open at a paragraph's end goes on in the next, which opens it anew: so each paragraph stands alone. */
function markQuoted(side: Side, range: { first: number; last: number }, quoted: Uint8Array): void {
  let open = ''
  for (let at = range.first; at < range.last; at += 1) {
    const first = side.text.charCodeAt(side.tokens.starts[at] ?? 0)
    // Every mark that opens or closes is '"' or lies beyond ASCII.
    const mark = first !== 0x22 && first < 0x80 ? '' : side.vocabulary.textOf(side.tokens.ids[at] ?? 0)
    if (open === '') {
      if (opens(side, mark, at)) open = mark
      continue
    }
    if (closes(side, open, mark, at)) open = ''
    else quoted[at] = 1
  }
}

const PARTNERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‘': '’'
}

function opens(side: Side, mark: string, at: number): boolean {
  if (mark === '' || !Object.hasOwn(PARTNERS, mark)) return false
  return mark !== '»' || side.tokens.ends[at] === side.tokens.starts[at + 1]
}

function closes(side: Side, open: string, mark: string, at: number): boolean {
  if (mark === '' || !(PARTNERS[open] ?? '').includes(mark)) return false
  return open !== '‘' || side.tokens.ends[at] !== side.tokens.starts[at + 1] || at + 1 === side.tokens.length
}
