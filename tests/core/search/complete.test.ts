import { describe, expect, test } from 'vitest'
import { asValue, completionsOf, typingAt } from '../../../src/core/search/complete.ts'
import { fieldNames } from '../../../src/core/search/fields.ts'
import { understand } from '../../../src/core/search/query.ts'
import type { Completion } from '../../../src/core/search/query-calls.ts'
import { Random } from '../../support/random.ts'

const sources: Completion[] = ['Northern Post', 'Fjord Wire', 'The Åre Post', 'Post “Extra”'].map((name) => ({
  insert: asValue(name),
  label: name,
  detail: null,
  kind: 'source'
}))

/** What a query may become, the caret standing where `|` does; names of sources are known. */
function completed(marked: string): string[] {
  const caret = marked.indexOf('|')
  const query = marked.replace('|', '')
  const typing = typingAt(query, caret)
  if (typing === null) return []
  const { start, end, completions } = completionsOf(typing, typing.field === 'source' ? sources : [])
  return completions.map(({ insert }) => query.slice(0, start) + insert + query.slice(end))
}

describe('what is being typed may become', () => {
  test.each([
    ['sou|', ['source:']],
    ['dam -ta|', ['dam -tag:']],
    ['(la|', ['(language:']],
    ['tag:"da| source:"AP"', []],
    ['sou|rce:AP', ['source:AP']],
    ['dam|', []],
    ['dam |', []],
    ['|', []],
    ['is:un|', ['is:unread']],
    ['is:| dam', ['is:unread dam', 'is:read dam', 'is:withdrawn dam', 'is:withheld dam', 'is:newest dam']],
    ['in:n|', ['in:notes']],
    ['status:with|', ['status:withheld', 'status:withdrawn']],
    ['changed:fig|', ['changed:figures']],
    ['language:swe|', ['language:swedish']],
    ['source:fj|', ['source:"Fjord Wire"']],
    ['source:"fjord w| dam', ['source:"Fjord Wire" dam']],
    ['source:"fj|ord w" dam', ['source:"Fjord Wire" dam']],
    ['source:(AP OR are|)', ['source:(AP OR "The Åre Post")']],
    ['source:ex|', ['source:"Post  Extra"']],
    ['source:post|', ['source:"Post  Extra"', 'source:"Northern Post"', 'source:"The Åre Post"']],
    ['nofield:po|', []]
  ])('%s', (marked, due) => {
    expect(completed(marked)).toEqual(due)
  })
})

test('whatever is typed, a completion stands in the query and is understood there', () => {
  const pieces = [
    'source:',
    'tag:',
    '"',
    '(',
    ')',
    ' ',
    'No',
    'fj',
    'is:',
    'un',
    '-',
    'OR',
    '🌊',
    'd',
    'in:',
    '“'
  ]
  const random = new Random(20261122)
  for (let round = 0; round < 5_000; round++) {
    const query = Array.from({ length: random.int(1, 8) }, () => random.pick(pieces)).join('')
    const caret = random.int(0, query.length)
    const typing = typingAt(query, caret)
    if (typing === null) continue
    const shown = `seed ${random.seed}: ${JSON.stringify(query)} at ${caret}`
    expect(typing.start, shown).toBeLessThanOrEqual(caret)
    expect(typing.end, shown).toBeGreaterThanOrEqual(caret)
    expect(typing.end, shown).toBeLessThanOrEqual(query.length)
    for (const { insert } of completionsOf(typing, sources).completions)
      expect(
        () => understand(query.slice(0, typing.start) + insert, '2026-03-05T10:00:00Z'),
        shown
      ).not.toThrow()
  }
})

test.each([
  ['Meridian', 'Meridian'],
  ['Northern Post', '"Northern Post"'],
  ['aid/food', 'aid/food'],
  ['St. Aldern', '"St. Aldern"'],
  ['The “Echo”', '"The  Echo"'],
  ['-minus', '"-minus"'],
  ['a*b', '"a*b"']
])('a name, %s, is put where a field’s value stands as %s', (name, value) => {
  expect(asValue(name)).toBe(value)
  expect(understand(`source:${value}`, '2026-03-05T10:00:00Z').problems).toEqual([])
})

test('every field is offered by its first letters', () => {
  for (const field of fieldNames) expect(completed(`${field.slice(0, 2)}|`)).toContain(`${field}:`)
})
