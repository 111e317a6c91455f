import type { Statement } from 'better-sqlite3'
import type { Plan } from '../core/search/plan.ts'
import type { Archive } from './open.ts'
import { prepared, steady } from './prepared.ts'
import { restOf, wholeOf, type Condition } from './search-condition.ts'
import { fewKeysOf } from './search-few.ts'
import { keyBefore } from './search-key.ts'
import { beginningOf, knownOf, type Beginning } from './search-known.ts'
import { worked } from './search-steps.ts'
import { unseenAt, unseenBelow, type UnseenOf } from './search-unseen.ts'

/** A plan with what its answer is made of. */
export interface Asked {
  readonly plan: Plan
  /** Whether the articles of one cluster are one hit. */
  readonly together: boolean
  /** The last version that counts; those stored later do not, so that pages fit together while an import runs. */
  readonly upTo: number
  /** The saved search that hits may be unseen of, and whether no others are asked for. */
  readonly saved?: number | undefined
  readonly unseenOnly?: boolean
}

/** A version the walk has come to, and whether it matches. */
export interface Candidate {
  readonly key: number
  readonly article: number
  readonly cluster: number | null
  readonly version: number
  readonly versionId: number
  readonly ok: 0 | 1
}

/** A stretch of search keys, half-open. */
interface Range {
  readonly from: number
  readonly below: number
}

type Asks = Statement<unknown[], Candidate>

/** How the walks for one answer ask, whichever of them comes first. */
interface Way {
  readonly asks: Asks
  readonly values: Condition['values']
  /** All keys that a walk comes to, where they are few. */
  readonly few: readonly number[] | null
}

/** A step first goes back by one in so many parts of the archive's years, then four times as far while that is quickly done. */
const FIRST_SHARE = 1_024

/** What is quickly done, and what takes long, in milliseconds of work. */
const [QUICK, LONG] = [2, 8] as const

/** How many versions known by their keys are looked at in one step, each by itself. */
const FEW_AT_ONCE = 128

/**
 * The versions a plan comes to, newest first, in bounded steps: each goes a stretch back in time, since a statement without
 * such a bound runs until it has found enough, however long that takes.
 */
export class Walk {
  readonly #asked: Asked
  readonly #db: Archive
  readonly #way: Way
  readonly #from: number
  readonly #first: number
  /** What walks for the same answer have come to before, where this one begins at the newest too. */
  #beginning: Beginning | null
  #again = 0
  #below: number
  #stretch: number

  constructor(db: Archive, asked: Asked, below = Number.MAX_SAFE_INTEGER) {
    this.#db = db
    this.#asked = asked
    const [days, stored] = [daysOf(asked.plan), storedIn(db)]
    this.#from = Math.max(days.from, stored.from)
    this.#below = Math.min(below, days.below, stored.below)
    this.#first = Math.ceil((stored.below - stored.from) / FIRST_SHARE)
    this.#stretch = asked.plan.begins ? Infinity : this.#first
    this.#way = wayOf(db, asked)
    const newest = below === Number.MAX_SAFE_INTEGER && this.#way.few === null && unseenOf(asked) === null
    this.#beginning = newest ? beginningOf(asked, this.#below) : null
  }

  /** Whether the walk comes to few versions and reads the text of each. */
  get reads(): boolean {
    return this.#way.few !== null
  }

  /** Whether there is nothing left to come to. */
  get over(): boolean {
    return this.#below <= this.#from
  }

  /** The next versions, at most so many, whether they match or not; where there are none, the walk need not be over. */
  next(limit: number): Candidate[] {
    const unseen = unseenOf(this.#asked)
    const { asks, values, few } = this.#way
    if (few !== null) return this.#nextOfFew(few, Math.min(limit, FEW_AT_ONCE))
    if (this.#beginning !== null && this.#below > this.#beginning.below)
      return this.#nextAgain(this.#beginning, limit)
    const range = { from: Math.max(this.#from, this.#below - this.#stretch), below: this.#below }
    const started = worked()
    const rows =
      unseen === null
        ? asks.all(...values, { ...range, limit, upTo: this.#asked.upTo })
        : unseenBelow(this.#db, unseen, this.#below, limit)
    const full = rows.length === limit
    this.#below = full ? (rows.at(-1)?.key ?? 0) : unseen === null ? range.from : this.#from
    this.#pace(worked() - started, full)
    const walked = { from: this.#below, below: range.below, stretch: this.#stretch }
    if (this.#beginning?.keep(rows, walked) !== true) this.#beginning = null
    return rows
  }

  #nextAgain(beginning: Beginning, limit: number): Candidate[] {
    const rows = beginning.rows.slice(this.#again, this.#again + limit)
    this.#again += rows.length
    const over = this.#again === beginning.rows.length
    this.#below = over ? beginning.below : (rows.at(-1)?.key ?? 0)
    if (over) this.#stretch = Math.max(this.#stretch, beginning.stretch)
    return rows
  }

  #nextOfFew(keys: readonly number[], limit: number): Candidate[] {
    const some = keys.filter((key) => key < this.#below && key >= this.#from).slice(0, limit)
    const range = { from: this.#from, below: this.#below }
    this.#below = some.length === limit ? (some.at(-1) ?? 0) : this.#from
    const known = knownOf(this.#asked)
    const few = JSON.stringify(some.filter((key) => !known.has(key)))
    const { asks, values } = this.#way
    for (const one of asks.all(...values, { ...range, limit, few, upTo: this.#asked.upTo }))
      known.set(one.key, one)
    return some.flatMap((key) => known.get(key) ?? [])
  }

  #pace(took: number, full: boolean): void {
    if (took > LONG) this.#stretch = Math.max(this.#first, this.#stretch / 2)
    else if (!full && took < QUICK) this.#stretch *= 4
  }
}

/** The next versions the plan comes to below a key, newest first, at most so many, whether they match or not. */
export function candidatesOf(db: Archive, asked: Asked, below: number, limit: number): Candidate[] {
  const walk = new Walk(db, asked, below)
  const found: Candidate[] = []
  while (!walk.over && found.length < limit) found.push(...walk.next(limit - found.length))
  return found
}

const ways = new WeakMap<Asked, Way>()

/** How to walk for an answer: from a small source or the like where there is one, else along the index. */
function wayOf(db: Archive, asked: Asked): Way {
  const known = ways.get(asked)
  if (known !== undefined) return known
  const { plan } = asked
  const few = plan.rest.length > 0 && unseenOf(asked) === null ? fewKeysOf(db, plan) : null
  const { sql, values } =
    few === null
      ? walkOf(plan, restOf(db, plan))
      : walkOf({ ...plan, match: null }, wholeOf(db, plan), 'json_each(@few) k')
  const way = { asks: db.prepare<unknown[], Candidate>(steady(`${sql} LIMIT @limit`)), values, few }
  ways.set(asked, way)
  return way
}

const matchers = new WeakMap<Plan, { asks: Asks; values: Condition['values'] }>()

/** The version with a key, where it matches. */
export function matchAt(db: Archive, asked: Asked, key: number): Candidate | null {
  const unseen = unseenOf(asked)
  if (unseen !== null) return unseenAt(db, unseen, key)
  const days = daysOf(asked.plan)
  if (key < days.from || key >= days.below) return null
  const known = knownOf(asked)
  let one = known.get(key)
  if (one === undefined) known.set(key, (one = lookAt(db, asked, key)))
  return one?.ok === 1 ? one : null
}

function lookAt(db: Archive, { plan, upTo }: Asked, key: number): Candidate | null {
  let matcher = matchers.get(plan)
  if (matcher === undefined) {
    const { sql, values } = walkOf({ ...plan, match: null }, wholeOf(db, plan))
    matchers.set(plan, (matcher = { asks: db.prepare(steady(sql)), values }))
  }
  return matcher.asks.get(...matcher.values, { from: key, below: key + 1, upTo }) ?? null
}

function unseenOf({ saved, unseenOnly, upTo }: Asked): UnseenOf | null {
  return saved !== undefined && unseenOnly === true ? { saved, upTo } : null
}

/** The keys of the versions of an article, or of all articles of a cluster, that stand above a key. */
export function keysAbove(db: Archive, { article, cluster, key }: Candidate, together: boolean): number[] {
  const rows = together && cluster !== null ? ofCluster(db, cluster) : ofArticle(db, article)
  return rows.filter((one) => one.key > key).map((one) => one.key)
}

/** The versions of all articles of a cluster, newest first. */
export function ofCluster(db: Archive, cluster: number): { key: number; article: number }[] {
  return prepared<[number], { key: number; article: number }>(
    db,
    `SELECT v.search_key AS key, v.article_id AS article
       FROM article a JOIN version v ON v.article_id = a.id
      WHERE a.cluster_id = ? ORDER BY v.search_key DESC`
  ).all(cluster)
}

function ofArticle(db: Archive, article: number): { key: number; article: number }[] {
  return prepared<[number], { key: number; article: number }>(
    db,
    'SELECT search_key AS key, article_id AS article FROM version WHERE article_id = ?'
  ).all(article)
}

function daysOf({ from, to }: Plan): Range {
  return {
    from: from === null ? 0 : keyBefore(from),
    below: to === null ? Number.MAX_SAFE_INTEGER : keyBefore(to)
  }
}

/** The keys of all versions there are. */
function storedIn(db: Archive): Range {
  const { from, last } = prepared<[], { from: number | null; last: number | null }>(
    db,
    'SELECT (SELECT min(search_key) FROM version) AS "from", (SELECT max(search_key) FROM version) AS last'
  ).get() ?? { from: null, last: null }
  return { from: from ?? 0, below: (last ?? -1) + 1 }
}

// Keys in FTS5's conditions are cast: numbers past 32 bits are bound as floats, and it passes over a bound that is no integer.

/** Versions that a plan comes to from `@from` up to, not including, `@below`; those stored later than `@upTo` do not match. */
function walkOf({ match, index }: Plan, rest: Condition, few: string | null = null): Condition {
  const columns = `v.search_key AS key, v.article_id AS article, a.cluster_id AS cluster, v.number AS version,
                   v.id AS versionId, (v.id <= @upTo AND ${rest.sql}) AS ok`
  if (match === null) {
    return {
      sql: `SELECT ${columns}
              FROM ${few === null ? '' : `${few} CROSS JOIN`} version v CROSS JOIN article a ON a.id = v.article_id
             WHERE v.search_key < @below AND v.search_key >= @from ${few === null ? '' : 'AND v.search_key = k.value'}
             ORDER BY v.search_key DESC`,
      values: rest.values
    }
  }
  return {
    sql: `SELECT ${columns}
            FROM ${index} CROSS JOIN version v ON v.search_key = ${index}.rowid CROSS JOIN article a ON a.id = v.article_id
           WHERE ${index} MATCH ? AND ${index}.rowid < CAST(@below AS INTEGER) AND ${index}.rowid >= CAST(@from AS INTEGER)
           ORDER BY ${index}.rowid DESC`,
    values: [...rest.values, match]
  }
}
