import { expect, test } from 'vitest'
import { fileKey, headlineKey, overlap } from '../../../src/core/import/identity.ts'

test.each([
  ['flood.txt', 'flood'],
  ['a/b/flood-2.txt', 'flood'],
  ['C:\\wire\\Flood_v3.TXT', 'flood'],
  ['flood (2).txt', 'flood'],
  ['flood-update-4.html', 'flood'],
  ['2026-01-07-flood.txt', '2026-01-07-flood'],
  ['7.txt', '7'],
  ['', null]
])('the file %j is known as %j', (path, key) => {
  expect(fileKey(path)).toBe(key)
})

test.each([
  ['Dam Keeper: “We Opened 20 Gates”', 'dam keeper we opened 20 gates'],
  ['ZOË WINS 0–0', 'zoe wins 0 0'],
  ['***', null],
  [null, null]
])('the headline %j is compared as %j', (headline, key) => {
  expect(headlineKey(headline)).toBe(key)
})

const report = 'The keeper of the dam opened twenty gates on Monday after the river had risen by three metres overnight.'

test('a text shares all of itself with itself and with a longer version', () => {
  expect(overlap(report, report)).toBe(1)
  expect(overlap(report, `${report} Nobody was hurt, the town said.`)).toBe(1)
})

test('a changed figure leaves most of a text shared, and another story shares nothing', () => {
  expect(overlap(report, report.replace('twenty', 'thirty'))).toBeGreaterThan(0.6)
  expect(overlap(report, 'The port’s dockers went back to work after a strike of nine days.')).toBe(0)
})

test('texts of fewer than three words share nothing, so they are never one story', () => {
  expect(overlap('Flood warning', 'Flood warning')).toBe(0)
  expect(overlap('', report)).toBe(0)
})
