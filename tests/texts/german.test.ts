import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gather } from '../../scripts/texts/gather.ts'
import { problemsOf } from '../../scripts/texts/problems.ts'
import german from '../../src/texts/de.json' with { type: 'json' }
import { filler, piecesOf } from '../../src/texts/message.ts'
import { said } from '../../src/texts/said.ts'
import { speak } from '../../src/texts/say.ts'

const root = resolve(import.meta.dirname, '../..')
const file = readFileSync(resolve(root, 'src/texts/de.json'), 'utf8')

beforeAll(() => speak('de', german))
afterAll(() => speak('en', null))

test('every text of the source is in the German catalogue, with the same holes and all plural forms, and no other is', () => {
  // Where this fails: `npm run texts`, then translate what it lists (CONTRIBUTING.md).
  expect(problemsOf(german, gather(root, file), 'de')).toEqual([])
})

test('every sentence that the engine may send is told in German, with what was put in where it belongs', () => {
  const english = filler('en-GB')
  const inGerman = filler('de-DE')
  const wrong = Object.entries(german.engine).flatMap(([text, is]) => {
    const holes = piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : piece))
    const most = Math.max(-1, ...holes.map(({ hole }) => hole))
    const values = Array.from({ length: most + 1 }, (_, at) =>
      holes.some(({ hole, forms }) => hole === at && forms.length > 0) ? 1200 + at : `Zq${at}`
    )
    const sentence = english(text, values)
    return said(sentence) === inGerman(is, values) ? [] : [`${sentence} → ${said(sentence)}`]
  })
  expect(wrong).toEqual([])
})
