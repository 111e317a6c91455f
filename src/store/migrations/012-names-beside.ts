import type { Database } from 'better-sqlite3'

/**
 * What rules say of one version of an article they say of all: when a version comes, goes or changes places while such
 * rules hold, the names of those beside it are joined again.
 */
export const namesBeside = {
  name: '012-names-beside',
  up(db: Database): void {
    const queueBeside = (article: string) =>
      `INSERT OR IGNORE INTO name_queue
         SELECT v.search_key FROM version v JOIN text t ON t.id = v.search_key WHERE v.article_id = ${article};`
    const onTexts = `rule ->> 'verb' IN ('split', 'mark', 'drop-here') AND withdrawn_at IS NULL`
    const whileSaid = `WHEN EXISTS (SELECT 1 FROM entity_rule WHERE ${onTexts})`
    db.exec(`
      CREATE INDEX entity_rule_on_texts ON entity_rule (id) WHERE ${onTexts};
      CREATE TRIGGER version_came_beside AFTER INSERT ON version ${whileSaid} BEGIN
        ${queueBeside('new.article_id')}
      END;
      CREATE TRIGGER version_went_beside AFTER DELETE ON version ${whileSaid} BEGIN
        ${queueBeside('old.article_id')}
      END;
      CREATE TRIGGER version_moved_beside AFTER UPDATE OF article_id, text_hash ON version ${whileSaid} BEGIN
        ${queueBeside('old.article_id')}
        ${queueBeside('new.article_id')}
      END;
    `)
  }
}
