import type { Block, BlockKind } from './model.ts'

/** What an editor counts as the story: its telling, without furniture, captions and names of who wrote it. */
const told: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'heading'])

/** How many words the story has: runs between white space that hold a letter or a digit, so a lone dash is none. */
export function countWords(body: string, blocks: readonly Block[]): number {
  let words = 0
  for (const block of blocks) {
    if (told.has(block.kind)) words += wordsIn(body.slice(block.start, block.end))
  }
  return words
}

/**
 * The first words of the first paragraphs, on one line of at most `length` UTF-16 units, for a list's second line.
 * A lead that is cut ends in an ellipsis, never in half a word unless one word alone is too long.
 */
export function leadOf(body: string, blocks: readonly Block[], length: number): string {
  let lead = ''
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    // One unit more than fits, per paragraph, is enough to know that the lead must be cut.
    const text = body
      .slice(block.start, block.end)
      .slice(0, length + 1)
      .replace(/\s+/gu, ' ')
      .trim()
    lead = lead === '' ? text : `${lead} ${text}`
    if (lead.length > length) return cutAtWord(lead, length)
  }
  return lead
}

/** Code unit by code unit, as all that is stored passes here; only beyond ASCII is a character looked up. */
function wordsIn(text: string): number {
  let words = 0
  let counted = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = unit < 128 ? (ascii[unit] ?? OTHER) : kindOf(text, at, counted)
    if (kind === SPACE) counted = false
    else if (kind === WORD && !counted) {
      counted = true
      words++
    }
  }
  return words
}

const OTHER = 0
const SPACE = 1
const WORD = 2

const ascii = Uint8Array.from({ length: 128 }, (_, unit) => kindOfCharacter(String.fromCharCode(unit)))

/** What stands in a place; the second half of a pair is part of the first. */
function kindOf(text: string, at: number, counted: boolean): number {
  // Past the ideographic space nothing but a byte order mark ends a word that is counted already.
  if (counted && text.charCodeAt(at) > 0x3000) return text.charCodeAt(at) === 0xfeff ? SPACE : OTHER
  return kindOfCharacter(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

function kindOfCharacter(character: string): number {
  if (/\s/u.test(character)) return SPACE
  return /[\p{L}\p{N}]/u.test(character) ? WORD : OTHER
}

function cutAtWord(text: string, length: number): string {
  if (length < 1) return ''
  const room = text.slice(0, length)
  const space = room.lastIndexOf(' ')
  const whole = space > 0 ? room.slice(0, space) : wholeCharacters(text.slice(0, length - 1))
  return `${whole.replace(/[\s,;:–—-]+$/u, '')}…`
}

/** Half a surrogate pair at the end is no character: drop it. */
function wholeCharacters(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text
}
