import { unitId, type SpelledUnit } from '../core/entity/join/unit.ts'
import { standingsOf, type Link, type Standing } from '../core/entity/rules-clusters.ts'
import { nameFor, type NameRow } from './entity-name.ts'
import { rulesInForce } from './entity-rule.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { retally } from './entity-tally.ts'

/**
 * Give each name the entity that rules and short forms make it part of, and each entity its name, kind, note and watch.
 * What differs from before is counted anew. It is worked out whole: rules are few beside texts.
 */
export function settleStandings(db: Archive): void {
  const standings = standingsOf(rulesInForce(db), linksIn(db))
  const wanted = new Map<number, Standing>()
  for (const standing of standings.values()) wanted.set(nameFor(db, standing.unit), standing)
  const odd = prepared<[], NameRow>(
    db,
    `SELECT id, kind, key, sense, text, entity_id AS entity, hidden FROM name WHERE entity_id <> id OR hidden = 1`
  ).all()
  const changed = new Set<number>()
  for (const { id, entity, hidden } of odd) {
    if (wanted.has(id)) continue
    place(db, changed, { id, was: entity, hid: hidden }, id, 0)
  }
  for (const [id, { root, hidden }] of wanted) {
    const now = prepared<[number], { entity: number; hidden: 0 | 1 }>(
      db,
      'SELECT entity_id AS entity, hidden FROM name WHERE id = ?'
    ).get(id)
    if (now === undefined) continue
    place(db, changed, { id, was: now.entity, hid: now.hidden }, nameFor(db, root), hidden ? 1 : 0)
  }
  describe(db, wanted)
  for (const entity of changed) retally(db, entity)
}

function place(
  db: Archive,
  changed: Set<number>,
  { id, was, hid }: { readonly id: number; readonly was: number; readonly hid: 0 | 1 },
  entity: number,
  hidden: 0 | 1
): void {
  if (was === entity && hid === hidden) return
  prepared<[number, number, number]>(db, 'UPDATE name SET entity_id = ?, hidden = ? WHERE id = ?').run(
    entity,
    hidden,
    id
  )
  changed.add(was).add(entity)
}

/** Say of each entity what the rules say; what they said of another before is taken back. */
function describe(db: Archive, wanted: ReadonlyMap<number, Standing>): void {
  const said = new Map<number, { kind: string; name: string; note: string; watched: number }>()
  for (const { root, called, note, watched, kind } of wanted.values()) {
    const id = nameFor(db, root)
    const own = prepared<[number], { text: string }>(db, 'SELECT text FROM name WHERE id = ?').get(id)
    said.set(id, { kind, name: called ?? own?.text ?? root.text, note, watched: watched ? 1 : 0 })
  }
  const odd = prepared<[], { id: number }>(db, 'SELECT id FROM entity WHERE said = 1').all()
  const plain = prepared<[number]>(
    db,
    `UPDATE entity SET (kind, name) = (SELECT kind, text FROM name WHERE id = entity.id), note = '', watched = 0, said = 0
      WHERE id = ?`
  )
  for (const { id } of odd) if (!said.has(id)) plain.run(id)
  const put = prepared<[object]>(
    db,
    `UPDATE entity SET kind = @kind, name = @name, note = @note, watched = @watched, said = 1
      WHERE id = @id AND (kind, name, note, watched, said) IS NOT (@kind, @name, @note, @watched, 1)`
  )
  for (const [id, what] of said) put.run({ id, ...what })
}

/** Each short form that texts explain, with all that they say it means. */
function linksIn(db: Archive): Link[] {
  const rows = prepared<[], { short: number; means: number }>(
    db,
    'SELECT DISTINCT short_id AS short, name_id AS means FROM name_definition ORDER BY short_id, name_id'
  ).all()
  const unit = prepared<[number], SpelledUnit>(db, 'SELECT kind, key, sense, text FROM name WHERE id = ?')
  return Array.from(Map.groupBy(rows, ({ short }) => short)).flatMap(([id, meanings]) => {
    const short = unit.get(id)
    const means = meanings.flatMap(({ means }) => unit.get(means) ?? [])
    return short === undefined || means.some((one) => unitId(one) === unitId(short)) ? [] : [{ short, means }]
  })
}
