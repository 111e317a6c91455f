import { lineHolds } from '../core/search/line.ts'
import type { FactLeaf, Possession, State } from '../core/search/tree.ts'
import { mentioning } from './entity-search.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { Asking, Condition } from './search-condition.ts'
import { keyBefore } from './search-key.ts'
import { amongListed } from './search-listed.ts'

/** What is known of a version besides its text, as a condition on the version `v` of the article `a`. */
export function factCondition(db: Archive, fact: FactLeaf, asking: Asking = 'many'): Condition {
  switch (fact.kind) {
    case 'line':
      return lineCondition(db, fact, asking)
    case 'tag':
      return amongListed(db, fact, asking)
    case 'entity':
      return mentioning(db, fact)
    case 'language':
      return {
        sql: `(lower(ifnull(v.language, '')) = ? OR lower(ifnull(v.language, '')) LIKE ? || '-%')`,
        values: [fact.tag, fact.tag]
      }
    case 'status':
      return { sql: 'v.status = ?', values: [fact.status] }
    case 'date':
      return dateCondition(fact.from, fact.to)
    case 'length':
      return {
        sql: 'v.words BETWEEN ? AND ?',
        values: [fact.atLeast, fact.atMost ?? Number.MAX_SAFE_INTEGER]
      }
    case 'has':
      return fact.what === 'passage' || fact.what === 'note'
        ? amongListed(db, fact, asking)
        : { sql: possessions[fact.what], values: [] }
    case 'is':
      return { sql: states[fact.state], values: [] }
    case 'changed':
      return changedCondition(fact.what)
  }
}

const possessions: Readonly<Record<Exclude<Possession, 'passage' | 'note'>, string>> = {
  versions: 'EXISTS (SELECT 1 FROM version o WHERE o.article_id = a.id AND o.id <> v.id)',
  copies: 'EXISTS (SELECT 1 FROM article o WHERE o.cluster_id = a.cluster_id AND o.id <> a.id)',
  correction: `EXISTS (SELECT 1 FROM text t WHERE t.id = v.search_key AND t.blocks LIKE '%"correction"%')`
}

const states: Readonly<Record<State, string>> = {
  unread: 'NOT EXISTS (SELECT 1 FROM read_mark m WHERE m.article_id = a.id)',
  read: 'EXISTS (SELECT 1 FROM read_mark m WHERE m.article_id = a.id)',
  withdrawn: `v.status = 'withdrawn'`,
  withheld: `v.status = 'withheld'`,
  newest: 'ifnull(a.newest_version_id = v.id, 0)'
}

type LineLeaf = FactLeaf & { readonly kind: 'line' }

function lineCondition(db: Archive, fact: LineLeaf, asking: Asking): Condition {
  const { field, typed } = fact
  switch (field) {
    case 'source':
      return {
        sql: 'ifnull(a.source_id, 0) IN (SELECT value FROM json_each(?))',
        values: [JSON.stringify(sourcesNamed(db, fact))]
      }
    case 'byline':
      return {
        sql: 'EXISTS (SELECT 1 FROM json_each(v.bylines) b WHERE line_holds(b.value, ?))',
        values: [typed]
      }
    case 'note':
      return amongListed(db, fact, asking)
    case 'place':
      return { sql: 'line_holds(v.place, ?)', values: [typed] }
    case 'agency':
      return { sql: 'line_holds(v.agency, ?)', values: [typed] }
  }
}

// A leaf lasts as long as the answer it is part of, which asks for its sources in several places.
const named = new WeakMap<LineLeaf, readonly number[]>()

/** The sources whose names hold what was typed. */
export function sourcesNamed(db: Archive, leaf: LineLeaf): readonly number[] {
  let sources = named.get(leaf)
  if (sources === undefined) {
    const all = prepared<[], { id: number; name: string }>(db, 'SELECT id, name FROM source').all()
    sources = all.filter(({ name }) => lineHolds(name, leaf.typed)).map(({ id }) => id)
    named.set(leaf, sources)
  }
  return sources
}

function dateCondition(from: string | null, to: string | null): Condition {
  return {
    sql: '(v.search_key >= ? AND v.search_key < ?)',
    values: [from === null ? 0 : keyBefore(from), to === null ? Number.MAX_SAFE_INTEGER : keyBefore(to)]
  }
}

function changedCondition(what: string): Condition {
  const versions = 'v.id IN (SELECT version_id FROM version_change c WHERE '
  if (what === 'any') return { sql: `${versions} c.classes <> '[]')`, values: [] }
  if (what === 'silent') return { sql: `${versions} c.silent = 1)`, values: [] }
  return {
    sql: `${versions} EXISTS (SELECT 1 FROM json_each(c.classes) k WHERE k.value = ?))`,
    values: [what]
  }
}
