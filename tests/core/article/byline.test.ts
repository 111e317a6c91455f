import { expect, test } from 'vitest'
import { readByline, readUnmarkedByline } from '../../../src/core/article/byline.ts'
import { datelineAtStart } from '../../../src/core/article/dateline.ts'
import { holderOf } from '../../../src/core/article/source.ts'

test.each([
  ['By MIRA HOLT and JEAN-LUC PERRIN', ['Mira Holt', 'Jean-Luc Perrin'], null],
  ['By A. B. STONE, MIRA HOLT and TOMAS DE LA CRUZ', ['A. B. Stone', 'Mira Holt', 'Tomas de la Cruz'], null],
  ['By MIRA HOLT, Staff Writer | Jan 7', ['Mira Holt'], null],
  ['By Mira Holt, Ann Roe, and Ian Stone', ['Mira Holt', 'Ann Roe', 'Ian Stone'], null],
  ['By IAN STONE JR. and ANN ROE III, Northern Press', ['Ian Stone Jr.', 'Ann Roe III'], 'Northern Press'],
  ['By MIRA HOLT Associated Press', ['Mira Holt'], 'Associated Press'],
  ['By Mira Holt in Norwick and Ian Stone in Eastbank', ['Mira Holt', 'Ian Stone'], null],
  ['By Mira Holt (NPA)', ['Mira Holt'], 'NPA'],
  ['By Emily Post', ['Emily Post'], null],
  ['By The Associated Press', [], 'Associated Press']
])('%s', (line, names, affiliation) => {
  expect(readByline(line)).toMatchObject({ names, affiliation })
})

test.each([
  'By Tuesday, the river had risen',
  'By the time he left',
  'By Monday',
  'By Norwick standards, it was calm'
])('the sentence %j is no byline', (line) => {
  expect(readByline(line)).toBeNull()
})

test('names before a paper are a byline without By, and a list of places is not', () => {
  expect(readUnmarkedByline('Mira Holt and Ian Stone, Northern Press')).toMatchObject({
    names: ['Mira Holt', 'Ian Stone'],
    affiliation: 'Northern Press'
  })
  expect(readUnmarkedByline('Police, Fire Crews Respond to Blaze')).toBeNull()
})

test.each([
  ['PARIS (AP) — The', 'Paris', 'AP'],
  ['KYIV, Ukraine (AP) — The', 'Kyiv, Ukraine', 'AP'],
  ['WASHINGTON, Jan 7 (Reuters) - The', 'Washington', 'Reuters'],
  ['NORWICK, Jan. 7 (NPA) – The', 'Norwick', 'NPA'],
  ['LONDON — The', 'London', null],
  ['(AP) PARIS - The', 'Paris', 'AP'],
  ['(Reuters) - The', null, 'Reuters'],
  ['BERLIN (dpa) - The', 'Berlin', 'dpa']
])('%s is a dateline', (text, place, agency) => {
  expect(datelineAtStart(text)?.dateline).toEqual({ place, agency })
})

test.each(['Holt (right) — who', 'BREAKING — The', 'NATO — the', 'The plan — which', 'Stone (D-N.Y.) — who'])(
  '%s is no dateline',
  (text) => {
    expect(datelineAtStart(text)).toBeNull()
  }
)

test.each([
  ['All contents © copyright 2026 Northern Press. All rights reserved |', 'Northern Press'],
  ['© 2026 Northern Press', 'Northern Press'],
  ['Copyright © 2020-2026 by Northern Press, Inc. All rights reserved.', 'Northern Press, Inc'],
  ['© NPA 2026', 'NPA'],
  ['All rights reserved.', null],
  ['© 2026. All rights reserved.', null]
])('%s names %s', (notice, holder) => {
  expect(holderOf(notice)).toBe(holder)
})
