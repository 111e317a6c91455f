import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** Keep two articles apart, by their newest texts; two that are kept apart already stay so. `madeAt` is UTC, ISO 8601. */
export function keepApart(db: Archive, article: number, other: number, madeAt: string): void {
  if (keptApartFrom(db, article).has(other)) return
  const add = prepared<[string, number, number]>(
    db,
    `INSERT INTO kept_apart (text_hash, other_hash, made_at)
     SELECT v.text_hash, o.text_hash, ?
       FROM article a JOIN version v ON v.id = a.newest_version_id,
            article b JOIN version o ON o.id = b.newest_version_id
      WHERE a.id = ? AND b.id = ?`
  )
  add.run(madeAt, article, other)
  add.run(madeAt, other, article)
}

/** Forget whatever keeps two articles apart. */
export function forgetApart(db: Archive, article: number, other: number): void {
  const forget = prepared<[number, number]>(
    db,
    `DELETE FROM kept_apart
      WHERE text_hash IN (SELECT text_hash FROM version WHERE article_id = ?)
        AND other_hash IN (SELECT text_hash FROM version WHERE article_id = ?)`
  )
  forget.run(article, other)
  forget.run(other, article)
}

/** The articles that one is kept apart from. */
export function keptApartFrom(db: Archive, article: number): ReadonlySet<number> {
  if (!keepsAny(db)) return nothing
  const rows = prepared<[number], { article: number }>(
    db,
    `SELECT o.article_id AS article
       FROM version v
       JOIN kept_apart k ON k.text_hash = v.text_hash
       JOIN version o ON o.text_hash = k.other_hash
      WHERE v.article_id = ? AND o.article_id <> v.article_id`
  ).all(article)
  return new Set(rows.map((row) => row.article))
}

/** The articles that a text is kept apart from, whether it is in the archive now or not. */
export function textKeptApartFrom(db: Archive, textHash: Uint8Array): ReadonlySet<number> {
  if (!keepsAny(db)) return nothing
  const rows = prepared<[Uint8Array], { article: number }>(
    db,
    `SELECT o.article_id AS article
       FROM kept_apart k JOIN version o ON o.text_hash = k.other_hash
      WHERE k.text_hash = ?`
  ).all(textHash)
  return new Set(rows.map((row) => row.article))
}

/** A version's text is about to be another: what it is kept apart from stays so. */
export function carryApart(db: Archive, versionId: number, textHash: Uint8Array): void {
  for (const column of ['text_hash', 'other_hash']) {
    prepared<[Uint8Array, number]>(
      db,
      `UPDATE kept_apart SET ${column} = ? WHERE ${column} = (SELECT text_hash FROM version WHERE id = ?)`
    ).run(textHash, versionId)
  }
}

const nothing: ReadonlySet<number> = new Set()

function keepsAny(db: Archive): boolean {
  return prepared<[], { found: number }>(db, 'SELECT 1 AS found FROM kept_apart LIMIT 1').get() !== undefined
}
