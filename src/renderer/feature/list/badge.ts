import type { ChangeBadge } from '../../../core/revision/badge.ts'
import { inSentence, word } from '../../part/words.ts'
import { locale } from '../../spoken.ts'
import { classWords } from '../compare/class-words.ts'
import { said } from '../../../texts/said.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' })

/** How long ago something was, as short as a list needs it: `5 min ago`, `2 h ago`, `3 days ago`, `7 Jan`. */
export function agoWords(iso: string, now: number): string {
  const then = Date.parse(iso)
  const past = now - then
  if (past < MINUTE) return 'just now'
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`
  if (past < DAY) return `${Math.floor(past / HOUR)} h ago`
  const days = Math.floor(past / DAY)
  if (days === 1) return word('yesterday')
  return days < 7 ? `${days} days ago` : `on ${day.format(then)}`
}

/** What a version changed, the weightiest first: `figures, quotations`. */
export function badgeWords({ classes, summary }: ChangeBadge): string {
  const weighty = classes.filter((name) => name !== 'wording' && name !== 'punctuation')
  const named = weighty.slice(0, MOST).map((name) => inSentence(classWords[name]))
  if (named.length === 0) return said(summary)
  return weighty.length > MOST ? `${named.join(', ')} …` : named.join(', ')
}

/** As many as fit into the narrowest list. */
const MOST = 3
