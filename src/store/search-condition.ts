import type { Plan } from '../core/search/plan.ts'
import { hasBeginning, indexQueryOf, placeOf } from '../core/search/fts.ts'
import type { Node, TextLeaf } from '../core/search/tree.ts'
import { factCondition } from './search-facts.ts'
import { amongListed } from './search-listed.ts'
import type { Archive } from './open.ts'

/** A condition on the version `v` of the article `a`, with its values. It is never NULL. */
export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/**
 * `many`: asked of many rows, whose keys stand from the parameter `@from` up to, not including, `@below`, so that the index
 * answers once for all of them; `one`: of few, whose texts are read.
 */
export type Asking = 'many' | 'one'

export const always: Condition = { sql: '1', values: [] }

/** A node as a condition. `found`: the walk over the index has found what it may hold of, so only a second look is needed. */
export function conditionOf(db: Archive, node: Node, asking: Asking, found = false): Condition {
  switch (node.kind) {
    case 'all':
    case 'any':
      return joined(
        node.of.map((part) => conditionOf(db, part, asking)),
        node.kind === 'all' ? ' AND ' : ' OR '
      )
    case 'not': {
      const { sql, values } = conditionOf(db, node.of, asking)
      return { sql: `NOT ${sql}`, values }
    }
    case 'words':
    case 'near':
    case 'at-least':
      return textCondition(node, asking, found)
    case 'scoped':
      return amongListed(db, node, asking)
    default:
      return factCondition(db, node, asking)
  }
}

/** Conditions that must all hold (` AND `), or any of them (` OR `). */
export function joined(conditions: readonly Condition[], by: ' AND ' | ' OR '): Condition {
  if (conditions.length === 0) return always
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(by)})`,
    values: conditions.flatMap(({ values }) => values)
  }
}

function textCondition(leaf: TextLeaf, asking: Asking, found: boolean): Condition {
  const added = placeOf(leaf) === 'added'
  const { match, precise } = indexQueryOf(leaf)
  const index = added ? 'added_index' : 'word_index'
  const inIndex: Condition = {
    sql: `v.search_key IN (SELECT rowid FROM ${index}
                            WHERE ${index} MATCH ? AND rowid >= CAST(@from AS INTEGER) AND rowid < CAST(@below AS INTEGER))`,
    values: [match]
  }
  const inText: Condition = {
    sql: `EXISTS (SELECT 1 FROM ${added ? 'added_text' : 'searchable'} t
                   WHERE t.id = v.search_key AND text_holds(?, t.headline, t.body))`,
    values: [JSON.stringify(leaf)]
  }
  // A text is read in 30 µs. The index takes longer to say it of one, and far longer of the beginning of a word.
  if (found || asking === 'one' || hasBeginning(leaf)) return inText
  return precise ? inIndex : joined([inIndex, inText], ' AND ')
}

/** What must hold of the versions that a plan's match comes to, asked of many. */
export function restOf(db: Archive, plan: Plan): Condition {
  const asking = plan.index === 'added_index' ? 'one' : 'many'
  return joined(
    plan.rest.map(({ node, found }) => conditionOf(db, node, asking, found)),
    ' AND '
  )
}

/** All that a plan asks for, of a version by itself. */
export function wholeOf(db: Archive, { tree }: Plan): Condition {
  return conditionOf(db, tree, 'one')
}
