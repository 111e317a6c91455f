import type { Rule } from '../core/entity/rules.ts'
import { wordsIn } from '../core/search/token.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** Rules that came, went or changed since entities were settled, as they are and as they were. */
export function unsettledRules(db: Archive): Rule[] {
  return prepared<[], { rule: string }>(db, 'SELECT DISTINCT rule FROM unsettled_rule')
    .all()
    .map(({ rule }) => JSON.parse(rule) as Rule)
}

export function markRulesSettled(db: Archive): void {
  prepared(db, 'DELETE FROM unsettled_rule').run()
}

/** The texts of all versions of the articles that have a version of some hashes. */
export function textsBeside(db: Archive, hashes: readonly string[]): number[] {
  const find = prepared<[string], { key: number }>(
    db,
    `SELECT search_key AS key FROM version
      WHERE article_id IN (SELECT article_id FROM version WHERE text_hash = unhex(?))`
  )
  return Array.from(new Set(hashes)).flatMap((hash) => find.all(hash).map(({ key }) => key))
}

/** The hashes of all versions of the article that a text is a version of. */
export function hashesBeside(db: Archive, key: number): string[] {
  return prepared<[number], { hash: string }>(
    db,
    `SELECT hex(text_hash) AS hash FROM version
      WHERE article_id = (SELECT article_id FROM version WHERE search_key = ?)`
  )
    .all(key)
    .map(({ hash }) => hash)
}

/** The body of the version with a hash, beside a text in its article; null where that has none. */
export function bodyBeside(db: Archive, key: number, hash: string): string | null {
  const row = prepared<[string, number], { body: string }>(
    db,
    `SELECT t.body FROM version v JOIN text t ON t.id = v.search_key
      WHERE v.text_hash = unhex(?) AND v.article_id = (SELECT article_id FROM version WHERE search_key = ?)
      ORDER BY v.id LIMIT 1`
  ).get(hash, key)
  return row?.body ?? null
}

/** The texts that hold words one after another, as the word index sees them. */
export function textsHolding(db: Archive, words: string): number[] {
  const phrase = wordsIn(words).join(' ')
  if (phrase === '') return []
  return prepared<[string], { key: number }>(
    db,
    'SELECT rowid AS key FROM word_index WHERE word_index MATCH ? ORDER BY rowid'
  )
    .all(`"${phrase}"`)
    .map(({ key }) => key)
}
