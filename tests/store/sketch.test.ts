import { expect, test } from 'vitest'
import { sketchOf, storyOf } from '../../src/core/import/story.ts'
import { openForWriting, type Archive } from '../../src/store/open.ts'
import { addText, indexTexts, textsLike, unindexStored, type NewText } from '../../src/store/text.ts'
import { freshFolder } from '../support/archive.ts'

/** As many as wait before they are folded; the filler belongs to texts that no test asks for. */
const WAITING = 160_000

function textOf(id: number, body: string): NewText {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: body.length }]
  return {
    id,
    headline: '',
    body,
    blocks: JSON.stringify(blocks),
    searchable: body,
    sketch: sketchOf(storyOf(body, blocks))
  }
}

function keep(db: Archive, text: NewText): void {
  addText(db, text)
  indexTexts(db, [text])
}

function rows(db: Archive, table: string): number {
  return db.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0
}

test('near copies are found, and forgotten, whether their runs wait or were folded into the large table', () => {
  const { db, close } = openForWriting(freshFolder())
  const words =
    'The ferry company of Sant Orlo said on Monday that both of its night boats would stay in port'
  const first = textOf(1, `${words} until the harbour is dredged.`)
  keep(db, first)
  expect([rows(db, 'sketch'), rows(db, 'sketch_waiting')]).toEqual([0, first.sketch.length])

  db.prepare(
    `WITH RECURSIVE filler (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM filler WHERE n < ${String(WAITING)})
     INSERT INTO sketch_waiting (hash, text_id) SELECT -n, 1000000 + n FROM filler`
  ).run()
  const second = textOf(2, `${words} for as long as the storm lasts.`)
  keep(db, second)
  expect(rows(db, 'sketch_waiting')).toBe(0)
  expect(rows(db, 'sketch')).toBe(WAITING + first.sketch.length + second.sketch.length)

  const third = textOf(3, `${words} over the holidays.`)
  keep(db, third)
  const like = (): number[] => textsLike(db, third.sketch, 6, () => []).toSorted((a, b) => a - b)
  expect(like()).toEqual([1, 2, 3])

  unindexStored(db, [1, 3])
  expect(like()).toEqual([2])
  close()
})
