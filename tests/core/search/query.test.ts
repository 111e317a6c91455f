import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ftsQuery } from '../../../src/core/search/query.ts'
import { Random } from '../../support/random.ts'

test.each([
  ['dam release', '"dam" "release"'],
  ['“emergency release” dam', '"emergency release" "dam"'],
  ['"left open', '"left open"'],
  ['NOT amused', '"NOT" "amused"'],
  ["O'Brien", '"O\'Brien"'],
  ['a"b (c', '"a" "b (c"'],
  ['*', ''],
  ['  ', ''],
  ['" " - ()', ''],
  ['headline:dam NEAR/3', '"headline:dam" "NEAR/3"']
])('%j is read as the words it holds', (typed, query) => {
  expect(ftsQuery(typed)).toBe(query)
})

test('nothing that can be typed is a syntax error', () => {
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (body, tokenize = 'porter unicode61 remove_diacritics 2')`)
  const find = db.prepare('SELECT rowid FROM words WHERE words MATCH ?')
  const random = new Random(20260122)
  const pieces = ['"', '“', '*', '(', ')', '^', ':', '-', '+', 'NOT', 'AND', 'NEAR(', 'é', '0', "'", ' ', '{', '\0', '🌊', 'a', '\\', ';--']
  for (let round = 0; round < 5_000; round++) {
    const typed = Array.from({ length: random.int(1, 12) }, () => random.pick(pieces)).join('')
    const query = ftsQuery(typed)
    if (query !== '') expect(() => find.all(query), JSON.stringify(typed)).not.toThrow()
  }
})
