import { Rule, type RuleLine } from '../core/entity/rules.ts'
import { ruleInWords } from '../core/entity/rules-words.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

interface RuleRow {
  readonly id: number
  readonly guid: string
  readonly madeAt: string
  readonly withdrawnAt: string | null
  readonly rule: string
}

const COLUMNS = 'id, guid, made_at AS madeAt, withdrawn_at AS withdrawnAt, rule'

/** The rules that hold, in the order they were made. */
export function rulesInForce(db: Archive): Rule[] {
  return prepared<[], { rule: string }>(
    db,
    'SELECT rule FROM entity_rule WHERE withdrawn_at IS NULL ORDER BY made_at, id'
  )
    .all()
    .map(({ rule }) => JSON.parse(rule) as Rule)
}

/** Write a rule down. Returns its number. */
export function addRule(
  db: Archive,
  { guid, madeAt, rule }: { readonly guid: string; readonly madeAt: string; readonly rule: Rule }
): number {
  const added = prepared<[string, string, string]>(
    db,
    'INSERT INTO entity_rule (guid, made_at, rule) VALUES (?, ?, ?)'
  ).run(guid, madeAt, JSON.stringify(rule))
  return Number(added.lastInsertRowid)
}

export function findRule(db: Archive, id: number): RuleLine | null {
  const row = prepared<[number], RuleRow>(db, `SELECT ${COLUMNS} FROM entity_rule WHERE id = ?`).get(id)
  return row === undefined ? null : toLine(row)
}

export function hasRule(db: Archive, guid: string): boolean {
  return (
    prepared<[string], { id: number }>(db, 'SELECT id FROM entity_rule WHERE guid = ?').get(guid) !==
    undefined
  )
}

/** Take a rule back; it stays in the history. */
export function withdrawRule(db: Archive, id: number, at: string): void {
  prepared<[string, number]>(db, 'UPDATE entity_rule SET withdrawn_at = ? WHERE id = ?').run(at, id)
}

/** Rules with those taken back, the latest first. */
export function rulePage(
  db: Archive,
  { after, limit }: { readonly after: string | null; readonly limit: number }
): { rules: RuleLine[]; next: string | null; total: number } {
  const rows = prepared<[number, number], RuleRow>(
    db,
    `SELECT ${COLUMNS} FROM entity_rule WHERE id < ? ORDER BY id DESC LIMIT ?`
  ).all(after === null ? Number.MAX_SAFE_INTEGER : Number(after), limit + 1)
  const page = rows.slice(0, limit)
  const counted = prepared<[], { total: number }>(db, 'SELECT count(*) AS total FROM entity_rule').get()
  return {
    rules: page.map(toLine),
    next: rows.length > limit ? String(page.at(-1)?.id) : null,
    total: counted?.total ?? 0
  }
}

/** All rules that hold, for a file. */
export function allRules(db: Archive): { guid: string; madeAt: string; rule: Rule }[] {
  return prepared<[], RuleRow>(
    db,
    `SELECT ${COLUMNS} FROM entity_rule WHERE withdrawn_at IS NULL ORDER BY made_at, id`
  )
    .all()
    .map(({ guid, madeAt, rule }) => ({ guid, madeAt, rule: JSON.parse(rule) as Rule }))
}

function toLine({ id, guid, madeAt, withdrawnAt, rule }: RuleRow): RuleLine {
  const what = Rule.parse(JSON.parse(rule))
  return { rule: id, guid, madeAt, withdrawnAt, says: ruleInWords(what), what }
}
