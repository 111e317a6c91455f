import type { Held } from '../core/archive/differ.ts'
import type { HeldKind, Holdings } from '../core/archive/holdings.ts'
import type { Archive } from './open.ts'

/** How much an archive holds, whatever its format. */
export function holdingsOf(db: Archive): Holdings {
  return db
    .prepare<[], Holdings>(
      `SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM version) AS versions,
              (SELECT count(*) FROM passage) AS passages, (SELECT count(*) FROM tag) AS tags,
              (SELECT count(*) FROM briefing) AS briefings`
    )
    .get() as Holdings
}

/**
 * Everything of one kind that an archive holds, in order of its keys, read as one goes. An archive of any format has the
 * columns looked at. An article is told by its number and its first text, since a number may be given again.
 */
export function heldOf(db: Archive, kind: HeldKind): Iterable<Held> {
  return db.prepare<[], Held>(statements[kind]).iterate()
}

const statements: Readonly<Record<HeldKind, string>> = {
  articles: `
    SELECT printf('%016d ', a.id) || ifnull(hex(f.text_hash), '') AS key,
           coalesce(n.headline, f.headline, n.path, '') AS name, '' AS state
      FROM article a
      LEFT JOIN version n ON n.id = a.newest_version_id
      LEFT JOIN version f ON f.article_id = a.id
           AND f.number = (SELECT min(number) FROM version WHERE article_id = a.id)
     ORDER BY a.id`,
  versions: `
    SELECT printf('%016d ', search_key) || hex(text_hash) AS key, coalesce(headline, path) || ' (' || number || ')' AS name,
           article_id || ' ' || number AS state
      FROM version
     ORDER BY search_key`,
  passages: `
    SELECT p.guid AS key, p.exact AS name,
           json_array(p.version_id, p.start, p.end, p.note,
             (SELECT group_concat(tag_id) FROM (SELECT tag_id FROM passage_tag WHERE passage_id = p.id ORDER BY tag_id))) AS state
      FROM passage p
     ORDER BY p.guid`,
  tags: `
    WITH RECURSIVE tree (id, path) AS (
      SELECT id, name FROM tag WHERE parent_id IS NULL
      UNION ALL
      SELECT t.id, tree.path || '/' || t.name FROM tag t JOIN tree ON t.parent_id = tree.id
    )
    SELECT guid AS key, path AS name, path AS state FROM tag JOIN tree USING (id) ORDER BY guid`,
  briefings: `
    SELECT guid AS key, title AS name, json_array(title, changed_at) AS state FROM briefing ORDER BY guid`
}
