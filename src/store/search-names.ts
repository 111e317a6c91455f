import type { Names } from '../core/search/names.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The names that may stand in a query of this archive, looked up when one does. */
export function namesIn(db: Archive): Names {
  return {
    sources: () =>
      prepared<[], { name: string }>(db, 'SELECT name FROM source')
        .all()
        .map(({ name }) => name),
    tags: () => tagPaths(db).map(({ path }) => path)
  }
}

/** Every tag with its path: `tagsOf` counts what each is on besides, which takes long. */
export function tagPaths(db: Archive): { readonly tag: number; readonly path: string }[] {
  return prepared<[], { tag: number; path: string }>(
    db,
    `WITH RECURSIVE tree (tag, path) AS (
       SELECT id, name FROM tag WHERE parent_id IS NULL
       UNION ALL
       SELECT t.id, tree.path || '/' || t.name FROM tag t JOIN tree ON t.parent_id = tree.tag
     )
     SELECT tag, path FROM tree`
  ).all()
}
