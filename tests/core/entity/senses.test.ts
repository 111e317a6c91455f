import { describe, expect, test } from 'vitest'
import { evidenceIn } from '../../../src/core/entity/join/evidence.ts'
import { senseOf, sensesOf } from '../../../src/core/entity/join/senses.ts'
import { Random } from '../../support/random.ts'

function evidence(text: string): string[] {
  const start = text.indexOf('Bo Ansel')
  return evidenceIn(text, [{ start, end: start + 8 }], 2026)
}

describe('what a text says of a person', () => {
  test.each([
    ['Bo Ansel, 41, kept a shop.', ['born:1985']],
    ['said Bo Ansel, 61, who', ['born:1965']],
    ['The striker Bo Ansel scored.', ['calling:sport']],
    ['Bo Ansel, the town’s mayor, said', ['calling:office']],
    ['Bo Ansel, who met the mayor, said', []],
    ['Bo Ansel, a former goalkeeper for Arden, said', ['calling:sport']],
    ['Bo Ansel, the mayor of Arden, said', ['calling:office']],
    ['Bo Ansel, 3,000 sheep and a dog', []],
    ['Judge Bo Ansel ruled', []]
  ])('%s', (text, expected) => {
    expect(evidence(text)).toEqual(expected)
  })
})

describe('telling namesakes apart', () => {
  test('a goalkeeper and a mayor are two', () => {
    const senses = sensesOf([['calling:sport'], ['calling:office'], ['born:1985', 'calling:sport']])
    expect(senseOf(['born:1985'], senses)).toBe('calling:sport')
    expect(senseOf(['calling:office'], senses)).toBe('calling:office')
    expect(senseOf([], senses)).toBe('')
  })

  test('a goalkeeper who became mayor is one, as soon as one text says so', () => {
    expect(sensesOf([['calling:sport'], ['calling:office'], ['calling:office', 'calling:sport']]).size).toBe(
      0
    )
  })

  test('ages of one person may differ by a birthday, those of two by more', () => {
    expect(sensesOf([['born:1985'], ['born:1986'], ['born:1984']]).size).toBe(0)
    expect(senseOf(['born:1985'], sensesOf([['born:1985'], ['born:1951']]))).toBe('born:1985')
  })

  test('an age alone contradicts no calling', () => {
    expect(sensesOf([['born:1985'], ['calling:sport']]).size).toBe(0)
  })

  test('the order of the texts makes no difference', () => {
    const random = new Random(5)
    const all = ['born:1950', 'born:1951', 'born:1990', 'calling:sport', 'calling:office', 'calling:stage']
    for (let round = 0; round < 300; round++) {
      const texts = Array.from({ length: random.int(1, 6) }, () => all.filter(() => random.chance(0.3)))
      const shuffled = texts.toSorted(() => random.next() - 0.5)
      const sorted = (senses: ReadonlyMap<string, string>) => Array.from(senses).sort()
      expect(sorted(sensesOf(shuffled))).toEqual(sorted(sensesOf(texts)))
    }
  })
})
