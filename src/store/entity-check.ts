import type { Archive } from './open.ts'

/** What is wrong with what is derived of names: mentions without a text, and counts that are not those of the mentions. */
export function entityProblems(db: Archive): string[] {
  const stray = count(
    db,
    `SELECT count(*) AS count FROM name_reading r
      WHERE NOT EXISTS (SELECT 1 FROM text t WHERE t.id = r.text_key)`
  )
  const miscounted = count(
    db,
    `SELECT count(*) AS count FROM entity e
       LEFT JOIN (SELECT n.entity_id AS id, count(*) AS mentions
                    FROM name_reading r
                    JOIN mention m ON m.text_key = r.text_key
                    JOIN name n ON n.id = m.name_id AND n.hidden = 0
                   WHERE r.counted_day IS NOT NULL GROUP BY n.entity_id) c ON c.id = e.id
      WHERE e.mentions <> ifnull(c.mentions, 0)`
  )
  return [
    ...(stray === 0 ? [] : ['There are names read from texts that are gone.']),
    ...(miscounted === 0 ? [] : ['The counts of entities do not agree with their mentions.'])
  ]
}

function count(db: Archive, sql: string): number {
  return db.prepare<[], { count: number }>(sql).get()?.count ?? 0
}
