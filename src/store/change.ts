import type { Archive } from './open.ts'

/** Every table whose rows are the analyst's: what undo gives back and what the logical archive consists of. */
export const trackedTables = [
  'source',
  'import',
  'import_source',
  'original',
  'cluster',
  'kept_apart',
  'article',
  'version',
  'text',
  'version_change',
  'added',
  'receipt',
  'tag',
  'merged_tag',
  'passage',
  'passage_tag',
  'tone',
  'tag_rule',
  'suggestion',
  'coder',
  'coder_passage',
  'placement',
  'house_style',
  'briefing',
  'briefing_item',
  'column_profile',
  'watch',
  'entity_rule',
  'saved_search',
  'unseen'
] as const
export type TrackedTable = (typeof trackedTables)[number]

/** Tables that an import only adds to, whose numbers rise by one: their new rows are recorded as one range (history.ts). */
export const rangeTables = [
  'original',
  'article',
  'version',
  'receipt',
  'unseen'
] as const satisfies readonly TrackedTable[]

export interface Column {
  readonly name: string
  readonly type: string
}

/**
 * Record, from now on and on this connection, every change to a tracked table under the step being recorded (history.ts
 * names it). After SQLite's own note on undo by triggers (sqlite.org/undoredo.html), with rows kept as JSON instead of
 * SQL: an archive from elsewhere then cannot smuggle statements in. The triggers are temporary, made from the tables as
 * they are, so no migration has to keep them in step.
 */
export function recordChanges(db: Archive): void {
  // One row while a step is being recorded. `ranges`: what is added to the tables for that is not recorded row by row.
  db.exec('CREATE TEMP TABLE recording (step_id INTEGER, ranges INTEGER)')
  const inRanges = new Set<TrackedTable>(rangeTables)
  for (const table of trackedTables) {
    const columns = columnsOf(db, table)
    const before = rowAsJson(columns)
    const differs = columns.map(({ name }) => `old.${name} IS NOT new.${name}`).join(' OR ')
    db.exec(`
      CREATE TEMP TRIGGER ${table}_inserted AFTER INSERT ON main.${table}
      WHEN (SELECT step_id FROM recording ${inRanges.has(table) ? 'WHERE NOT ranges' : ''}) IS NOT NULL
      BEGIN INSERT INTO change (step_id, place, verb, row_id)
            VALUES ((SELECT step_id FROM recording), '${table}', 'insert', new.id); END;
      CREATE TEMP TRIGGER ${table}_updated AFTER UPDATE ON main.${table}
      WHEN (SELECT step_id FROM recording) IS NOT NULL AND (${differs})
      BEGIN INSERT INTO change (step_id, place, verb, row_id, before)
            VALUES ((SELECT step_id FROM recording), '${table}', 'update', old.id, ${before}); END;
      CREATE TEMP TRIGGER ${table}_deleted AFTER DELETE ON main.${table} WHEN (SELECT step_id FROM recording) IS NOT NULL
      BEGIN INSERT INTO change (step_id, place, verb, row_id, before)
            VALUES ((SELECT step_id FROM recording), '${table}', 'delete', old.id, ${before}); END;
    `)
  }
}

export function columnsOf(db: Archive, table: string): Column[] {
  return db.prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?)').all(table)
}

/** JSON has no blobs, so they travel as hex; `unhex` brings them back (history.ts). */
function rowAsJson(columns: readonly Column[]): string {
  const pairs = columns.map(
    ({ name, type }) => `'${name}', ${type === 'BLOB' ? `hex(old.${name})` : `old.${name}`}`
  )
  return `json_object(${pairs.join(', ')})`
}
