import type { Names } from '../core/search/names.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { tagsOf } from './tag.ts'

/** The names that may stand in a query of this archive, looked up when one does. */
export function namesIn(db: Archive): Names {
  return {
    sources: () =>
      prepared<[], { name: string }>(db, 'SELECT name FROM source')
        .all()
        .map(({ name }) => name),
    tags: () => tagsOf(db).map(({ path }) => path)
  }
}
