import type { Block } from './model.ts'

/**
 * The body with what no one searches for (boilerplate and copyright) blanked by spaces of the same UTF-16 length, so
 * that an offset into the result is the same offset into the body.
 */
export function searchableText(body: string, blocks: readonly Block[]): string {
  let text = ''
  let done = 0
  for (const block of blocks) {
    if (block.kind !== 'boilerplate' && block.kind !== 'copyright') continue
    text += body.slice(done, block.start) + ' '.repeat(block.end - block.start)
    done = block.end
  }
  return text + body.slice(done)
}
