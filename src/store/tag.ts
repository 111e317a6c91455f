import { AppError } from '../core/error.ts'
import { TAG_COLOURS, type Tag } from '../core/passage/model.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

interface TagRow {
  readonly tag: number
  readonly parent: number | null
  readonly name: string
  readonly path: string
  readonly colour: number
  readonly passages: number
  readonly passagesBelow: number
}

interface Placed {
  readonly id: number
  readonly colour: number
}

const TREE = `
  WITH RECURSIVE tree (id, parent_id, name, colour, path, sort) AS (
    SELECT id, parent_id, name, colour, name, lower(name) FROM tag WHERE parent_id IS NULL
    UNION ALL
    SELECT t.id, t.parent_id, t.name, t.colour, tree.path || '/' || t.name, tree.sort || char(1) || lower(t.name)
      FROM tag t JOIN tree ON t.parent_id = tree.id
  ), below (root, id) AS (
    SELECT id, id FROM tag
    UNION ALL
    SELECT below.root, t.id FROM tag t JOIN below ON t.parent_id = below.id
  )
  SELECT id AS tag, parent_id AS parent, name, path, colour,
         (SELECT count(*) FROM passage_tag pt WHERE pt.tag_id = tree.id) AS passages,
         (SELECT count(DISTINCT pt.passage_id) FROM below JOIN passage_tag pt ON pt.tag_id = below.id
           WHERE below.root = tree.id) AS passagesBelow
    FROM tree`

/** The whole tree, parents before children, siblings by name. */
export function tagsOf(db: Archive): Tag[] {
  return prepared<[], TagRow>(db, `${TREE} ORDER BY sort`).all()
}

export function findTag(db: Archive, tag: number): Tag | null {
  return prepared<[number], TagRow>(db, `${TREE} WHERE id = ?`).get(tag) ?? null
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

/** Write a tag's name, place and colour. Fails with `refused` when its new place is below itself or taken. */
export function reviseTag(
  db: Archive,
  tag: number,
  { name, parent, colour }: { readonly name: string; readonly parent: number | null; readonly colour: number }
): void {
  if (parent !== null && subtreeOf(db, tag).includes(parent)) {
    throw new AppError('refused', 'A tag cannot be moved below itself.')
  }
  const taken = childNamed(db, parent, name)
  if (taken !== null && taken.id !== tag)
    throw new AppError('refused', `There is a tag “${name}” in that place already.`)
  db.prepare('UPDATE tag SET name = ?, parent_id = ?, colour = ? WHERE id = ?').run(name, parent, colour, tag)
}

/** Take a tag and those below it off every passage and out of the tree. */
export function removeTag(db: Archive, tag: number): void {
  for (const id of subtreeOf(db, tag).reverse()) {
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

function childNamed(db: Archive, parent: number | null, name: string): Placed | null {
  const row = prepared<[number, string], Placed>(
    db,
    'SELECT id, colour FROM tag WHERE ifnull(parent_id, 0) = ? AND name = ? COLLATE NOCASE'
  ).get(parent ?? 0, name)
  return row ?? null
}

function addTag(
  db: Archive,
  tag: {
    readonly parent: number | null
    readonly name: string
    readonly colour: number
    readonly guid: string
  }
): Placed {
  const added = db
    .prepare('INSERT INTO tag (guid, parent_id, name, colour) VALUES (@guid, @parent, @name, @colour)')
    .run(tag)
  return { id: Number(added.lastInsertRowid), colour: tag.colour }
}

/** Trees get the palette's colours in turn. */
function nextColour(db: Archive): number {
  const row = db
    .prepare<[], { roots: number }>('SELECT count(*) AS roots FROM tag WHERE parent_id IS NULL')
    .get()
  return (row?.roots ?? 0) % TAG_COLOURS
}
