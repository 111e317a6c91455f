import type { SearchResult } from '../../../core/search/calls.ts'
import { countWords, numberWords } from '../../part/words.ts'
import type { Facets } from './facets.svelte.ts'

type Size = Pick<SearchResult, 'total' | 'stories' | 'exact'>

/** How much was found: as the hits say, or their counts, which take longer and come further. */
export function sizeOf(result: SearchResult, counts: Facets | null): Size {
  if (result.exact) return result
  // Counting may have been given up before it came as far as the hits themselves.
  const total = Math.max(result.total, result.hits.length)
  if (counts?.query !== result.query || counts.counted < total) return { ...result, total }
  return { total: counts.counted, stories: counts.counted, exact: counts.exact }
}

/** How much was found: `41 articles`, `3 stories, 41 articles` where copies stand together, `over 10,000 articles`. */
export function foundWords({ total, stories, exact }: Size): string {
  if (total === 0) return 'No articles'
  const articles = countWords(total, 'article')
  if (!exact) return `over ${articles}`
  return stories === total ? articles : `${countWords(stories, 'story', 'stories')}, ${articles}`
}

/** What the best were chosen from, where it was not everything: `best of the newest 2,000`. */
export function amongWords({ among }: Pick<SearchResult, 'among'>): string | null {
  return among === null ? null : `best of the newest ${numberWords(among)}`
}

/** What came since the hits were found: `12 new hits`; without a number where none can be given. */
export function newWords(count: number | null): string {
  return count === null ? 'The archive has changed' : countWords(count, 'new hit')
}
