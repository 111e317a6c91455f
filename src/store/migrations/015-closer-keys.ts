import type { Database } from 'better-sqlite3'

/** How many keys a minute had, and how many it has. */
const [BEFORE, NOW] = [2 ** 22, 2 ** 16] as const

/** Columns that hold keys of texts and may hold each only so often, so that none may move before those below it have. */
const one: readonly (readonly [table: string, column: string])[] = [
  ['text', 'id'],
  ['added', 'id'],
  ['mention', 'text_key'],
  ['quotation', 'text_key'],
  ['name_reading', 'text_key'],
  ['name_evidence', 'text_key'],
  ['name_definition', 'text_key'],
  ['name_queue', 'text_key']
]

/** Where recorded rows (store/history.ts) have keys besides their own number. */
const recorded = [
  ['text', '$.id'],
  ['added', '$.id'],
  ['version', '$.search_key'],
  ['article', '$.newest_key']
] as const

/**
 * Texts have keys that lie closer together, in the same order: the word index writes down how far each of its finds is from
 * the one before, and that made a twelfth of it. No key rises, so they are moved from the lowest up and never meet.
 */
export const closerKeys = {
  name: '015-closer-keys',
  up(db: Database): void {
    mapKeys(db)
    moveEach(db)
    db.exec(`
      UPDATE version SET search_key = (SELECT now FROM moved_key WHERE old = search_key);
      ${withoutTrigger(
        db,
        'newest_text_changed',
        `UPDATE article SET newest_key = (SELECT now FROM moved_key WHERE old = newest_key) WHERE newest_key IS NOT NULL;`
      )}
      ${['sketch', 'sketch_waiting'].map(moveSketches).join('\n')}
      UPDATE change SET row_id = (SELECT now FROM moved_key WHERE old = row_id) WHERE place IN ('text', 'added');
      ${recorded.map(([place, path]) => moveRecorded(place, path)).join('\n')}
      DROP TABLE moved_key;
      INSERT INTO word_index (word_index) VALUES ('rebuild');
      INSERT INTO added_index (added_index) VALUES ('rebuild');
    `)
  }
}

/** All keys there are, also of texts that undo may bring back or that a damaged archive has lost, and what each becomes. */
function mapKeys(db: Database): void {
  const inRecords = recorded.map(
    ([place, path]) => `SELECT before ->> '${path}' FROM change WHERE place = '${place}'`
  )
  db.exec(`
    CREATE TEMP TABLE moved_key (old INTEGER PRIMARY KEY, now INTEGER NOT NULL);
    INSERT INTO moved_key (old, now)
      SELECT old, place + max(near - place) OVER (ORDER BY old)
        FROM (SELECT old, row_number() OVER (ORDER BY old) AS place, old / ${BEFORE} * ${NOW} + old % ${BEFORE} AS near
                FROM (SELECT id AS old FROM text
                      UNION SELECT search_key FROM version
                      UNION SELECT newest_key FROM article
                      UNION SELECT row_id FROM change WHERE place IN ('text', 'added')
                      UNION ${inRecords.join('\n UNION ')})
               WHERE old IS NOT NULL);
  `)
}

function moveEach(db: Database): void {
  const moves = one.map(([table, column]) =>
    db.prepare<[number, number]>(
      `UPDATE ${table} SET ${column} = CAST(? AS INTEGER) WHERE ${column} = CAST(? AS INTEGER)`
    )
  )
  const keys = db
    .prepare<[], { old: number; now: number }>('SELECT old, now FROM moved_key ORDER BY old')
    .all()
  for (const { old, now } of keys) for (const move of moves) move.run(now, old)
}

/** Sketches are not found by their texts: those of texts that are there are moved out of the way, then to where they belong. */
function moveSketches(table: string): string {
  return `DELETE FROM ${table} WHERE text_id NOT IN (SELECT old FROM moved_key);
          UPDATE ${table} SET text_id = -(SELECT now FROM moved_key WHERE old = text_id);
          UPDATE ${table} SET text_id = -text_id;`
}

function moveRecorded(place: string, path: string): string {
  return `UPDATE change SET before = json_set(before, '${path}', (SELECT now FROM moved_key WHERE old = before ->> '${path}'))
           WHERE place = '${place}' AND before ->> '${path}' IS NOT NULL;`
}

/** Nothing becomes of texts but their keys, so no one need look at them again. */
function withoutTrigger(db: Database, trigger: string, sql: string): string {
  const made = db
    .prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?')
    .pluck()
    .get(trigger)
  if (made === undefined) throw new Error(`There is no trigger ${trigger}.`)
  return `DROP TRIGGER ${trigger}; ${sql} ${made};`
}
