import type { Joinable, Join } from '../core/passage/join-overlaps.ts'
import type { Archive } from './open.ts'
import { removePassage, setNote, setStar } from './passage.ts'
import { prepared } from './prepared.ts'
import { resizePassage } from './passage-span.ts'
import { childNamed } from './tag.ts'
import { tonesOn } from './tone.ts'
import { bodyOf } from './version.ts'

/**
 * Make one tag of two: passages, rules and the tags below move to `into`, tags of one name below both are merged
 * likewise, and the GUID of the one that goes is remembered. What `into` does not say of its meaning it takes over.
 */
export function mergeTag(db: Archive, tag: number, into: number): void {
  const run = (sql: string) => db.prepare<[object]>(sql).run({ tag, into })
  run(`DELETE FROM passage_tag
        WHERE tag_id = @tag AND passage_id IN (SELECT passage_id FROM passage_tag WHERE tag_id = @into)`)
  run('UPDATE passage_tag SET tag_id = @into WHERE tag_id = @tag')
  run('UPDATE tag_rule SET tag_id = @into WHERE tag_id = @tag')
  run('UPDATE merged_tag SET tag_id = @into WHERE tag_id = @tag')
  run('INSERT INTO merged_tag (guid, tag_id) SELECT guid, @into FROM tag WHERE id = @tag')
  run(`UPDATE tag
          SET description = iif(tag.description = '', o.description, tag.description),
              included = iif(tag.included = '', o.included, tag.included),
              excluded = iif(tag.excluded = '', o.excluded, tag.excluded),
              example = iif(tag.example = '', o.example, tag.example)
         FROM tag o WHERE o.id = @tag AND tag.id = @into`)
  const children = db
    .prepare<[number], { id: number; name: string }>('SELECT id, name FROM tag WHERE parent_id = ?')
    .all(tag)
  for (const child of children) {
    const twin = childNamed(db, into, child.name)
    if (twin === null) db.prepare('UPDATE tag SET parent_id = ? WHERE id = ?').run(into, child.id)
    else mergeTag(db, child.id, twin.id)
  }
  run('DELETE FROM tag WHERE id = @tag')
}

/** The tag that has a GUID, or that the tag of that GUID was merged into. */
export function tagOfGuid(db: Archive, guid: string): number | null {
  const row = prepared<[object], { id: number }>(
    db,
    `SELECT id FROM tag WHERE guid = @guid
     UNION ALL SELECT tag_id FROM merged_tag WHERE guid = @guid`
  ).get({ guid })
  return row?.id ?? null
}

/** The versions with passages that carry one of some tags. */
export function versionsTagged(db: Archive, tags: readonly number[]): number[] {
  return prepared<[string], { id: number }>(
    db,
    `SELECT DISTINCT p.version_id AS id FROM passage p JOIN passage_tag pt ON pt.passage_id = p.id
      WHERE pt.tag_id IN (SELECT value FROM json_each(?)) ORDER BY p.version_id`
  )
    .all(JSON.stringify(tags))
    .map(({ id }) => id)
}

/** The passages of a version that carry one of some tags, as joining looks at them. */
export function joinablesIn(db: Archive, versionId: number, tags: readonly number[]): Joinable[] {
  return prepared<[object], { id: number; start: number; end: number; tags: string }>(
    db,
    `SELECT p.id, p.start, p.end, (SELECT json_group_array(tag_id) FROM passage_tag WHERE passage_id = p.id) AS tags
       FROM passage p
      WHERE p.version_id = @versionId
        AND p.id IN (SELECT passage_id FROM passage_tag WHERE tag_id IN (SELECT value FROM json_each(@tags)))`
  )
    .all({ versionId, tags: JSON.stringify(tags) })
    .map((row) => ({ ...row, tags: JSON.parse(row.tags) as number[], tones: tonesOn(db, row.id) }))
}

/** Make one passage of several: it takes their range, their notes, stars and tones, and the quotes that came from them. */
export function joinPassages(db: Archive, versionId: number, { stays, goes, start, end }: Join): void {
  const all = [stays, ...goes]
  const rows = db
    .prepare<[string], { note: string; starred: 0 | 1 }>(
      `SELECT note, starred FROM passage WHERE id IN (SELECT value FROM json_each(?)) ORDER BY start, id`
    )
    .all(JSON.stringify(all))
  setNote(
    db,
    stays,
    Array.from(new Set(rows.map(({ note }) => note).filter((note) => note !== ''))).join('\n\n')
  )
  setStar(
    db,
    stays,
    rows.some(({ starred }) => starred === 1)
  )
  for (const going of goes) {
    const from = { stays, going }
    prepared<[object]>(
      db,
      `UPDATE tone SET passage_id = @stays
        WHERE passage_id = @going AND entity NOT IN (SELECT entity FROM tone WHERE passage_id = @stays)`
    ).run(from)
    prepared<[object]>(db, 'UPDATE briefing_item SET passage_id = @stays WHERE passage_id = @going').run(from)
    removePassage(db, going)
  }
  resizePassage(db, stays, { start, end, exact: (bodyOf(db, versionId) ?? '').slice(start, end) })
}
