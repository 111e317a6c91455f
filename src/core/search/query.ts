import { echoOf } from './echo.ts'
import type { Names } from './names.ts'
import { parseQuery } from './parse.ts'
import type { Problem } from './problem.ts'
import type { Node } from './tree.ts'

/** A query as it was understood: what it asks for (null: nothing), the same in plain language, and what was wrong. */
export interface Query {
  readonly tree: Node | null
  readonly understood: string
  readonly problems: readonly Problem[]
}

/**
 * Understand what was typed. This is the one place where a query is read. `now` is UTC, ISO 8601. With the names of an
 * archive, those it does not have are pointed at too; they are searched for all the same.
 */
export function understand(typed: string, now: string, names: Names | null = null): Query {
  const { tree, problems } = parseQuery(typed, now, names)
  return { tree, understood: echoOf(tree), problems }
}
