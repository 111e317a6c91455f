import type { Citation } from '../../../core/briefing/model.ts'
import { dayWords, listWords } from '../../part/words.ts'

/** Where a quote comes from, on one line: source, headline, authors, day, and always the version. */
export function citationWords({ source, headline, bylines, publishedOn, version }: Citation): string {
  const parts = [
    source ?? 'Unknown source',
    headline,
    bylines.length === 0 ? null : `by ${listWords(bylines)}`,
    publishedOn === null ? 'no date' : dayWords(publishedOn),
    `version ${version}`
  ]
  return parts.filter(Boolean).join(' · ')
}
