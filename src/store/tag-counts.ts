import type { Tag } from '../core/passage/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { Steps } from './search-steps.ts'
import { taggingStamp, tagPlaces, type TagPlace } from './tag-places.ts'

/** So many passages are counted in one step. */
const STEP = 500

/** Above every number of an article. */
const ARTICLES = 2 ** 31

interface Counted {
  readonly stamp: string
  readonly tags: readonly Tag[]
}

interface TaggedRow {
  readonly tag: number
  readonly passage: number
  readonly article: number
}

const kept = new WeakMap<Archive, Counted>()

/** The tags as they were counted last on this connection; null where they were not yet. */
export function tagsCounted(db: Archive): Counted | null {
  return kept.get(db) ?? null
}

/** The whole tree with its counts, parents before children, siblings in their order; counted once for each state of the tagging. */
export function* tagSteps(db: Archive): Steps<Counted> {
  const stamp = taggingStamp(db)
  const known = kept.get(db)
  if (known?.stamp === stamp) return known
  const places = tagPlaces(db)
  yield
  const tally = new Tally(places)
  const page = prepared<[number, number], TaggedRow>(
    db,
    `SELECT pt.tag_id AS tag, p.id AS passage, v.article_id AS article
       FROM (SELECT id, version_id FROM passage WHERE id > ? ORDER BY id LIMIT ?) p
      CROSS JOIN version v INDEXED BY version_to_article ON v.id = p.version_id
       LEFT JOIN passage_tag pt ON pt.passage_id = p.id
      ORDER BY p.id`
  )
  for (let after = 0; ;) {
    const rows = page.all(after, STEP)
    for (const row of rows) tally.add(row)
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.passage
    yield
  }
  const counted = { stamp, tags: places.map((place, at) => ({ ...place, ...tally.of(at) })) }
  kept.set(db, counted)
  return counted
}

/** Counts for the tags of a tree while passages go by one after the other: each tag hands what it gets to those above it. */
class Tally {
  readonly #above: readonly (readonly number[])[]
  readonly #places: ReadonlyMap<number, number>
  readonly #passages: Uint32Array
  readonly #below: Uint32Array
  readonly #articles: Uint32Array
  /** The passage that each tag was counted for last, and the articles it was counted for. */
  readonly #last: Float64Array
  readonly #seen = new Set<number>()

  constructor(tags: readonly TagPlace[]) {
    this.#places = new Map(tags.map(({ tag }, at) => [tag, at]))
    const above: number[][] = []
    tags.forEach(({ parent }, at) => {
      const parentAt = parent === null ? undefined : this.#places.get(parent)
      above.push([at, ...(parentAt === undefined ? [] : (above[parentAt] ?? []))])
    })
    this.#above = above
    this.#passages = new Uint32Array(tags.length)
    this.#below = new Uint32Array(tags.length)
    this.#articles = new Uint32Array(tags.length)
    this.#last = new Float64Array(tags.length)
  }

  /** Rows of one passage come after one another. */
  add({ tag, passage, article }: TaggedRow): void {
    const place = this.#places.get(tag)
    if (place === undefined) return
    raise(this.#passages, place)
    for (const at of this.#above[place] ?? []) {
      if (this.#last[at] === passage) continue
      this.#last[at] = passage
      raise(this.#below, at)
      const key = at * ARTICLES + article
      if (this.#seen.has(key)) continue
      this.#seen.add(key)
      raise(this.#articles, at)
    }
  }

  of(at: number): Pick<Tag, 'passages' | 'passagesBelow' | 'articles'> {
    return {
      passages: this.#passages[at] ?? 0,
      passagesBelow: this.#below[at] ?? 0,
      articles: this.#articles[at] ?? 0
    }
  }
}

function raise(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
