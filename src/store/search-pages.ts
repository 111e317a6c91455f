import { planOf, type Plan } from '../core/search/plan.ts'
import type { Archive } from './open.ts'
import type { Steps } from './search-steps.ts'
import { inOrder, RANKED, rankedBy, rankingOf } from './search-rank.ts'
import { keysAbove, matchAt, Walk, type Asked, type Candidate } from './search-walk.ts'

/** How many candidates one call looks at: what the index cannot answer is asked of each, and what needs its text is slow. */
const LOOKED_AT = { quick: 50_000, slow: 1_000 } as const

/** How many texts are read, newest first, for beginnings of words before the index is asked. */
const PEEKED = 200

/** How many of these say whether it is worth to go on. */
const PROBED = 40

/** How many candidates are looked at to find matches to rank, where only some of them match. */
const RANKED_AMONG = 2_048

/** The same where each of them is read. */
const READ_AMONG = 200

/** How many candidates are looked at in one step. */
const STEP = { quick: 2_048, slow: 64 } as const

export interface Found {
  readonly page: readonly Candidate[]
  /** What the next page is asked for with; null behind the last. */
  readonly next: number | null
  /** How many of the newest matches the best were chosen from; null where from all. */
  readonly among: number | null
}

export interface PageArgs {
  readonly after: number | null
  readonly limit: number
}

/** Walk back in time until the page is full of different stories, or enough was looked at: then the next page goes on. */
export function* newestPage(db: Archive, asked: Asked, args: PageArgs): Steps<Found> {
  const read = readingOf(asked)
  if (read !== null) {
    const found = yield* walkedPage(db, read, args, PEEKED)
    if (found.page.length === args.limit || found.next === null) return found
  }
  return yield* walkedPage(db, asked, args, lookedAt(asked.plan))
}

/** The same with beginnings of words looked for in the texts; null where none are asked for. */
function readingOf(asked: Asked): Asked | null {
  return asked.plan.begins ? { ...asked, plan: planOf(asked.plan.tree, 'read') } : null
}

function* walkedPage(db: Archive, asked: Asked, { after, limit }: PageArgs, most: number): Steps<Found> {
  const page = new Map<number, Candidate>()
  const walk = new Walk(db, asked, after ?? Number.MAX_SAFE_INTEGER)
  let below = after
  let size = Math.min(most === PEEKED ? PROBED : 2 * limit, stepOf(asked.plan))
  for (let seen = 0; seen < most && !walk.over; size = Math.min(size * 2, stepOf(asked.plan))) {
    const candidates = walk.next(size)
    for (const one of candidates) {
      const story = storyOf(asked, one)
      if (one.ok === 1 && !page.has(story) && !hasNewerMatch(db, asked, one)) {
        if (page.size === limit) return { page: [...page.values()], next: below, among: null }
        page.set(story, one)
      }
      below = one.key
    }
    seen += candidates.length
    yield
    if (most === PEEKED && page.size * most < limit * seen) break
  }
  return { page: [...page.values()], next: walk.over ? null : below, among: null }
}

/** Rank the newest matches, each story by the best of its versions; `after` is the story that ended the page before. */
export function* bestPage(db: Archive, asked: Asked, { after, limit }: PageArgs): Steps<Found> {
  const ranking = rankingOf(db, asked.plan)
  const { matches, all } = yield* newestMatches(db, asked, rankedBy(asked.plan, ranking))
  yield
  const stories = new Map<number, Candidate>()
  // Few are read sooner than the index has counted the texts that hold their words.
  const few = matches.length <= RANKED.read
  for (const one of inOrder(db, asked.plan, matches, few ? 'read' : ranking)) {
    const story = storyOf(asked, one)
    if (!stories.has(story)) stories.set(story, one)
  }
  const ranked = [...stories]
  const from = after === null ? 0 : ranked.findIndex(([story]) => story === after) + 1
  const page = ranked.slice(from, from + limit)
  return {
    page: page.map(([, one]) => one),
    next: from + limit < ranked.length ? (page.at(-1)?.[0] ?? null) : null,
    among: all ? null : matches.length
  }
}

interface Matches {
  readonly matches: readonly Candidate[]
  /** Whether these are all there are. */
  readonly all: boolean
}

/** The newest versions that match, as many as are ranked. */
function* newestMatches(db: Archive, asked: Asked, ranked: number): Steps<Matches> {
  const read = readingOf(asked)
  if (read !== null) {
    const found = yield* walkedMatches(db, read, ranked, { most: ranked * 2, enough: ranked })
    if (found.all || found.matches.length === ranked) return found
  }
  return yield* walkedMatches(db, asked, ranked, { most: Math.min(lookedAt(asked.plan), RANKED_AMONG) })
}

/** `enough`: given up as soon as fewer than that are to be expected. */
function* walkedMatches(
  db: Archive,
  asked: Asked,
  ranked: number,
  { most, enough = 0 }: { readonly most: number; readonly enough?: number }
): Steps<Matches> {
  const matches: Candidate[] = []
  const walk = new Walk(db, asked)
  const looked = walk.reads ? Math.min(most, READ_AMONG) : most
  for (let seen = 0; seen < looked && matches.length <= ranked && !walk.over;) {
    const size = enough > 0 && seen === 0 ? PROBED : ranked + 1
    const candidates = walk.next(Math.min(size, stepOf(asked.plan)))
    for (const one of candidates) if (one.ok === 1) matches.push(one)
    seen += candidates.length
    yield
    if (matches.length * most < enough * seen) break
  }
  return { matches: matches.slice(0, ranked), all: walk.over && matches.length <= ranked }
}

/** How many candidates one call looks at, to find what matches. */
export function lookedAt({ rest, slow }: Plan): number {
  if (rest.length === 0) return Infinity
  return slow ? LOOKED_AT.slow : LOOKED_AT.quick
}

/** How many candidates are looked at in one step. */
export function stepOf({ slow }: Plan): number {
  return slow ? STEP.slow : STEP.quick
}

/** What a hit is: an article, by its number, or a cluster, by its number below zero. */
export function storyOf(
  { together }: Asked,
  { article, cluster }: Pick<Candidate, 'article' | 'cluster'>
): number {
  return together && cluster !== null ? -cluster : article
}

/** A story stands where the newest of its matching versions does, on whatever page that is. */
function hasNewerMatch(db: Archive, asked: Asked, one: Candidate): boolean {
  return keysAbove(db, one, asked.together).some((key) => matchAt(db, asked, key) !== null)
}
