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

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
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
