import type { Tag } from '../core/passage/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** A tag where it stands in the tree, without what is counted of it. */
export type TagPlace = Omit<Tag, 'passages' | 'passagesBelow' | 'articles'>

interface PlaceRow extends Omit<TagPlace, 'archived' | 'path'> {
  readonly position: number
  readonly archived: 0 | 1
}

const kept = new WeakMap<Archive, { readonly stamp: string; readonly places: readonly TagPlace[] }>()

/** A text that is another after every change of the tree or of what is tagged. */
export function taggingStamp(db: Archive): string {
  return prepared<[], { stamp: string }>(db, 'SELECT stamp FROM tagging').get()?.stamp ?? ''
}

/** The whole tree, parents before children, siblings in their order; read once for each state of the tree. */
export function tagPlaces(db: Archive): readonly TagPlace[] {
  const stamp = taggingStamp(db)
  const known = kept.get(db)
  if (known?.stamp === stamp) return known.places
  const places = readPlaces(db)
  kept.set(db, { stamp, places })
  return places
}

function readPlaces(db: Archive): TagPlace[] {
  const rows = prepared<[], PlaceRow>(
    db,
    `SELECT id AS tag, guid, parent_id AS parent, name, position, colour, description, included, excluded, example, archived
       FROM tag ORDER BY parent_id, position, lower(name)`
  ).all()
  const below = Map.groupBy(rows, ({ parent }) => parent)
  const places: TagPlace[] = []
  const add = (parent: number | null, above: string): void => {
    for (const { position: _, archived, ...row } of below.get(parent) ?? []) {
      const path = above + row.name
      places.push({ ...row, path, archived: archived === 1 })
      add(row.tag, `${path}/`)
    }
  }
  add(null, '')
  return places
}
