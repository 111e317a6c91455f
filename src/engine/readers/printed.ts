import { looksLikeFactiva, looksLikeNexis } from './format.ts'
import { readFactivaText } from './factiva.ts'
import { readNexis } from './nexis.ts'
import type { FileReading } from './reading.ts'

/** A text in the shape databases print articles in, whatever document it came in; null when it is in none. */
export function readPrinted(text: string): FileReading | null {
  if (looksLikeNexis(text)) return readNexis(text)
  return looksLikeFactiva(text) ? readFactivaText(text) : null
}
