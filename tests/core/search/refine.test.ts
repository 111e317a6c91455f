import { describe, expect, test } from 'vitest'
import { understand } from '../../../src/core/search/query.ts'
import { refinedFields, refinedTo, refinementsOf, toggled } from '../../../src/core/search/refine.ts'
import { Random } from '../../support/random.ts'

const NOW = '2026-11-22T12:00:00Z'

describe('a click narrows the query that is typed, and a second click widens it again', () => {
  test.each([
    ['dam', 'source', 'AP', 'dam source:AP'],
    ['dam', 'source', 'Northern Press', 'dam source:"Northern Press"'],
    ['dam', 'source', 'The "Post"', 'dam source:"The  Post"'],
    ['dam', 'source', 'OR', 'dam source:"OR"'],
    ['', 'source', 'AP', 'source:AP'],
    ['dam OR gate', 'source', 'AP', '(dam OR gate) source:AP'],
    ['"cubic met', 'source', 'AP', '"cubic met" source:AP'],
    ['(dam OR (gate', 'source', 'AP', '(dam OR (gate)) source:AP'],
    ['dam', 'tag', 'damage/water', 'dam tag:damage/water'],
    ['dam', 'language', 'de', 'dam language:de']
  ] as const)('%s with %s %s is %s', (query, field, value, narrowed) => {
    expect(toggled(query, field, value)).toBe(narrowed)
    expect(refinementsOf(narrowed, field)).toHaveLength(1)
    expect(understand(narrowed, NOW).problems).toEqual([])
    const widened = toggled(narrowed, field, refinementsOf(narrowed, field)[0] ?? '')
    expect(understand(widened, NOW).tree).toEqual(understand(query, NOW).tree)
  })

  test('a second source is an alternative, a second tag a further demand', () => {
    expect(toggled('dam source:AP siren', 'source', 'Northern Press')).toBe(
      'dam source:(AP OR "Northern Press") siren'
    )
    expect(toggled('source:(AP OR "Northern Press") dam', 'source', 'ap')).toBe('source:"Northern Press" dam')
    expect(toggled('dam tag:aid', 'tag', 'damage')).toBe('dam tag:aid tag:damage')
    expect(toggled('dam tag:aid tag:damage', 'tag', 'aid')).toBe('dam tag:damage')
    expect(toggled('dam entity:Brandt', 'entity', 'Ada Holm')).toBe('dam entity:Brandt entity:"Ada Holm"')
  })
})

describe('a date takes the place of the date before', () => {
  test.each([
    ['dam', ['2026-01'], 'dam date:2026-01'],
    ['since:7d dam', ['2026-01..2026-03'], 'date:2026-01..2026-03 dam'],
    ['dam date:2026-01 since:7d siren', ['2026-02'], 'dam date:2026-02 siren'],
    ['dam AND date:2026-01', [], 'dam'],
    ['date:2026-01 AND dam', [], 'dam'],
    ['dam', [], 'dam']
  ])('%s narrowed to %j is %s', (query, values, narrowed) => {
    expect(refinedTo(query, 'date', values)).toBe(narrowed)
  })
})

describe('what a click cannot mean is left as it was typed', () => {
  test.each([
    ['NOT source:AP dam'],
    ['-source:AP dam'],
    ['source:AP OR dam'],
    ['(source:AP dam)'],
    ['source:(AP NOT Reuters)']
  ])('%s is narrowed to no source', (query) => {
    expect(refinementsOf(query, 'source')).toEqual([])
    expect(toggled(query, 'source', 'Northern Press')).toContain('source:"Northern Press"')
  })
})

test('whatever is typed, to narrow it never throws and is understood to be narrowed', () => {
  const random = new Random(20261122)
  const parts = [
    'dam', '"', '(', ')', ' OR ', ' AND ', ' NOT ', 'source:', 'AP', 'tag:aid', 'date:2026-01', ' w/3 ', '*', '-',
    ' ', ' ', '=', 'since:7d', '“', 'in:passages'
  ] // prettier-ignore
  for (let round = 0; round < 4000; round++) {
    const query = Array.from({ length: random.int(0, 9) }, () => random.pick(parts)).join('')
    for (const field of refinedFields) {
      const value = field === 'date' ? '2026-02' : 'Northern Press'
      const narrowed = refinedTo(query, field, [value])
      expect(refinementsOf(narrowed, field), `seed ${random.seed}: ${query} → ${narrowed}`).toContain(value)
    }
  }
})
