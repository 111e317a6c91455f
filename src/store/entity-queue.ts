import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** How far the reading of names is behind the texts. */
export interface QueueState {
  /** Texts that wait. */
  readonly behind: number
  readonly read: number
}

export function queueState(db: Archive): QueueState {
  const row = prepared<[], QueueState>(
    db,
    'SELECT (SELECT count(*) FROM name_queue) AS behind, (SELECT count(*) FROM name_reading) AS read'
  ).get()
  return row ?? { behind: 0, read: 0 }
}

/** How many texts were read by another model than this one. */
export function readByOthers(db: Archive, model: string): number {
  const row = prepared<[string], { count: number }>(
    db,
    'SELECT count(*) AS count FROM name_reading WHERE model <> ?'
  ).get(model)
  return row?.count ?? 0
}

/** The texts that were read by another model than this one, the newest first. */
export function textsReadByOthers(db: Archive, model: string): number[] {
  return prepared<[string], { key: number }>(
    db,
    'SELECT text_key AS key FROM name_reading WHERE model <> ? ORDER BY text_key DESC'
  )
    .all(model)
    .map(({ key }) => key)
}

/** Texts that wait, the newest first; of one article only, where it is named. */
export function waitingTexts(db: Archive, limit: number, article: number | null): number[] {
  const rows =
    article === null
      ? prepared<[number], { key: number }>(
          db,
          'SELECT text_key AS key FROM name_queue ORDER BY text_key DESC LIMIT ?'
        ).all(limit)
      : prepared<[number, number], { key: number }>(
          db,
          `SELECT q.text_key AS key FROM name_queue q JOIN version v ON v.search_key = q.text_key
            WHERE v.article_id = ? ORDER BY q.text_key DESC LIMIT ?`
        ).all(article, limit)
  return rows.map(({ key }) => key)
}

export function leaveQueue(db: Archive, key: number): void {
  prepared<[number]>(db, 'DELETE FROM name_queue WHERE text_key = ?').run(key)
}

/** Whether anything waits to be settled: texts, names or rules. */
export function anythingWaits(db: Archive): boolean {
  const row = prepared<[], { found: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM name_queue) OR EXISTS (SELECT 1 FROM unsettled_name)
         OR EXISTS (SELECT 1 FROM unsettled_rule) AS found`
  ).get()
  return row?.found === 1
}
