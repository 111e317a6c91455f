import { describe, expect, test } from 'vitest'
import { understand } from '../../../src/core/search/query.ts'

const NOW = '2026-03-05T10:00:00Z'
const echo = (typed: string) => understand(typed, NOW).understood

describe('a query in plain language', () => {
  test.each([
    ['dam release', 'articles with “dam” and “release”'],
    ['“emergency release” dam', 'articles with “emergency release” and “dam”'],
    ['"left open', 'articles with “left open”'],
    ["O'Brien", "articles with “O'Brien”"],
    ['dam OR gate siren', 'articles with “dam” or with “gate” and “siren”'],
    ['(dam OR gate) NOT siren', 'articles with “dam” or “gate”, without “siren”'],
    ['dam -siren', 'articles with “dam”, without “siren”'],
    ['NOT NOT dam', 'articles with “dam”'],
    ['=dams rain*', 'articles with exactly “dams” and “rain…”'],
    ['dam NEAR/3 gate', 'articles with “dam” within 3 words of “gate”'],
    [
      'dam w/s gate w/p siren',
      'articles with “dam” in one sentence with “gate” and “gate” in one paragraph with “siren”'
    ],
    ['atleast5(dam OR weir)', 'articles with “dam” or “weir” at least 5 times'],
    ['headline:(dam gate)', 'articles with “dam” in the headline, with “gate” in the headline'],
    ['source:AP since:2026-01-01 dam', 'articles with “dam”, from “AP”, since 1 January 2026'],
    ['date:2026-01..2026-02', 'articles from 1 January 2026 to 28 February 2026'],
    ['date:yesterday', 'articles of 4 March 2026'],
    ['since:7d', 'articles since 26 February 2026'],
    ['words:>500 words:200..300', 'articles of at least 501 words, of 200 to 300 words'],
    ['in:passages dam source:AP', 'articles with a passage with “dam”, from “AP”'],
    ['is:unread NOT has:copies', 'articles not read yet, without copies'],
    ['', 'nothing to look for yet'],
    ['*', 'nothing to look for yet'],
    ['" " - ()', 'nothing to look for yet']
  ])('%j', (typed, understood) => {
    expect(echo(typed)).toBe(understood)
    expect(understand(typed, NOW).problems).toEqual([])
  })
})

describe('a mistake is pointed at, and the rest is searched for', () => {
  test.each([
    ['sorce:AP dam', 'sorce:AP', 'source:AP', 'articles with “sorce:AP” and “dam”'],
    ['dam is:unreed', 'unreed', 'unread', 'articles with “dam”'],
    ['dam date:2026-02-30', '2026-02-30', '7d', 'articles with “dam”'],
    ['dam OR', 'OR', null, 'articles with “dam”'],
    ['AND dam', 'AND', null, 'articles with “dam”'],
    ['dam NOT', 'NOT', null, 'articles with “dam”'],
    ['dam) gate', ')', null, 'articles with “dam” and “gate”'],
    ['entity:"?" dam', '"?"', null, 'articles with “dam”'],
    ['dam w/5 source:AP', 'w/5', null, 'articles with “dam”, from “AP”'],
    ['headline: dam', 'headline:', null, 'articles with “dam”'],
    ['x*', 'x*', null, 'articles with “x”'],
    ['changed:figurs', 'figurs', 'figures', 'nothing to look for yet'],
    ['words:many', 'many', '>500', 'nothing to look for yet']
  ])('%j', (typed, at, suggestion, understood) => {
    const query = understand(typed, NOW)
    expect(query.understood).toBe(understood)
    expect(query.problems.map((problem) => typed.slice(problem.at, problem.at + problem.length))).toEqual([
      at
    ])
    expect(query.problems[0]?.suggestion).toBe(suggestion)
  })
})

describe('a name that the archive does not have', () => {
  const names = { sources: () => ['Northern Post', 'Fjord Wire'], tags: () => ['aid', 'aid/food', 'law'] }
  test.each([
    ['source:"Northern Post" tag:food dam', null, null],
    ['source:post tag:aid/food', null, null],
    ['source:Nor', 'There is no source “Nor” in this archive.', '"Northern Post"'],
    ['source:(wire OR "Fjrd Wire")', 'There is no source “Fjrd Wire” in this archive.', '"Fjord Wire"'],
    ['source:Gazette', 'There is no source “Gazette” in this archive.', null],
    ['tag:lawn', 'There is no tag “lawn” in this archive.', 'law'],
    ['tag:aid/water dam', 'There is no tag “aid/water” in this archive.', null]
  ])('%j', (typed, message, suggestion) => {
    const { problems, understood } = understand(typed, NOW, names)
    expect(problems.map((problem) => problem.message)).toEqual(message === null ? [] : [message])
    expect(problems[0]?.suggestion ?? null).toBe(suggestion)
    // It is searched for all the same.
    expect(understood).toBe(echo(typed))
  })
})
