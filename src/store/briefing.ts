import type { BriefingLayout } from '../core/briefing/layout.ts'
import type { Briefing, BriefingLine } from '../core/briefing/model.ts'
import { itemsOf } from './briefing-shown.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

interface BriefingRow extends Omit<Briefing, 'layout' | 'items'>, BriefingLayout {}

/** What a briefing says of itself as a whole. */
export interface BriefingFields extends BriefingLayout {
  readonly title: string
  /** A day, `YYYY-MM-DD`. */
  readonly madeOn: string
  readonly summary: string
}

export interface NewBriefing extends BriefingFields {
  readonly guid: string
  readonly from: number | null
  /** UTC, ISO 8601. */
  readonly at: string
}

/** Briefings, the latest changed first. */
export function briefingsOf(db: Archive): BriefingLine[] {
  return db
    .prepare<[], BriefingLine>(
      `SELECT b.id AS briefing, b.title, b.changed_at AS changedAt,
              (SELECT count(*) FROM briefing_item i WHERE i.briefing_id = b.id AND i.kind = 'quote') AS quotes
         FROM briefing b
        ORDER BY b.changed_at DESC, b.id DESC`
    )
    .all()
}

export function findBriefing(db: Archive, briefing: number): Briefing | null {
  const row = prepared<[number], BriefingRow>(
    db,
    `SELECT id AS briefing, title, made_on AS madeOn, summary, from_id AS "from", design, paper, language,
            house_id AS house
       FROM briefing WHERE id = ?`
  ).get(briefing)
  if (row === undefined) return null
  const { design, paper, language, house, ...rest } = row
  return { ...rest, layout: { design, paper, language, house }, items: itemsOf(db, briefing) }
}

/** When a briefing was begun, UTC, ISO 8601. */
export function beganAt(db: Archive, briefing: number): string | null {
  const row = prepared<[number], { at: string }>(db, 'SELECT made_at AS at FROM briefing WHERE id = ?').get(
    briefing
  )
  return row?.at ?? null
}

export function addBriefing(db: Archive, briefing: NewBriefing): number {
  const added = prepared<[object]>(
    db,
    `INSERT INTO briefing (guid, title, made_on, made_at, changed_at, summary, design, paper, language, house_id, from_id)
     VALUES (@guid, @title, @madeOn, @at, @at, @summary, @design, @paper, @language, @house, @from)`
  ).run(briefing)
  return Number(added.lastInsertRowid)
}

/** What stays as it is is not written. */
export function reviseBriefing(db: Archive, briefing: number, fields: BriefingFields): void {
  prepared<[object]>(
    db,
    `UPDATE briefing
        SET title = @title, made_on = @madeOn, summary = @summary, design = @design, paper = @paper,
            language = @language, house_id = @house
      WHERE id = @briefing
        AND (title, made_on, summary, design, paper, language, ifnull(house_id, 0))
            IS NOT (@title, @madeOn, @summary, @design, @paper, @language, ifnull(@house, 0))`
  ).run({ ...fields, briefing })
}

export function touchBriefing(db: Archive, briefing: number, at: string): void {
  prepared<[string, number]>(db, 'UPDATE briefing SET changed_at = ? WHERE id = ?').run(at, briefing)
}

/** Those that took its shape stay, and no longer say whose it was. */
export function removeBriefing(db: Archive, briefing: number): void {
  db.prepare('UPDATE briefing SET from_id = NULL WHERE from_id = ?').run(briefing)
  db.prepare('DELETE FROM briefing_item WHERE briefing_id = ?').run(briefing)
  db.prepare('DELETE FROM briefing WHERE id = ?').run(briefing)
}

export function countBriefings(db: Archive): number {
  return db.prepare<[], { count: number }>('SELECT count(*) AS count FROM briefing').get()?.count ?? 0
}
