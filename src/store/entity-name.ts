import { betterSpelling } from '../core/entity/join/key.ts'
import { looseForm } from '../core/entity/join/loose.ts'
import { areInitials } from '../core/entity/join/short-organisation.ts'
import { familyOf } from '../core/entity/join/short-person.ts'
import type { NameUnit, SpelledUnit } from '../core/entity/join/unit.ts'
import type { EntityKind } from '../core/entity/kinds.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** A name as it is stored. */
export interface NameRow extends SpelledUnit {
  readonly id: number
  readonly entity: number
  readonly hidden: 0 | 1
}

const COLUMNS = 'id, kind, key, sense, text, entity_id AS entity, hidden'

/** The row of a name; null where no text and no rule has it. */
export function findName(db: Archive, { kind, key, sense }: NameUnit): NameRow | null {
  const row = prepared<[string, string, string], NameRow>(
    db,
    `SELECT ${COLUMNS} FROM name WHERE kind = ? AND key = ? AND sense = ?`
  ).get(kind, key, sense)
  return row ?? null
}

export function nameNumbered(db: Archive, id: number): NameRow | null {
  return prepared<[number], NameRow>(db, `SELECT ${COLUMNS} FROM name WHERE id = ?`).get(id) ?? null
}

/** The row of a name, made with an entity of its own where there is none; of two spellings the better is kept. */
export function nameFor(db: Archive, unit: SpelledUnit): number {
  const found = findName(db, unit)
  if (found === null) return addName(db, unit)
  const text = unit.sense === '' ? betterSpelling(found.text, unit.text) : found.text
  if (text !== found.text) respell(db, found, text)
  return found.id
}

/** All names of an entity, those that are no entity apart. */
export function namesOfEntity(db: Archive, entity: number): NameRow[] {
  return prepared<[number], NameRow>(
    db,
    `SELECT ${COLUMNS} FROM name WHERE entity_id = ? AND hidden = 0 ORDER BY id`
  ).all(entity)
}

/** The entity that a number means now: its own, or the one it was merged into; null where there is none. */
export function entityNow(db: Archive, entity: number): number | null {
  return nameNumbered(db, entity)?.entity ?? null
}

/** How one of several people of a name is told from the others, in a word or two. */
export function senseWords(sense: string): string {
  return sense.replace(/^calling:/, '').replace(/^born:/, 'born about ')
}

function addName(db: Archive, unit: SpelledUnit): number {
  const { kind, key, sense } = unit
  const text = told(unit.text, sense)
  const { id } = prepared<[object], { id: number }>(
    db,
    `INSERT INTO name (id, kind, key, sense, text, loose, short, words, entity_id)
     SELECT i, @kind, @key, @sense, @text, @loose, @short, @words, i FROM (SELECT ifnull(max(id), 0) + 1 AS i FROM name)
     RETURNING id`
  ).get({
    kind,
    key,
    sense,
    text,
    loose: looseForm(key),
    short: shortOf(kind, key),
    words: key.split(' ').length
  }) as {
    id: number
  }
  prepared<[number, string, string]>(db, 'INSERT INTO entity (id, kind, name) VALUES (?, ?, ?)').run(
    id,
    kind,
    text
  )
  return id
}

/** A name with what tells its sense behind it, once: rules have both in one. */
function told(text: string, sense: string): string {
  if (sense === '') return text
  const words = ` (${senseWords(sense)})`
  return text.endsWith(words) ? text : `${text}${words}`
}

/** Write a name otherwise, and with it its senses, so that which text came first makes no difference. */
function respell(db: Archive, name: NameRow, text: string): void {
  spell(db, name, text)
  const others = prepared<[string, string], NameRow>(
    db,
    `SELECT ${COLUMNS} FROM name WHERE kind = ? AND key = ? AND sense <> ''`
  ).all(name.kind, name.key)
  for (const other of others) spell(db, other, told(text, other.sense))
}

function spell(db: Archive, { id, text: old }: NameRow, text: string): void {
  prepared<[string, number]>(db, 'UPDATE name SET text = ? WHERE id = ?').run(text, id)
  prepared<[string, number, string]>(db, 'UPDATE entity SET name = ? WHERE id = ? AND name = ?').run(
    text,
    id,
    old
  )
}

/** What a name would be shortened to: a person's family name, an organisation's initials. */
function shortOf(kind: EntityKind, key: string): string {
  const tokens = key.split(' ')
  if (kind === 'person') return familyOf(tokens)
  if (kind === 'place' || tokens.length < 2) return key
  const letters = tokens.map((token) => token.charAt(0)).join('')
  const large = tokens
    .filter((token) => token.length > 3)
    .map((token) => token.charAt(0))
    .join('')
  return large.length > 1 && areInitials(large, tokens) ? large : letters
}
