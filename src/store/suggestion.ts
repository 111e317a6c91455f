import type { SpanOf, Suggestion, TaggingUnit, TagRule } from '../core/passage/tagging-calls.ts'
import { hitAt } from './hit-context.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { findTag } from './tag.ts'
import { bodyOf } from './version.ts'

/** Take away the rules that suggest a tag, with all they suggested. */
export function removeRulesOf(db: Archive, tag: number): void {
  const rules = db.prepare<[number], { id: number }>('SELECT id FROM tag_rule WHERE tag_id = ?').all(tag)
  for (const { id } of rules) removeRule(db, id)
}

/** Take away what was suggested on a version whose text goes or changes. */
export function removeSuggestionsOn(db: Archive, versionId: number): void {
  db.prepare('DELETE FROM suggestion WHERE version_id = ?').run(versionId)
}

/** The rules that suggest tags, oldest first. */
export function rulesOf(db: Archive): TagRule[] {
  const count = (state: string) =>
    `(SELECT count(*) FROM suggestion s WHERE s.rule_id = r.id AND s.state = '${state}') AS ${state}`
  return prepared<[], Omit<TagRule, 'path'>>(
    db,
    `SELECT r.id AS rule, r.tag_id AS tag, r.query, r.unit, ${count('waiting')}, ${count('accepted')}, ${count('rejected')}
       FROM tag_rule r ORDER BY r.id`
  )
    .all()
    .map((row) => ({ ...row, path: findTag(db, row.tag)?.path ?? '' }))
}

export function addRule(
  db: Archive,
  rule: {
    readonly tag: number
    readonly query: string
    readonly unit: TaggingUnit
    readonly madeAt: string
  }
): number {
  const added = db
    .prepare('INSERT INTO tag_rule (tag_id, query, unit, made_at) VALUES (@tag, @query, @unit, @madeAt)')
    .run(rule)
  return Number(added.lastInsertRowid)
}

export function removeRule(db: Archive, rule: number): void {
  db.prepare('DELETE FROM suggestion WHERE rule_id = ?').run(rule)
  db.prepare('DELETE FROM tag_rule WHERE id = ?').run(rule)
}

/**
 * Suggest a span, unless the rule has done so before, there or of the same words in another version of the article, or a
 * passage there carries the tag already. Says whether it did.
 */
export function suggest(db: Archive, of: Pick<TagRule, 'rule' | 'tag' | 'unit'>, span: SpanOf): boolean {
  const { rule, tag } = of
  if (isKnownElsewhere(db, of, span)) return false
  const added = prepared<[object]>(
    db,
    `INSERT OR IGNORE INTO suggestion (rule_id, version_id, start, end, state)
     SELECT @rule, @versionId, @start, @end, 'waiting'
      WHERE NOT EXISTS (SELECT 1 FROM passage p JOIN passage_tag pt ON pt.passage_id = p.id
                         WHERE p.version_id = @versionId AND p.start = @start AND p.end = @end AND pt.tag_id = @tag)`
  ).run({ rule, tag, ...span })
  return added.changes > 0
}

/** How much of the text around a find tells it from the same words elsewhere in the text, in UTF-16 units. */
const AROUND = 40

/** The article's other versions lead, which mostly are none: else all that the rule ever suggested would be gone through. */
const OTHERS = `
  CROSS JOIN version o ON o.article_id = v.article_id AND o.id <> v.id
  CROSS JOIN text t ON t.id = o.search_key`

/** Whether a rule has suggested the words of a span in another version of the article, or they carry its tag there. */
function isKnownElsewhere(
  db: Archive,
  { rule, tag, unit }: Pick<TagRule, 'rule' | 'tag' | 'unit'>,
  { versionId, start, end }: SpanOf
): boolean {
  const others = prepared<[object], { start: number; end: number; body: string }>(
    db,
    `SELECT s.start, s.end, t.body
       FROM version v ${OTHERS} CROSS JOIN suggestion s ON s.version_id = o.id AND s.rule_id = @rule
      WHERE v.id = @versionId
      UNION ALL
     SELECT p.start, p.end, t.body
       FROM version v ${OTHERS} CROSS JOIN passage p ON p.version_id = o.id
       JOIN passage_tag pt ON pt.passage_id = p.id AND pt.tag_id = @tag
      WHERE v.id = @versionId`
  ).all({ rule, tag, versionId })
  if (others.length === 0) return false
  const around = unit === 'hit' ? AROUND : 0
  const wordsOf = (body: string, from: number, to: number) =>
    body.slice(Math.max(0, from - around), to + around)
  const words = wordsOf(bodyOf(db, versionId) ?? '', start, end)
  return others.some((other) => wordsOf(other.body, other.start, other.end) === words)
}

/** A suggestion that waits, as far as deciding needs it. */
export interface Waiting extends SpanOf {
  readonly id: number
  readonly rule: number
  readonly tag: number
}

/** Those of some suggestions, or all of a rule's, that wait. */
export function waitingAmong(
  db: Archive,
  chosen: { readonly suggestions: readonly number[] } | { readonly rule: number }
): Waiting[] {
  const [where, value] =
    'rule' in chosen
      ? ['s.rule_id = ?', chosen.rule]
      : ['s.id IN (SELECT value FROM json_each(?))', JSON.stringify(chosen.suggestions)]
  return db
    .prepare<[string | number], Waiting>(
      `SELECT s.id, s.rule_id AS rule, r.tag_id AS tag, s.version_id AS versionId, s.start, s.end
         FROM suggestion s JOIN tag_rule r ON r.id = s.rule_id
        WHERE s.state = 'waiting' AND ${where} ORDER BY s.id`
    )
    .all(value)
}

export function decideSuggestion(db: Archive, suggestion: number, state: 'accepted' | 'rejected'): void {
  prepared<[string, number]>(db, 'UPDATE suggestion SET state = ? WHERE id = ?').run(state, suggestion)
}

/** Suggestions that wait, newest article first, in reading order within it. */
export function suggestionPage(
  db: Archive,
  {
    rule,
    after,
    limit
  }: { readonly rule: number | null; readonly after: string | null; readonly limit: number }
): { suggestions: Suggestion[]; next: string | null; total: number } {
  const [key, start, id] = after?.split('.').map(Number) ?? []
  const waiting = `FROM suggestion s JOIN tag_rule r ON r.id = s.rule_id JOIN version v ON v.id = s.version_id
     WHERE s.state = 'waiting' AND (@rule IS NULL OR s.rule_id = @rule)`
  const rows = prepared<[object], Waiting & { readonly key: number }>(
    db,
    `SELECT s.id, s.rule_id AS rule, r.tag_id AS tag, s.version_id AS versionId, s.start, s.end, v.search_key AS key
       ${waiting} AND (@key IS NULL OR (-v.search_key, s.start, s.id) > (-@key, @start, @id))
      ORDER BY v.search_key DESC, s.start, s.id LIMIT @limit`
  ).all({ rule, key: key ?? null, start: start ?? 0, id: id ?? 0, limit: limit + 1 })
  const counted = prepared<[object], { total: number }>(db, `SELECT count(*) AS total ${waiting}`).get({
    rule
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    suggestions: page.map(({ id: suggestion, rule: of, tag, versionId, start: from, end }) => ({
      ...hitAt(db, { versionId, start: from, end }),
      suggestion,
      rule: of,
      tag,
      path: findTag(db, tag)?.path ?? ''
    })),
    next: rows.length > limit && last ? `${last.key}.${last.start}.${last.id}` : null,
    total: counted?.total ?? 0
  }
}
