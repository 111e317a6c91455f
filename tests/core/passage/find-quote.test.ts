import { expect, test } from 'vitest'
import { findQuote } from '../../../src/core/passage/find-quote.ts'
import { Random } from '../../support/random.ts'

const body = 'Minister Råholt said: “We opened 20 gates — not 2.”\n\nShe said no more. She said no more 🌊.'

const wordsAt = (quote: string) => findQuote(body, quote).map(({ start, end }) => body.slice(start, end))

test.each([
  ['We opened 20 gates', ['We opened 20 gates']],
  ['"We opened 20 gates - not 2."', ['“We opened 20 gates — not 2.”']],
  ['not 2.”  She   said', ['not 2.”\n\nShe said']],
  ['She said no more', ['She said no more', 'She said no more']],
  ['she said no more', []],
  ['We opened 200', []],
  ['   ', []],
  ['more 🌊', ['more 🌊']]
])('%j stands at %j', (quote, found) => {
  expect(wordsAt(quote)).toEqual(found)
})

test('any stretch of words is found where it was taken from', () => {
  const random = new Random(7)
  for (let round = 0; round < 500; round++) {
    const start = random.int(0, body.length - 2)
    const taken = body.slice(start, random.int(start + 1, body.length))
    const quote = taken.trim()
    if (quote === '' || /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(quote)) continue
    const at = start + taken.indexOf(quote)
    expect(findQuote(body, quote), JSON.stringify(quote)).toContainEqual({
      start: at,
      end: at + quote.length
    })
  }
})
