import { expect, test } from 'vitest'
import { readWireText } from '../../../src/core/article/read.ts'
import { type Generated, generate, type Layout } from './generate.ts'

function toldBy(text: string): string[] {
  const { body, blocks } = readWireText(text)
  return blocks
    .filter(({ kind }) => kind !== 'byline' && kind !== 'dateline' && kind !== 'boilerplate')
    .map(({ kind, start, end }) => `${kind}: ${body.slice(start, end)}`)
}

function written(article: Generated): string[] {
  return article.told.map(([kind, text]) => `${kind}: ${text}`)
}

const articles = 400

function recover(layout: Partial<Layout>) {
  let blocks = 0
  let found = 0
  let whole = 0
  for (let seed = 1; seed <= articles; seed += 1) {
    const article = generate(seed, layout)
    const told = toldBy(article.text)
    const known = new Set(told)
    const expected = written(article)
    blocks += expected.length
    found += expected.filter((one) => known.has(one)).length
    if (expected.join('\n') === told.join('\n')) whole += 1
  }
  return { blocks: found / blocks, whole: whole / articles }
}

test.each([
  ['hard-wrapped with blank lines between', { blankLines: true }],
  ['one line to a paragraph', { wrapped: false }],
  ['one line to a paragraph and blank lines between', { wrapped: false, blankLines: true }]
] as const)('an article %s is recovered whole', (_, layout) => {
  expect(recover(layout).whole).toBe(1)
})

test('of hard-wrapped articles without blank lines nine blocks in ten and more come out as written', () => {
  // What is missed cannot be told from the text: a full last line before a capital, or a sentence ending at a margin.
  expect(recover({}).blocks).toBeGreaterThan(0.93)
})

test('every hard-wrapped article keeps its headline, bylines, day and source', () => {
  for (let seed = 1; seed <= articles; seed += 1) {
    const article = generate(seed)
    const read = readWireText(article.text)
    expect(read, `seed ${String(seed)}`).toMatchObject({
      headline: article.headline,
      bylines: article.bylines,
      dateline: { place: 'Norwick', agency: 'NPA' },
      source: 'Northern Press Agency',
      publishedOn: '2026-01-07'
    })
  }
})

test('line ends that leave no doubt are never misread', () => {
  // A doubtful place spoils at most the blocks on either side of it; all others must be exact.
  for (let seed = 1; seed <= articles; seed += 1) {
    const article = generate(seed)
    const told = new Set(toldBy(article.text))
    const missed = written(article).filter((one) => !told.has(one)).length
    expect(missed, `seed ${String(seed)}`).toBeLessThanOrEqual(article.ambiguous * 2)
  }
})
