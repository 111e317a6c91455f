import { AppError } from '../core/error.ts'
import { TAG_COLOURS, type Tag, type TagMeaning } from '../core/passage/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { finished } from './search-steps.ts'
import { removeRulesOf } from './suggestion.ts'
import { tagSteps } from './tag-counts.ts'

interface TagRow extends Omit<Tag, 'archived'> {
  readonly archived: 0 | 1
}

interface Placed {
  readonly id: number
  readonly colour: number
}

/** The whole tree, parents before children, siblings in their order. */
export function tagsOf(db: Archive): readonly Tag[] {
  return finished(tagSteps(db)).tags
}

/** One tag, counted by itself; null where there is none. */
export function findTag(db: Archive, tag: number): Tag | null {
  const row = prepared<[object], TagRow>(
    db,
    `WITH RECURSIVE up (path, at) AS (
       SELECT name, parent_id FROM tag WHERE id = @tag
       UNION ALL
       SELECT t.name || '/' || up.path, t.parent_id FROM up JOIN tag t ON t.id = up.at
     ), below (id) AS (
       SELECT @tag
       UNION ALL
       SELECT t.id FROM tag t JOIN below ON t.parent_id = below.id
     ), tagged (passage, article) AS MATERIALIZED (
       SELECT DISTINCT p.id, v.article_id
         FROM below JOIN passage_tag pt ON pt.tag_id = below.id
         JOIN passage p ON p.id = pt.passage_id JOIN version v ON v.id = p.version_id
     )
     SELECT id AS tag, guid, parent_id AS parent, name, (SELECT path FROM up WHERE at IS NULL) AS path, colour, description,
            included, excluded, example, archived,
            (SELECT count(*) FROM passage_tag pt WHERE pt.tag_id = tag.id) AS passages,
            (SELECT count(*) FROM tagged) AS passagesBelow,
            (SELECT count(DISTINCT article) FROM tagged) AS articles
       FROM tag WHERE id = @tag`
  ).get({ tag })
  return row === undefined ? null : toTag(row)
}

/**
 * The tag at a path, made with its parents where they are missing; a new one takes its parent's colour. Names are compared
 * without regard to the case of Latin letters.
 */
export function tagAt(db: Archive, path: string, newGuid: () => string): number {
  const place = (above: Placed | null, name: string): Placed =>
    childNamed(db, above?.id ?? null, name) ??
    addTag(db, { parent: above?.id ?? null, name, colour: above?.colour ?? nextColour(db), guid: newGuid() })
  const last = namesOf(path).reduce<Placed | null>(place, null)
  if (last === null) throw new AppError('bad-request', 'A tag needs a name.')
  return last.id
}

/** What a tag is, apart from its identity. */
export type TagFields = TagMeaning & Pick<Tag, 'name' | 'parent' | 'colour' | 'archived'>

/** Write what a tag is. Fails with `refused` when its new place is below itself or taken. */
export function reviseTag(db: Archive, tag: number, fields: TagFields): void {
  const { name, parent } = fields
  if (parent !== null && subtreeOf(db, tag).includes(parent)) {
    throw new AppError('refused', 'A tag cannot be moved below itself.')
  }
  const taken = childNamed(db, parent, name)
  if (taken !== null && taken.id !== tag)
    throw new AppError('refused', `There is a tag “${name}” in that place already.`)
  prepared<[object]>(
    db,
    `UPDATE tag
        SET name = @name, position = iif(parent_id IS @parent, position, @position), parent_id = @parent, colour = @colour,
            archived = @archived, description = @description, included = @included, excluded = @excluded,
            example = @example
      WHERE id = @tag`
  ).run({ ...fields, tag, archived: fields.archived ? 1 : 0, position: nextPosition(db, parent) })
}

/** Take a tag and those below it off every passage and out of the tree, with the rules that suggest them. */
export function removeTag(db: Archive, tag: number): void {
  for (const id of subtreeOf(db, tag).reverse()) {
    removeRulesOf(db, id)
    db.prepare('DELETE FROM merged_tag WHERE tag_id = ?').run(id)
    db.prepare('DELETE FROM passage_tag WHERE tag_id = ?').run(id)
    db.prepare('DELETE FROM tag WHERE id = ?').run(id)
  }
}

/** A tag and all below it, parents before children. */
export function subtreeOf(db: Archive, tag: number): number[] {
  return prepared<[number], { id: number }>(
    db,
    `WITH RECURSIVE below (id, depth) AS (
       SELECT ?, 0
       UNION ALL
       SELECT t.id, below.depth + 1 FROM tag t JOIN below ON t.parent_id = below.id
     )
     SELECT id FROM below ORDER BY depth`
  )
    .all(tag)
    .map(({ id }) => id)
}

/** The colours of the tags on the passages made on a version or placed in it, each once. */
export function coloursOn(db: Archive, versionId: number): number[] {
  return prepared<[object], { colour: number }>(
    db,
    `SELECT DISTINCT t.colour
       FROM (SELECT id FROM passage WHERE version_id = @versionId
             UNION ALL
             SELECT passage_id FROM placement WHERE version_id = @versionId AND state = 'placed') p
       JOIN passage_tag pt ON pt.passage_id = p.id
       JOIN tag t ON t.id = pt.tag_id
      ORDER BY t.colour`
  )
    .all({ versionId })
    .map(({ colour }) => colour)
}

function namesOf(path: string): string[] {
  return path
    .split('/')
    .map((name) => name.trim().replaceAll(/\s+/g, ' '))
    .filter((name) => name !== '')
}

/** The tag of that name below a parent. */
export function childNamed(db: Archive, parent: number | null, name: string): Placed | null {
  const row = prepared<[number, string], Placed>(
    db,
    'SELECT id, colour FROM tag WHERE ifnull(parent_id, 0) = ? AND name = ? COLLATE NOCASE'
  ).get(parent ?? 0, name)
  return row ?? null
}

/** Make a tag below a parent, after its siblings where these have been moved. */
export function addTag(
  db: Archive,
  tag: {
    readonly parent: number | null
    readonly name: string
    readonly colour: number
    readonly guid: string
  }
): Placed {
  const added = db
    .prepare(
      `INSERT INTO tag (guid, parent_id, name, colour, position) VALUES (@guid, @parent, @name, @colour, @position)`
    )
    .run({ ...tag, position: nextPosition(db, tag.parent) })
  return { id: Number(added.lastInsertRowid), colour: tag.colour }
}

/** The place after all siblings, or the common one where none of them has been moved yet. */
function nextPosition(db: Archive, parent: number | null): number {
  const row = prepared<[number], { last: number }>(
    db,
    'SELECT ifnull(max(position), 0) AS last FROM tag WHERE ifnull(parent_id, 0) = ?'
  ).get(parent ?? 0)
  const last = row?.last ?? 0
  return last === 0 ? 0 : last + 1
}

function toTag({ archived, ...row }: TagRow): Tag {
  return { ...row, archived: archived === 1 }
}

/** Trees get the palette's colours in turn. */
function nextColour(db: Archive): number {
  const row = db
    .prepare<[], { roots: number }>('SELECT count(*) AS roots FROM tag WHERE parent_id IS NULL')
    .get()
  return (row?.roots ?? 0) % TAG_COLOURS
}
