import { meansTag } from '../core/search/names.ts'
import { isTextLeaf, type Node, type Scope } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import { joined, type Asking, type Condition } from './search-condition.ts'
import { tagPaths } from './search-names.ts'
import { subtreeOf } from './tag.ts'

/** A part of a query that is asked of passages or notes. */
export type Scoped = Node & { readonly kind: 'scoped' }

/**
 * The versions of which something holds that has to do with passages, as a query for their rows, each once as `version_id`;
 * null where it has to do with anything else. They are as few as what the analyst has marked, so a walk can go by them.
 */
export function listedVersions(db: Archive, node: Node): Condition | null {
  switch (node.kind) {
    case 'scoped':
      return scopedVersions(db, node)
    case 'tag':
      return taggedVersions(db, node.path)
    case 'line':
      return node.field === 'note' ? versionsWhere('line_holds(note, ?)', node.typed) : null
    case 'has':
      if (node.what === 'note') return versionsWhere(`note <> ''`)
      return node.what === 'passage' ? { sql: PASSAGES, values: [] } : null
    default:
      return null
  }
}

/**
 * That a version is among those `listedVersions` tells of, as a condition on the version `v`: of many, by the whole list;
 * of few, by the passages of each.
 */
export function amongListed(db: Archive, node: Node, asking: Asking): Condition {
  const passages = asking === 'one' ? passagesOf(db, node) : null
  if (passages !== null) return passages
  const listed = listedVersions(db, node)
  if (listed === null) throw new Error(`Versions of which ${node.kind} holds cannot be listed.`)
  return { ...listed, sql: `v.id IN (${listed.sql})` }
}

/** The same of one version, which has few passages; null where the whole list is as quick. */
function passagesOf(db: Archive, node: Node): Condition | null {
  if (node.kind === 'tag') {
    const ids = JSON.stringify(tagsMeant(db, node.path))
    return {
      sql: `(EXISTS (SELECT 1 FROM passage p JOIN passage_tag pt ON pt.passage_id = p.id
                      WHERE p.version_id = v.id AND pt.tag_id IN (SELECT value FROM json_each(?)))
          OR EXISTS (SELECT 1 FROM placement x JOIN passage_tag pt ON pt.passage_id = x.passage_id
                      WHERE x.version_id = v.id AND x.state = 'placed' AND pt.tag_id IN (SELECT value FROM json_each(?))))`,
      values: [ids, ids]
    }
  }
  if (node.kind === 'has' && node.what === 'passage') {
    return {
      sql: `(EXISTS (SELECT 1 FROM passage p WHERE p.version_id = v.id)
          OR EXISTS (SELECT 1 FROM placement x WHERE x.version_id = v.id AND x.state = 'placed'))`,
      values: []
    }
  }
  const own =
    node.kind === 'scoped'
      ? passageCondition(db, node)
      : node.kind === 'has' && node.what === 'note'
        ? { sql: `p.note <> ''`, values: [] }
        : ownCondition(db, node)
  return own && { ...own, sql: `EXISTS (SELECT 1 FROM passage p WHERE p.version_id = v.id AND ${own.sql})` }
}

const PASSAGES = `SELECT version_id FROM passage
                  UNION SELECT version_id FROM placement WHERE state = 'placed'`

function versionsWhere(sql: string, ...values: readonly string[]): Condition {
  return { sql: `SELECT DISTINCT version_id FROM passage WHERE ${sql}`, values }
}

/** A tag by its name or its path, with those below it, on passages made on the version or placed in it. */
function taggedVersions(db: Archive, path: string): Condition {
  const ids = JSON.stringify(tagsMeant(db, path))
  return {
    sql: `SELECT p.version_id FROM passage_tag pt JOIN passage p ON p.id = pt.passage_id
           WHERE pt.tag_id IN (SELECT value FROM json_each(?))
          UNION
          SELECT x.version_id FROM passage_tag pt JOIN placement x ON x.passage_id = pt.passage_id
           WHERE x.state = 'placed' AND pt.tag_id IN (SELECT value FROM json_each(?))`,
    values: [ids, ids]
  }
}

/** The tags that a name or a path means, with those below them. */
function tagsMeant(db: Archive, typed: string): number[] {
  const tags = tagPaths(db).filter(({ path }) => meansTag(typed, path))
  return tags.flatMap(({ tag }) => subtreeOf(db, tag))
}

const found = new WeakMap<Node, Condition>()

/** Passages are gone through once for a query, not at each step of its walk: their words must be read. */
function scopedVersions(db: Archive, node: Scoped): Condition {
  const known = found.get(node)
  if (known !== undefined) return known
  const { sql, values } = passageCondition(db, node)
  const rows = db
    .prepare<(string | number)[], { id: number }>(
      `SELECT DISTINCT version_id AS id FROM passage p WHERE ${sql}`
    )
    .all(...values)
  const condition: Condition = {
    sql: 'SELECT value AS version_id FROM json_each(?)',
    values: [JSON.stringify(rows.map(({ id }) => id))]
  }
  found.set(node, condition)
  return condition
}

/** What is asked of one passage, or of its note, as a condition on the passage `p`. */
export function passageCondition(db: Archive, { scope, of }: Scoped): Condition {
  const there: Condition = { sql: `${columns[scope]} <> ''`, values: [] }
  return of === null ? there : joined([there, partCondition(db, scope, of)], ' AND ')
}

const columns: Readonly<Record<Scope, string>> = { passages: 'p.exact', notes: 'p.note' }

function partCondition(db: Archive, scope: Scope, node: Node): Condition {
  if (isTextLeaf(node)) return { sql: `text_holds(?, '', ${columns[scope]})`, values: [JSON.stringify(node)] }
  switch (node.kind) {
    case 'all':
    case 'any':
      return joined(
        node.of.map((part) => partCondition(db, scope, part)),
        node.kind === 'all' ? ' AND ' : ' OR '
      )
    case 'not': {
      const { sql, values } = partCondition(db, scope, node.of)
      return { sql: `NOT ${sql}`, values }
    }
    default: {
      const own = ownCondition(db, node)
      if (own === null) throw new Error(`${node.kind} is not about a passage.`)
      return own
    }
  }
}

/** What is asked of a passage besides its words: its tags, and what its note says; null where it is about more than it. */
export function ownCondition(db: Archive, node: Node): Condition | null {
  if (node.kind === 'tag') {
    return {
      sql: 'p.id IN (SELECT passage_id FROM passage_tag WHERE tag_id IN (SELECT value FROM json_each(?)))',
      values: [JSON.stringify(tagsMeant(db, node.path))]
    }
  }
  return node.kind === 'line' && node.field === 'note'
    ? { sql: 'line_holds(p.note, ?)', values: [node.typed] }
    : null
}
