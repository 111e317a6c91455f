import { senseOf, sensesOf } from '../core/entity/join/senses.ts'
import type { SpelledUnit } from '../core/entity/join/unit.ts'
import type { EntityKind } from '../core/entity/kinds.ts'
import { mentionHows } from '../core/entity/join/how.ts'
import { nameFor, nameNumbered } from './entity-name.ts'
import { count, uncount } from './mention.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** Names that texts have said something of since they were settled. */
export function unsettledNames(db: Archive): { readonly id: number; readonly kind: EntityKind }[] {
  return prepared<[], { id: number; kind: EntityKind }>(
    db,
    'SELECT n.id, n.kind FROM unsettled_name u JOIN name n ON n.id = u.name_id'
  ).all()
}

export function markNamesSettled(db: Archive): void {
  prepared(db, 'DELETE FROM unsettled_name').run()
}

/**
 * Tell the people of one name apart by all that texts say of them: the mentions of each text are filed under the sense its
 * evidence has. Texts that say nothing of the kind stay under the plain name.
 */
export function settleSenses(db: Archive, id: number): void {
  const base = nameNumbered(db, id)
  if (base === null || base.kind !== 'person' || base.sense !== '') return
  const said = prepared<[number], { said: string }>(
    db,
    'SELECT DISTINCT said FROM name_evidence WHERE name_id = ?'
  ).all(id)
  const senses = sensesOf(said.map((one) => one.said.split(' ')))
  if (senses.size === 0 && !hasSenses(db, base)) return
  const rows = prepared<[number], { key: number; said: string }>(
    db,
    'SELECT text_key AS key, said FROM name_evidence WHERE name_id = ?'
  ).all(id)
  const texts = rows.map((row) => ({ key: row.key, evidence: row.said.split(' ') }))
  const { kind, key, text } = base
  for (const one of texts) {
    const unit: SpelledUnit = { kind, key, text, sense: senseOf(one.evidence, senses) }
    refile(db, one.key, base.id, unit.sense === '' ? base.id : nameFor(db, unit))
  }
}

function hasSenses(db: Archive, { kind, key }: SpelledUnit): boolean {
  const row = prepared<[string, string], { found: number }>(
    db,
    `SELECT 1 AS found FROM name WHERE kind = ? AND key = ? AND sense <> '' LIMIT 1`
  ).get(kind, key)
  return row !== undefined
}

/** File the mentions that a text has of a name, in whichever sense, under one of its senses; those a rule placed stay. */
function refile(db: Archive, key: number, base: number, into: number): void {
  const senses = prepared<[number], { id: number }>(
    db,
    'SELECT o.id FROM name b JOIN name o ON o.kind = b.kind AND o.key = b.key WHERE b.id = ?'
  ).all(base)
  const placed = [mentionHows.indexOf('split'), mentionHows.indexOf('marked')]
  for (const { id } of senses) {
    if (id === into) continue
    const there = prepared<number[], { found: number }>(
      db,
      'SELECT 1 AS found FROM mention WHERE name_id = ? AND text_key = ? AND how NOT IN (?, ?) LIMIT 1'
    ).get(id, key, ...placed)
    if (there === undefined) continue
    uncount(db, key)
    prepared<number[]>(
      db,
      'UPDATE mention SET name_id = ? WHERE name_id = ? AND text_key = ? AND how NOT IN (?, ?)'
    ).run(into, id, key, ...placed)
    prepared<number[]>(db, 'UPDATE quotation SET name_id = ? WHERE name_id = ? AND text_key = ?').run(
      into,
      id,
      key
    )
    count(db, key)
  }
}
