import { expect, test } from 'vitest'
import { headlineMarker } from '../../../src/core/search/mark-headline.ts'

test.each([
  ['dam', 'Skarrow Dam gates shut', 'Skarrow [Dam] gates shut'],
  ['gate source:AP', 'Skarrow Dam gates shut', 'Skarrow Dam [gates] shut'],
  ['headline:"dam gates"', 'Skarrow Dam gates shut', 'Skarrow [Dam gates] shut'],
  ['élysée', 'Elysee says 0 hurt 🚑, 20 dead', '[Elysee] says 0 hurt 🚑, 20 dead'],
  ['lead:dam', 'Skarrow Dam gates shut', 'Skarrow Dam gates shut'],
  ['dam NOT gate', 'Skarrow Dam gates shut', 'Skarrow [Dam] gates shut'],
  ['added:dam', 'Skarrow Dam gates shut', 'Skarrow Dam gates shut'],
  ['source:AP', 'Skarrow Dam gates shut', 'Skarrow Dam gates shut'],
  ['', 'Skarrow Dam gates shut', 'Skarrow Dam gates shut'],
  ['dam', '', '']
])('a search for %j shows %j as %j', (query, headline, marked) => {
  const runs = headlineMarker(query)(headline)
  expect(runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')).toBe(marked)
})
