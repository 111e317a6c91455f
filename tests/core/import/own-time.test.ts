import { expect, test } from 'vitest'
import { daysBetween, isLater, placeAmong, type OwnTime } from '../../../src/core/import/own-time.ts'

const at = (time: Partial<OwnTime>): OwnTime => ({
  guid: null,
  guidVersion: null,
  changedAt: null,
  publishedAt: null,
  publishedOn: null,
  ...time
})

test.each([
  [
    'an agency’s count goes before the clock',
    { guid: 'a', guidVersion: 2, publishedAt: '2026-03-01T00:00:00Z' },
    { guid: 'a', guidVersion: 1, publishedAt: '2026-03-02T00:00:00Z' },
    true
  ],
  [
    'counts of two identities say nothing',
    { guid: 'a', guidVersion: 2 },
    { guid: 'b', guidVersion: 1 },
    false
  ],
  [
    'a change goes before a first publication',
    { changedAt: '2026-03-02T10:00:00Z' },
    { publishedAt: '2026-03-02T09:00:00Z' },
    true
  ],
  [
    'a day and a time on it say nothing',
    { publishedOn: '2026-03-02' },
    { publishedAt: '2026-03-02T09:00:00Z' },
    false
  ],
  [
    'a day goes before the next',
    { publishedOn: '2026-03-03' },
    { publishedAt: '2026-03-02T23:00:00Z' },
    true
  ],
  ['what says nothing is not later', {}, { publishedOn: '2026-03-02' }, false]
])('%s', (_, a, b, later) => {
  expect(isLater(at(a), at(b))).toBe(later)
})

test('a version goes before those that are certainly later and behind all others', () => {
  const days = ['2026-03-01', null, '2026-03-05'].map((publishedOn) => at({ publishedOn }))
  expect(placeAmong(days, at({ publishedOn: '2026-03-02' }))).toBe(2)
  expect(placeAmong(days, at({ publishedOn: '2026-03-06' }))).toBe(3)
  expect(placeAmong(days, at({}))).toBe(3)
  expect(placeAmong([], at({}))).toBe(0)
})

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-12-31', '2026-01-01', 1],
  ['2026-03-02', '2026-03-02', 0]
])('from %s to %s it is %i days', (a, b, days) => {
  expect(daysBetween(at({ publishedOn: a }), at({ publishedOn: b }))).toBe(days)
})
