import { looseForm } from '../core/entity/join/loose.ts'
import { plainKey } from '../core/entity/join/plain-key.ts'
import { entityKinds, type EntityKind } from '../core/entity/kinds.ts'
import type { EntityLine } from '../core/entity/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** How many names of a loose form that begins so are looked at for one that does when accents are left out. */
const LOOSE = 500

interface Beginning {
  readonly kind: EntityKind
  readonly key: string
}

/**
 * Entities of which any name begins as typed, or a person's family name or an organisation's initials do; the most mentioned
 * first. Accents may be left out. Each way of beginning is a range of an index.
 */
export function entitiesBeginning(
  db: Archive,
  typed: string,
  { kind, limit }: { readonly kind: EntityKind | null; readonly limit: number }
): EntityLine[] {
  const kinds = kind === null ? entityKinds : [kind]
  const begun = kinds.map((own) => ({ kind: own, key: plainKey(typed, own) })).filter(({ key }) => key !== '')
  const ranges = begun.map((one) => ({ ...one, below: below(one.key) }))
  const unaccented = begun.flatMap((one) => withoutAccents(db, one))
  return prepared<[object], EntityLine>(
    db,
    `WITH range AS (SELECT value ->> 'kind' AS kind, value ->> 'key' AS key, value ->> 'below' AS below
                      FROM json_each(@ranges)),
          found AS (
       SELECT n.entity_id FROM range r
        CROSS JOIN name n INDEXED BY name_by_key ON n.key >= r.key AND n.key < r.below AND n.kind = r.kind
        WHERE n.hidden = 0
       UNION
       SELECT n.entity_id FROM range r
        CROSS JOIN name n INDEXED BY name_by_short ON n.kind = r.kind AND n.short >= r.key AND n.short < r.below
        WHERE n.hidden = 0
       UNION
       SELECT value FROM json_each(@unaccented))
     SELECT e.id AS entity, e.name, e.kind, e.mentions, e.articles
       FROM found f JOIN entity e ON e.id = f.entity_id
      WHERE e.mentions > 0
      ORDER BY e.mentions DESC, e.articles DESC, e.name, e.kind, e.id LIMIT @limit`
  ).all({ ranges: JSON.stringify(ranges), unaccented: JSON.stringify(unaccented), limit })
}

/** Entities with a name that begins so when the accents of both are left out. */
function withoutAccents(db: Archive, { kind, key }: Beginning): number[] {
  const loose = looseForm(key)
  const wanted = plain(key)
  return prepared<[object], { entity: number; key: string }>(
    db,
    `SELECT entity_id AS entity, key FROM name
      WHERE kind = @kind AND loose >= @loose AND loose < @below AND hidden = 0 LIMIT ${LOOSE}`
  )
    .all({ kind, loose, below: below(loose) })
    .filter((name) => plain(name.key).startsWith(wanted))
    .map(({ entity }) => entity)
}

function plain(key: string): string {
  return key.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** The end of the range of texts that begin so. */
function below(text: string): string {
  return `${text}\u{10FFFF}`
}
