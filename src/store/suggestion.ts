import type { Archive } from './open.ts'

/** Take away the rules that suggest a tag, with all they suggested. */
export function removeRulesOf(db: Archive, tag: number): void {
  db.prepare('DELETE FROM suggestion WHERE rule_id IN (SELECT id FROM tag_rule WHERE tag_id = ?)').run(tag)
  db.prepare('DELETE FROM tag_rule WHERE tag_id = ?').run(tag)
}

/** Take away what was suggested on a version whose text goes or changes. */
export function removeSuggestionsOn(db: Archive, versionId: number): void {
  db.prepare('DELETE FROM suggestion WHERE version_id = ?').run(versionId)
}
