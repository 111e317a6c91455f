import { describe, expect, test } from 'vitest'
import { standingsOf } from '../../../src/core/entity/rules-clusters.ts'
import type { Rule, RuleName } from '../../../src/core/entity/rules.ts'

const named = (text: string, kind: RuleName['kind'] = 'person'): RuleName => ({
  kind,
  key: text.toLowerCase(),
  sense: '',
  text
})
const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((text) => named(text)) as [
  RuleName,
  RuleName,
  RuleName,
  RuleName
]

const merge = (of: RuleName, into: RuleName): Rule => ({ verb: 'merge', of, into })
const apart = (of: RuleName, from: RuleName): Rule => ({ verb: 'apart', of, from })
const separate = (of: RuleName, from: RuleName): Rule => ({ verb: 'separate', of, from })

/** The names that are one, each group by the name it goes by. */
function groups(
  rules: readonly Rule[],
  links: Parameters<typeof standingsOf>[1] = []
): Record<string, string> {
  const all = new Map<string, string[]>()
  for (const { unit, root, hidden } of standingsOf(rules, links).values())
    if (!hidden) all.set(root.text, [...(all.get(root.text) ?? []), unit.text])
  return Object.fromEntries(Array.from(all, ([root, own]) => [root, own.sort().join('')]))
}

describe('rules in their order', () => {
  test.each<[string, readonly Rule[], Record<string, string>]>([
    ['a chain of merges is one, by the last name', [merge(a, b), merge(b, c)], { C: 'ABC' }],
    ['the later of merge and apart wins', [merge(a, b), apart(a, b)], { A: 'A', B: 'B' }],
    ['and so the other way round', [apart(a, b), merge(a, b)], { B: 'AB' }],
    [
      'apart cuts the latest join between the two and leaves the rest',
      [merge(a, b), merge(c, b), merge(d, c), apart(d, a)],
      { B: 'ABC', D: 'D' }
    ],
    [
      'a name separated leaves all it was joined to',
      [merge(a, b), merge(c, a), separate(a, b)],
      { A: 'A', B: 'B', C: 'C' }
    ],
    [
      'a changed kind brings it to the name of that kind',
      [{ verb: 'kind', of: a, kind: 'place' }],
      { A: 'AA' }
    ],
    ['what is no entity is not there', [merge(a, b), { verb: 'drop', names: [a] }], { B: 'B' }],
    ['and what is marked is there again', [{ verb: 'drop', names: [a] }, merge(a, b)], { B: 'AB' }]
  ])('%s', (_, rules, expected) => {
    expect(groups(rules)).toEqual(expected)
  })

  test('a short form joins what texts say it means, unless they say two things or the analyst says otherwise', () => {
    expect(groups([], [{ short: a, means: [b] }])).toEqual({ B: 'AB' })
    expect(groups([], [{ short: a, means: [b, c] }])).toEqual({ A: 'A', B: 'B', C: 'C' })
    expect(groups([merge(b, c)], [{ short: a, means: [b, c] }])).toEqual({ C: 'ABC' })
    expect(groups([apart(a, b)], [{ short: a, means: [b] }])).toEqual({ A: 'A', B: 'B' })
    expect(groups([merge(a, d)], [{ short: a, means: [b] }])).toEqual({ B: 'B', D: 'AD' })
  })

  test('what was said of a name is said of the entity it has become, the last word counting', () => {
    const rules: Rule[] = [
      { verb: 'note', of: a, note: 'old' },
      merge(a, b),
      { verb: 'rename', of: b, name: 'The B' },
      { verb: 'note', of: a, note: 'new' },
      { verb: 'watch', of: a, watched: true }
    ]
    const standings = Array.from(standingsOf(rules, []).values())
    expect(standings).toHaveLength(2)
    for (const standing of standings)
      expect(standing).toMatchObject({ called: 'The B', note: 'new', watched: true })
  })

  test('thousands of rules are followed in no time', () => {
    const rules = Array.from({ length: 20_000 }, (_, at) =>
      merge(named(`n${String(at)}`), named(`m${String(at % 4_000)}`))
    )
    expect(standingsOf(rules, []).size).toBe(24_000)
  })
})
