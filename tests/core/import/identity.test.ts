import { expect, test } from 'vitest'
import { fileKey, headlineKey, nearHeadline } from '../../../src/core/import/identity.ts'

test.each([
  ['flood.txt', 'flood'],
  ['a/b/flood-2.txt', 'flood'],
  ['C:\\wire\\Flood_v3.TXT', 'flood'],
  ['flood (2).txt', 'flood'],
  ['flood-update-4.html', 'flood'],
  ['2026-01-07-flood.txt', '2026-01-07-flood'],
  ['7.txt', '7'],
  ['/wire/week.zip › flood-2.txt', 'flood'],
  ['/wire/week.zip › day.zip, wire/flood.txt', 'flood'],
  ['/wire/table.csv › row 2', null],
  ['/wire/feed.rss › entry 1', null],
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

test.each([
  ['keeper opens dam', 'keeper opens dam', true],
  ['keeper of the dam opens 20 gates', 'keeper of the dam opens 30 gates', true],
  ['keeper of the dam opens 20 gates', 'town council votes to repair the old bridge', false],
  ['news in brief', 'sport in brief', false],
  [null, null, false]
])('the headlines %j and %j are the same, edited: %j', (a, b, near) => {
  expect(nearHeadline(a, b)).toBe(near)
})
