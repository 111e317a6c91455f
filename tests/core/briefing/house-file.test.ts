import { describe, expect, test } from 'vitest'
import { usualHouse } from '../../../src/core/briefing/house.ts'
import { houseFile, houseInFile } from '../../../src/core/briefing/house-file.ts'

const house = {
  ...usualHouse,
  name: 'Büro für Fähren',
  opening: 'Nur für den Dienstgebrauch\n“0”',
  accent: '#0a0b0c'
}
const file = houseFile({ house, logo: 'AAEC' })

describe('the file of a house style', () => {
  test('says all that the style says, and nothing of the archive it is from', () => {
    expect(houseInFile(file)).toEqual({ house, logo: 'AAEC' })
    const numbered = { ...house, house: 7, logo: null }
    expect(houseFile({ house: numbered, logo: null })).not.toMatch(/"house": 7/)
  })

  test('what it says besides is passed over', () => {
    const more = { ...(JSON.parse(file) as object), since: 'a newer one of the same format' }
    expect(houseInFile(JSON.stringify(more))).toEqual({ house, logo: 'AAEC' })
  })

  test.each([
    ['no JSON', 'PK\u0003\u0004', 'This file is no house style of Wiremark.'],
    [
      'another kind of file',
      '{"format":"wiremark-saved-searches","version":1}',
      'This file is no house style of Wiremark.'
    ],
    ['null', 'null', 'This file is no house style of Wiremark.'],
    ['of a newer Wiremark', file.replace('"version": 1', '"version": 2'), /made by a newer Wiremark/],
    [
      'with a colour that is none',
      file.replace('#0a0b0c', 'url(x)'),
      /“house.accent” is not as it should be/
    ],
    ['with a font of its own', file.replace('"serif"', '"Papyrus"'), /“house.headFont”/],
    ['without a name', file.replace('Büro für Fähren', '  '), /“house.name”/],
    ['with a logo that is no base64', file.replace('AAEC', '<svg>'), /“logo”/],
    ['without a logo', file.replace(/,\s*"logo": "AAEC"/, ''), /“logo”/],
    ['with an opening of a million words', file.replace('“0”', 'x'.repeat(6000)), /“house.opening”/]
  ])('%s, is refused in one sentence', (_, text, sentence) => {
    expect(() => houseInFile(text)).toThrow(sentence)
  })
})
