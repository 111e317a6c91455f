import type { Arrived } from './arrive.ts'

/**
 * A file with many articles as several parts of at most `size`, so that no single transaction keeps all others waiting.
 * The last brings what was skipped; every one but the first says that it is `again` of a file already kept.
 */
export function* inParts(arrived: Arrived, size: number): Generator<Arrived> {
  if (!('reading' in arrived) || arrived.reading.articles.length <= size) {
    yield arrived
    return
  }
  const { reading } = arrived
  for (let from = 0; from < reading.articles.length; from += size) {
    const last = from + size >= reading.articles.length
    const articles = reading.articles.slice(from, from + size)
    // What the file claims to hold is compared with all of it, so the last part is told how many came before.
    const claimed = last && reading.claimed !== null ? reading.claimed - from : null
    yield {
      ...arrived,
      again: from > 0,
      reading: { ...reading, articles, skipped: last ? reading.skipped : [], claimed }
    }
  }
}
