import { expect, test } from 'vitest'
import { usualLanguage } from '../../src/renderer/feature/list/row.ts'

test.each([
  [[], null],
  [[null, null], null],
  [['nb', 'en', null, 'nb'], 'nb'],
  [['en', 'fr'], 'en']
])('of lines in %j the usual language is %j', (languages, usual) => {
  expect(usualLanguage(languages.map((language) => ({ language })))).toBe(usual)
})
