import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')

/** The last two cells of every row of every table: the code, and the test that holds it. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`tests/'))
  .map((line) => line.slice(2, -2).split(' | '))
  .map((cells) => ({ point: cells[0] ?? '', code: cells.at(-2) ?? '', held: cells.at(-1) ?? '' }))

test('all twenty points of Electron’s checklist are on the page', () => {
  const numbers = rows.map(({ point }) => Number.parseInt(point)).filter((number) => !Number.isNaN(number))
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
})

test.each(rows)('$point stands where the page says', ({ code }) => {
  const places = Array.from(code.matchAll(/`([\w./-]+\/[\w./-]+)` `([^`]+)`/g), ([, file, words]) => ({
    file,
    words
  }))
  expect(places).not.toEqual([])
  for (const { file = '', words = '' } of places)
    expect(readFileSync(join(root, file), 'utf8'), file).toContain(words)
})

test.each(rows)('$point is held by a test', ({ held }) => {
  const tests = Array.from(held.matchAll(/`(tests\/[\w./-]+)` “([^”]+)”/g), ([, file, title]) => ({
    file,
    title
  }))
  expect(tests).not.toEqual([])
  for (const { file = '', title = '' } of tests) {
    expect(existsSync(join(root, file)), file).toBe(true)
    expect(readFileSync(join(root, file), 'utf8'), file).toContain(`'${title}'`)
  }
})
