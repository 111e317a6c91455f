import type { Citation } from '../../../core/briefing/model.ts'
import { dayWords } from '../../part/words.ts'

/** Where a quote comes from, on one line: source, headline, day. */
export function citationWords({ source, headline, publishedOn, version }: Citation): string {
  const parts = [source ?? 'Unknown source', headline, publishedOn && dayWords(publishedOn)]
  return [...parts.filter(Boolean), ...(version > 1 ? [`version ${version}`] : [])].join(' · ')
}
