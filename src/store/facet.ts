import { planOf } from '../core/search/plan.ts'
import type { SearchFacets } from '../core/search/query-calls.ts'
import { understand } from '../core/search/query.ts'
import { FacetCounts, type Counted } from './facet-counts.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { Steps } from './search-steps.ts'
import { Walk, type Candidate } from './search-walk.ts'
import { tagPlaces } from './tag-places.ts'

/** How many versions a step looks at, and how many are looked at in all: what needs its text read is slow. */
const STEP = { quick: 512, slow: 8, begins: 4_096 } as const
const LOOKED_AT = { quick: 1_000_000, slow: 5_000, begins: 1_000_000 } as const

/** How many passages' tags a step reads. */
const TAGGED = 2_000

/** Mentions are many: entities are counted in so many of the newest articles, and so many versions a step. */
const NAMED = { articles: 2_000, step: 128 } as const

/** More entities than these are not looked over. */
const ENTITIES = 30

interface VersionRow extends Omit<Counted, 'tags'> {
  readonly id: number
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
  const counts = new FacetCounts()
  if (tree === null) return facetsIn(db, counts, true)
  const tagsOn = yield* tagsOfVersions(db)
  const asked = { plan: planOf(tree), together: false, upTo: Number.MAX_SAFE_INTEGER }
  // Beginnings of words are gathered anew at each step, which is better paid seldom.
  const pace = asked.plan.slow ? 'slow' : asked.plan.begins ? 'begins' : 'quick'
  const walk = new Walk(db, asked)
  for (let seen = 0; !walk.over;) {
    if (seen >= LOOKED_AT[pace]) return facetsIn(db, counts, false)
    const candidates = walk.next(STEP[pace])
    const versions = versionsAt(db, candidates)
    if (counts.articles < NAMED.articles) yield* countEntities(db, counts, versions)
    for (const version of versions) counts.take({ ...version, tags: tagsOn.get(version.id) ?? [] })
    seen += candidates.length
    yield
  }
  return facetsIn(db, counts, true)
}

function facetsIn(db: Archive, counts: FacetCounts, exact: boolean): SearchFacets {
  const tagged = new Map(counts.tags.all)
  return {
    sources: named(counts.sources.all, sourceNames(db)),
    months: counts.months.all
      .map(([month, count]) => ({ month, count }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    tags: tagPlaces(db).flatMap(({ tag, path, colour }) => {
      const count = tagged.get(tag)
      return count === undefined ? [] : [{ tag, path, colour, count }]
    }),
    languages: counts.languages.all.map(([language, count]) => ({ language, count })),
    entities: entitiesCounted(db, counts),
    entitiesAmong: counts.articlesNamed < counts.articles ? counts.articlesNamed : null,
    counted: counts.articles,
    exact
  }
}

/** Count the articles of some versions for what they mention. */
function* countEntities(db: Archive, counts: FacetCounts, versions: readonly VersionRow[]): Steps<void> {
  for (let from = 0; from < versions.length; from += NAMED.step) {
    const some = versions.slice(from, from + NAMED.step)
    const entities = entitiesAt(db, some)
    for (const { article, key } of some) counts.takeEntities(article, entities.get(key) ?? [])
    yield
  }
}

function entitiesAt(db: Archive, versions: readonly VersionRow[]): Map<number, number[]> {
  const rows = prepared<[string], { key: number; entity: number }>(
    db,
    `SELECT DISTINCT m.text_key AS key, n.entity_id AS entity
       FROM json_each(?) k
      CROSS JOIN mention m INDEXED BY mention_by_text ON m.text_key = k.value
      CROSS JOIN name n ON n.id = m.name_id
      WHERE n.hidden = 0`
  ).all(JSON.stringify(versions.map(({ key }) => key)))
  const found = new Map<number, number[]>()
  for (const { key, entity } of rows) {
    const there = found.get(key)
    if (there) there.push(entity)
    else found.set(key, [entity])
  }
  return found
}

function entitiesCounted(db: Archive, counts: FacetCounts): SearchFacets['entities'] {
  const entity = prepared<[number], { name: string; kind: string }>(
    db,
    'SELECT name, kind FROM entity WHERE id = ?'
  )
  return counts.entities.all.slice(0, ENTITIES).flatMap(([id, count]) => {
    const row = entity.get(id)
    return row === undefined ? [] : [{ entity: id, ...row, count }]
  })
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

/** What is counted of the versions among some candidates that match. */
function versionsAt(db: Archive, candidates: readonly Candidate[]): VersionRow[] {
  const keys = candidates.filter(({ ok }) => ok === 1).map(({ key }) => key)
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
  const above = new Map(tagPlaces(db).map(({ tag, parent }) => [tag, parent]))
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
