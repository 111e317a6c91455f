import type { Statement } from 'better-sqlite3'
import type { Archive } from './open.ts'

const kept = new WeakMap<Archive, Map<string, Statement<unknown[], unknown>>>()

/** The statement for some SQL, compiled once per connection: for what runs once per article or per hit. */
export function prepared<P extends unknown[], R = unknown>(db: Archive, sql: string): Statement<P, R> {
  let statements = kept.get(db)
  if (statements === undefined) kept.set(db, (statements = new Map()))
  let statement = statements.get(sql)
  if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)))
  return statement as unknown as Statement<P, R>
}
