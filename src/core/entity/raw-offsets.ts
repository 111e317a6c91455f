import { normalise } from '../article/normalise.ts'

/** A text as the article reader reads it, and where each of its offsets lies in the text as it came. */
export interface RawOffsets {
  readonly text: string
  readonly offsetOf: (offset: number) => number
}

/**
 * Normalise a text and keep where everything was. Most texts are normal as they are. Else the text is normalised run by
 * run of what may change, so that an offset is exact outside such runs and at their edges.
 */
export function rawOffsets(raw: string): RawOffsets {
  const text = normalise(raw)
  if (text === raw) return { text, offsetOf: (offset) => offset }
  const froms: number[] = []
  const tos: number[] = []
  let made = ''
  // A run ends where plain characters meet: nothing before such a place changes with what follows.
  for (const { 0: run, index } of raw.matchAll(
    /[\t\n\u0020-\u007E]+(?![^\t\n\u0020-\u007E])|[\s\S][^\t\n\u0020-\u007E]*/gu
  )) {
    const own = normalise(run)
    const same = own.length === run.length
    for (const at of own.split('').keys()) {
      froms.push(same ? index + at : index)
      tos.push(same ? index + at + 1 : index + run.length)
    }
    made += own
  }
  if (made !== text) return { text: raw, offsetOf: (offset) => offset }
  return { text, offsetOf: (offset) => froms[offset] ?? tos.at(-1) ?? 0 }
}
