import { expect, test } from 'vitest'
import { readDateLine } from '../../../src/core/article/date.ts'

test.each([
  '[January 07, 2026]',
  '(Jan. 7, 2026)',
  'Jan. 7, 2026',
  '7 January 2026',
  '7 Jan 2026 15:05 GMT',
  '2026-01-07',
  '2026-01-07T15:05:00Z',
  'Published: Jan 7, 2026',
  'Published Jan. 7, 2026 at 3:05 p.m. EST',
  'Posted on 2026/01/07',
  'Wednesday, January 7, 2026 at 3:05 PM',
  'January 7, 2026, 3:05 PM ET',
  'Published: 15:05 GMT, 7 January 2026',
  'Published: January 7, 2026 | Updated: January 8, 2026'
])('%s is 7 January 2026', (line) => {
  expect(readDateLine(line)).toMatchObject({ day: '2026-01-07' })
})

test('what was only updated is known as such', () => {
  expect(readDateLine('Updated: Wed, 7 Jan 2026 15:05:00 GMT')).toEqual({
    label: 'updated',
    day: '2026-01-07'
  })
})

test.each(['[February 30, 2026]', 'Feb. 29, 2025', '2026-13-01', '07/01/2026', 'Jan 7'])(
  '%s is a date line, but no day can be told from it',
  (line) => {
    expect(readDateLine(line)).toMatchObject({ day: null })
  }
)

test('a numeric date is read where every country reads it alike', () => {
  expect(readDateLine('13/01/2026')?.day).toBe('2026-01-13')
  expect(readDateLine('01/13/2026')?.day).toBe('2026-01-13')
  expect(readDateLine('7/7/2026')?.day).toBe('2026-07-07')
  expect(readDateLine('Feb. 29, 2024')?.day).toBe('2024-02-29')
})

test.each(['January 7, 2026 was cold', 'Published: today', 'May 2026', 'The 7 January 2026', ''])(
  '%j is no date line',
  (line) => {
    expect(readDateLine(line)).toBeNull()
  }
)
