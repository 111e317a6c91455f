import type { ArticleView } from '../../../core/article/calls.ts'
import type { Change } from '../../../core/revision/model.ts'
import { dayWords } from '../../part/words.ts'

type Cited = Pick<ArticleView, 'source' | 'publishedOn' | 'version'>

/** A change as a quotation of both versions, each with its source, its date and its number. */
export function quoteChange(change: Change, from: Cited, to: Cited): string {
  const old = `(${cite(from)})`
  const now = `(${cite(to)})`
  if (!change.from) return `not in the text ${old} → ${quote(change.to?.text)} ${now}`
  if (!change.to) return `${quote(change.from.text)} ${old} → no longer in the text ${now}`
  return `${quote(change.from.text)} ${old} → ${quote(change.to.text)} ${now}`
}

function cite({ source, publishedOn, version }: Cited): string {
  return [source ?? 'no source', publishedOn ? dayWords(publishedOn) : 'no date', `v${version}`].join(', ')
}

/** On one line, in quotation marks; marks within become single ones, as editors set them. */
function quote(text = ''): string {
  return `“${text.replace(/\s+/g, ' ').trim().replaceAll('“', '‘').replaceAll('”', '’')}”`
}
