import type { WordChange } from '../../../core/revision/model.ts'
import type { Segment } from './segments.ts'

/** A text with an editor's marks: what went struck, what came in after it. Offsets of the changes count in the text. */
export function changedWords(text: string, words: readonly WordChange[]): Segment[] {
  const segments: Segment[] = []
  const put = (text: string, mark: Segment['mark']): void => {
    if (text !== '') segments.push({ text, mark, change: null, moved: false })
  }
  let at = 0
  for (const { from, to } of words) {
    put(text.slice(at, from.start), null)
    put(from.text, 'out')
    put(to.text, 'in')
    at = from.end
  }
  put(text.slice(at), null)
  return segments
}
