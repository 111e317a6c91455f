import { expect, test } from 'vitest'
import { openForWriting } from '../../src/store/open.ts'
import { prepared, steady } from '../../src/store/prepared.ts'
import { freshFolder } from '../support/archive.ts'

test('every parameter stands behind a plus, and nothing else does', () => {
  expect(steady(`SELECT '?', 'it''s @x' FROM t -- why?\n WHERE a = ? AND b IN (@one, @two) LIMIT ?`)).toBe(
    `SELECT '?', 'it''s @x' FROM t -- why?\n WHERE a = +? AND b IN (+@one, +@two) LIMIT +?`
  )
})

test.each([['ä'], [''], [0], [-1.5], [2 ** 50], [null]])('%j is bound as itself', (value) => {
  const { db, close } = openForWriting(freshFolder())
  expect(prepared<[typeof value], { value: unknown }>(db, 'SELECT ? AS value').get(value)).toEqual({ value })
  close()
})
