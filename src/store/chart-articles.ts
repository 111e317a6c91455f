import { planOf } from '../core/search/plan.ts'
import { understand } from '../core/search/query.ts'
import { daysAfter } from '../core/briefing/chart/stretch.ts'
import { undatedKeys, type Days } from './chart-days.ts'
import { dayFrom, dayOfKey } from './entity-day.ts'
import type { Archive } from './open.ts'
import type { Steps } from './search-steps.ts'
import { Walk } from './search-walk.ts'

/** How many versions a step looks at, and how many in all: what needs its text read is slow. */
const STEP = { quick: 512, slow: 8, begins: 4_096 } as const
const LOOKED_AT = { quick: 5_000_000, slow: 5_000, begins: 5_000_000 } as const

export interface ArticleDays {
  readonly counts: ReadonlyMap<string, number>
  /** Articles that were found and have no date: all of them where days are open, else those that came in on such a day. */
  readonly undated: number
  /** The last day, going back, that was looked at whole; null where all were. */
  readonly back: string | null
  /** What was wrong with the query, where it asks for nothing. */
  readonly problem: string | null
}

/**
 * The articles that a search finds in some days, by the day of the newest version it finds; all articles for an empty search. Each
 * article counts once. `now` is UTC, ISO 8601.
 */
export function* articlesByDay(
  db: Archive,
  { query, days, now }: { readonly query: string; readonly days: Days; readonly now: string },
  most: Readonly<Record<keyof typeof STEP, number>> = LOOKED_AT
): Steps<ArticleDays> {
  const { tree, problems } = understand(query, now)
  const counts = new Map<string, number>()
  if (tree === null && query.trim() !== '')
    return { counts, undated: 0, back: null, problem: problems[0]?.message ?? 'The search asks for nothing.' }
  const undatedAt = undatedKeys(db)
  const asked = planOf(tree ?? { kind: 'date', from: null, to: null })
  const behind = days.to === null ? null : daysAfter(days.to, 1)
  const plan = { ...asked, from: later(asked.from, days.from), to: earlier(asked.to, behind) }
  const pace = plan.slow ? 'slow' : plan.begins ? 'begins' : 'quick'
  const walk = new Walk(db, { plan, together: false, upTo: Number.MAX_SAFE_INTEGER })
  const seen = new Set<number>()
  const undated = new Set<number>()
  const dayAt = dayByKey()
  for (let looked = 0; !walk.over;) {
    const candidates = walk.next(Math.min(STEP[pace], most[pace] - looked))
    for (const { ok, article, key } of candidates) {
      if (ok === 0 || seen.has(article)) continue
      if (undatedAt.has(key)) {
        undated.add(article)
        continue
      }
      undated.delete(article)
      seen.add(article)
      const day = dayAt(key)
      counts.set(day, (counts.get(day) ?? 0) + 1)
    }
    looked += candidates.length
    const last = candidates.at(-1)
    if (looked >= most[pace] && !walk.over && last !== undefined)
      return { counts, undated: undated.size, back: daysAfter(dayAt(last.key), 1), problem: null }
    yield
  }
  return { counts, undated: undated.size, back: null, problem: null }
}

/** Tells the day of a key; quick where keys come in order. */
function dayByKey(): (key: number) => string {
  let [number, day] = [Number.NaN, '']
  return (key) => {
    const its = dayOfKey(key)
    if (its !== number) [number, day] = [its, dayFrom(its)]
    return day
  }
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one
}

function earlier(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one
}
