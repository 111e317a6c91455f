import { expect, test } from 'vitest'
import { glance } from '../../../src/core/search/glance.ts'
import { findsOf, spansOf, spansOfEach } from '../../../src/core/search/match.ts'
import { Part, fieldsOf, type SearchedText } from '../../../src/core/search/text.ts'
import type { Near, Words } from '../../../src/core/search/tree.ts'
import { Random } from '../../support/random.ts'

const stock =
  'dam dams damming hope hoping happy happiness mobility mobile relate relational a as is 42 4200 o’brien ago agree agreed'.split(
    ' '
  )
const between = [' ', ' ', ' ', ', ', '. ', '\n\n', '—', ' “', '” ', '-', "'s "]

function textOf(random: Random, words: readonly string[]): string {
  return Array.from({ length: random.int(0, 40) }, () => {
    const word = random.pick(words)
    const cased = random.chance(0.2) ? word.toUpperCase() : word
    return cased + random.pick(between)
  }).join('')
}

function searched(body: string): SearchedText {
  const none = new Part('')
  return { headline: none, body: new Part(body), addedHeadline: none, addedBody: none }
}

function randomWords(random: Random): Words {
  const words = Array.from({ length: random.int(1, 3) }, () => random.pick(stock.slice(0, 15)))
  return {
    kind: 'words',
    words,
    typed: words.join(' '),
    exact: random.chance(0.3),
    prefix: random.chance(0.3),
    place: 'anywhere'
  }
}

test('several words looked for at once are found where each is found by itself', () => {
  const random = new Random(20261124)
  let found = 0
  for (let round = 0; round < 2_000; round++) {
    const text = searched(textOf(random, random.chance(0.8) ? stock : [...stock, 'Zoë', 'édam']))
    const leaves = Array.from({ length: random.int(2, 6) }, () => randomWords(random))
    const shown = `seed ${String(random.seed)}: ${JSON.stringify(leaves)} in ${text.body.text}`
    const alone = leaves.map((leaf) => spansOf(leaf, text))
    expect(spansOfEach(leaves, text), shown).toEqual(alone)
    found += alone.flat().length
  }
  expect(found).toBeGreaterThan(2_000)
})

test('words near each other are the same at a glance', () => {
  const random = new Random(20261123)
  let found = 0
  for (let round = 0; round < 2_000; round++) {
    const text = searched(textOf(random, stock))
    const leaf: Near = {
      kind: 'near',
      within: random.int(0, 6),
      left: [randomWords(random)],
      right: Array.from({ length: random.int(1, 2) }, () => randomWords(random))
    }
    const slow = findsOf(leaf, text).map(({ field, from, to }) => [
      field.part.tokens[from]?.start,
      field.part.tokens[to - 1]?.end
    ])
    const quick = spansOf(leaf, text).map(({ start, end }) => [start, end])
    const sorted = (spans: unknown[]): string[] => spans.map((span) => JSON.stringify(span)).sort()
    expect(sorted(quick), `seed ${String(random.seed)}: ${JSON.stringify(leaf)}`).toEqual(sorted(slow))
    found += slow.length
  }
  expect(found).toBeGreaterThan(400)
})

test('what is found at a glance is what cutting the text into words finds', () => {
  const random = new Random(20261122)
  let glanced = 0
  for (let round = 0; round < 4_000; round++) {
    const body = textOf(random, random.chance(0.8) ? stock : [...stock, 'Zoë', 'damé', 'édam'])
    const leaf = randomWords(random)
    const text = searched(body)
    const slow = findsOf(leaf, text).map(({ field, from, to }) => [
      field.part.tokens[from]?.start,
      field.part.tokens[to - 1]?.end
    ])
    const shown = `seed ${String(random.seed)}: ${JSON.stringify(leaf)} in ${JSON.stringify(body)}`
    expect(
      spansOf(leaf, text).map(({ start, end }) => [start, end]),
      shown
    ).toEqual(slow)
    if (fieldsOf(text, 'anywhere').every((field) => glance(leaf, field) !== null)) glanced++
  }
  expect(glanced).toBeGreaterThan(2_000)
})
