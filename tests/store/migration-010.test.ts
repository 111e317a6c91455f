import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archive } from '../../src/store/migrations/001-archive.ts'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { freshFolder, openEarlierOn, openEngineOn } from '../support/archive.ts'

/** An archive as the first Wiremark left it: a briefing with a heading and a comment, and another that was removed. */
function firstArchive(folder: string): void {
  const db = new Database(join(folder, ARCHIVE_FILE))
  db.pragma(`application_id = ${0x57495245}`)
  db.function('searchable_text', { deterministic: true }, (text, _blocks) => text)
  archive.up(db)
  db.pragma('user_version = 1')
  db.exec(`
    INSERT INTO briefing VALUES (1, 'guid', 'Morning', '2026-03-02', '2026-03-02T09:00:00.000Z');
    INSERT INTO briefing_item VALUES (1, 1, 2048, 'comment', 'So it is.', NULL, NULL),
                                     (2, 1, 1024, 'heading', 'Dams', NULL, NULL);
    INSERT INTO step VALUES (1, 'briefing.remove', 'Removed the briefing “Evening”', '2026-03-02T10:00:00.000Z', 'done');
    INSERT INTO change VALUES
      (1, 1, 'briefing_item', 'delete', 7,
       '{"id":7,"briefing_id":2,"position":1024,"kind":"heading","text":"Dusk","passage_id":null,"version_id":null}'),
      (2, 1, 'briefing', 'delete', 2,
       '{"id":2,"guid":"other","title":"Evening","made_on":"2026-03-01","changed_at":"2026-03-01T20:00:00.000Z"}');`)
  db.close()
}

test('briefings of an archive of the first format look as they did, and one that was removed can be had back', async () => {
  const folder = freshFolder()
  firstArchive(folder)
  const engine = await openEarlierOn(folder)
  const layout = { design: 'digest', paper: 'a4', language: 'en', house: null }
  expect(await engine.call('briefing.show', { briefing: 1 })).toMatchObject({
    ...{ title: 'Morning', madeOn: '2026-03-02', summary: '', from: null, layout },
    items: [
      { item: 2, kind: 'heading', text: 'Dams', level: 1 },
      { item: 1, kind: 'comment', text: 'So it is.' }
    ]
  })
  expect(await engine.call('briefing.fresh', { briefing: 1 })).toMatchObject({
    since: '2026-03-02T00:00:00.000Z'
  })
  await engine.call('history.undo', {})
  expect(await engine.call('briefing.show', { briefing: 2 })).toMatchObject({
    ...{ title: 'Evening', summary: '', layout },
    items: [{ item: 7, text: 'Dusk', level: 1 }]
  })
  await engine.call('history.redo', {})
  expect(await engine.call('briefing.list', {})).toMatchObject([{ briefing: 1 }])
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
})

test('what is not as it should be in briefings is told, each in a sentence', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  const { briefing } = await engine.call('briefing.add', { title: 'Dams' })
  await engine.call('briefing.addItems', {
    briefing,
    items: [
      { kind: 'table', header: ['a'], rows: [['0']] },
      { kind: 'chart', chart: { measure: 'tags' } },
      { kind: 'comment', text: 'c' }
    ]
  })
  engine.close()
  const db = new Database(join(folder, ARCHIVE_FILE))
  db.exec(`
    UPDATE briefing_item SET detail = '{"table":{"header":["a"],"rows":[["0","1"]]}}' WHERE kind = 'table';
    UPDATE briefing_item SET detail = NULL WHERE kind = 'chart';
    UPDATE briefing_item SET detail = '{' WHERE kind = 'comment';
    INSERT INTO picture VALUES (1, x'00', 'image/png', 1, 1, x'01');
    INSERT INTO house_style VALUES (1, 'House', '', '', '#000000', 'serif', 'serif', '', '', '', 1);`)
  db.close()
  const again = openEngineOn(folder)
  expect((await again.call('archive.check', {})).problems).toEqual([
    'The table 1 of briefing 1 has rows that do not fit its columns.',
    'The chart 2 of briefing 1 does not say what it counts.',
    'The comment 3 of briefing 1 cannot be read.',
    'Picture 1 is no longer as it was taken in.'
  ])
})
