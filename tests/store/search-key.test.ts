import { expect, test } from 'vitest'
import { openForWriting, type Archive } from '../../src/store/open.ts'
import { freeSearchKey, keyBefore } from '../../src/store/search-key.ts'
import { freshFolder } from '../support/archive.ts'

function store(db: Archive, key: number): void {
  db.prepare(
    `INSERT INTO version (article_id, number, import_id, original_id, path, bylines, stored_at, words, lead, text_hash, search_key)
     VALUES (?, 1, 1, 1, '', '[]', '', 0, '', x'00', ?)`
  ).run(key, key)
}

test('texts of one minute have keys in order of arrival, and more than it has room for go on into the next', () => {
  const { db, close } = openForWriting(freshFolder())
  db.pragma('foreign_keys = OFF')
  const first = freeSearchKey(db, '2026-03-02')
  store(db, first)
  expect(freeSearchKey(db, '2026-03-02')).toBe(first + 1)
  const minute = keyBefore('2026-03-02T00:01Z')
  store(db, minute - 1)
  const beyond = freeSearchKey(db, '2026-03-02')
  expect(beyond).toBeGreaterThan(minute)
  store(db, beyond)
  expect(freeSearchKey(db, '2026-03-02T00:01Z')).toBe(beyond + 1)
  expect(beyond).toBeLessThan(keyBefore('2026-03-03'))
  close()
})
