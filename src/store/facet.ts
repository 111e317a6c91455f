import { planOf } from '../core/search/plan.ts'
import type { SearchFacets } from '../core/search/query-calls.ts'
import { understand } from '../core/search/query.ts'
import { ValueCounts } from './facet-counts.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { monthOfKey } from './search-key.ts'
import type { Steps } from './search-steps.ts'
import { candidatesOf } from './search-walk.ts'
import { tagsOf } from './tag.ts'

/** How many versions a step looks at, and how many are looked at in all: what needs its text read is slow. */
const STEP = { quick: 512, slow: 32 } as const
const LOOKED_AT = { quick: 500_000, slow: 10_000 } as const

/** How many passages' tags a step reads. */
const TAGGED = 2_000

interface VersionRow {
  readonly id: number
  readonly article: number
  readonly key: number
  readonly language: string | null
  readonly source: number | null
}

/**
 * Count what the articles that match are, in steps of a few milliseconds. An article counts once for each value that one of
 * its matching versions has. `now` is UTC, ISO 8601.
 */
export function* facetsOf(
  db: Archive,
  { query, now }: { readonly query: string; readonly now: string }
): Steps<SearchFacets> {
  const { tree } = understand(query, now)
  const counts = new Counts(yield* tagsOfVersions(db))
  if (tree === null) return counts.facets(db, true)
  const asked = { plan: planOf(tree), together: false, upTo: Number.MAX_SAFE_INTEGER }
  const pace = asked.plan.slow ? 'slow' : 'quick'
  let below = Number.MAX_SAFE_INTEGER
  for (let seen = 0; seen < LOOKED_AT[pace]; seen += STEP[pace]) {
    const candidates = candidatesOf(db, asked, below, STEP[pace])
    counts.take(
      versionsAt(
        db,
        candidates.filter(({ ok }) => ok === 1).map(({ key }) => key)
      )
    )
    if (candidates.length < STEP[pace]) return counts.facets(db, true)
    below = candidates.at(-1)?.key ?? 0
    yield
  }
  return counts.facets(db, false)
}

class Counts {
  readonly #articles = new Set<number>()
  readonly #sources = new ValueCounts<number | null>()
  readonly #months = new ValueCounts<string>()
  readonly #languages = new ValueCounts<string | null>()
  readonly #tags = new ValueCounts<number>()
  readonly #tagsOn: ReadonlyMap<number, ReadonlySet<number>>

  constructor(tagsOn: ReadonlyMap<number, ReadonlySet<number>>) {
    this.#tagsOn = tagsOn
  }

  take(versions: readonly VersionRow[]): void {
    for (const { id, article, key, language, source } of versions) {
      this.#articles.add(article)
      this.#sources.add(source, article)
      this.#months.add(monthOfKey(key), article)
      this.#languages.add(mainLanguage(language), article)
      for (const tag of this.#tagsOn.get(id) ?? []) this.#tags.add(tag, article)
    }
  }

  facets(db: Archive, exact: boolean): SearchFacets {
    return {
      sources: named(this.#sources.most(), sourceNames(db)),
      months: this.#months
        .all()
        .map(([month, count]) => ({ month, count }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
      tags: tagsOf(db).flatMap(({ tag, path, colour }) => {
        const count = this.#tags.of(tag)
        return count === 0 ? [] : [{ tag, path, colour, count }]
      }),
      languages: this.#languages.most().map(([language, count]) => ({ language, count })),
      entities: [],
      counted: this.#articles.size,
      exact
    }
  }
}

function named(
  counts: readonly (readonly [number | null, number])[],
  names: ReadonlyMap<number, string>
): SearchFacets['sources'] {
  return counts.map(([id, count]) => ({ source: id === null ? null : (names.get(id) ?? null), count }))
}

function sourceNames(db: Archive): Map<number, string> {
  const rows = prepared<[], { id: number; name: string }>(db, 'SELECT id, name FROM source').all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The language `language:` is asked for: `en` of `en-GB`. */
function mainLanguage(tag: string | null): string | null {
  return tag === null ? null : (tag.toLowerCase().split('-')[0] ?? null)
}

function versionsAt(db: Archive, keys: readonly number[]): VersionRow[] {
  return prepared<[string], VersionRow>(
    db,
    `SELECT v.id, v.article_id AS article, v.search_key AS key, v.language, a.source_id AS source
       FROM json_each(?) k
      CROSS JOIN version v INDEXED BY version_by_facet ON v.search_key = k.value
      CROSS JOIN article a ON a.id = v.article_id`
  ).all(JSON.stringify(keys))
}

/** For each version with tagged passages, made on it or placed in it, the tags on them and those above. */
function* tagsOfVersions(db: Archive): Steps<Map<number, Set<number>>> {
  const above = new Map(tagsOf(db).map(({ tag, parent }) => [tag, parent]))
  const page = prepared<[object], { id: number; tag: number; version: number }>(
    db,
    `WITH some AS MATERIALIZED (SELECT id, passage_id, tag_id AS tag FROM passage_tag WHERE id > @after ORDER BY id LIMIT @limit)
     SELECT s.id, s.tag, p.version_id AS version FROM some s CROSS JOIN passage p ON p.id = s.passage_id
     UNION ALL
     SELECT s.id, s.tag, x.version_id FROM some s CROSS JOIN placement x ON x.passage_id = s.passage_id WHERE x.state = 'placed'`
  )
  const found = new Map<number, Set<number>>()
  for (let after = 0; ;) {
    const rows = page.all({ after, limit: TAGGED })
    if (rows.length === 0) return found
    for (const { tag, version } of rows) {
      const tags = found.get(version) ?? new Set()
      for (let at: number | null = tag; at !== null; at = above.get(at) ?? null) tags.add(at)
      found.set(version, tags)
    }
    after = Math.max(...rows.map(({ id }) => id))
    yield
  }
}
