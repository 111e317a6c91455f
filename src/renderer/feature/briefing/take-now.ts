import type { BriefingItem } from '../../../core/briefing/model.ts'
import { AppError } from '../../../core/error.ts'
import type { Call } from '../../call.ts'

/**
 * The passage on the words that stand in the newest version where a quote's words stood, made with the tags of the quoted one where there is none.
 * Only where a rule or the analyst has placed it there: what is in doubt is decided in review first.
 */
export async function takeNow(ask: Call, items: readonly BriefingItem[], item: number): Promise<number> {
  const quote = items.find((one) => one.item === item)
  if (quote?.kind !== 'quote' || quote.passage === null || !quote.citation?.later)
    throw new AppError('refused', 'There are no newer words to take for this quote.')
  const { article, later } = quote.citation
  const places = await ask('placement.list', { article, version: later.version })
  const place = places.find(({ passage }) => passage.passage === quote.passage)
  if (place?.state !== 'placed' || place.start === null || place.end === null)
    throw new AppError(
      'refused',
      'Where these words stand now is not certain. Decide it in the review first.'
    )
  const { start, end } = place
  const there = await ask('article.passages', { article, version: later.version })
  const same = there.find((one) => one.start === start && one.end === end)
  if (same !== undefined) return same.passage
  const { tags, note } = place.passage
  const { passage } = await ask('passage.add', {
    versionId: place.versionId,
    start,
    end,
    tags: tags.map(({ path }) => path),
    note
  })
  return passage
}
