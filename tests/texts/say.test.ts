import { afterEach, expect, test } from 'vitest'
import { locale, say, speak } from '../../src/texts/say.ts'
import { said } from '../../src/texts/said.ts'

const german = {
  window: {
    'Close “{0}”': '„{0}“ schließen',
    'Found in {0|# story|# stories} of {1}.': '{1}: in {0|einer Meldung|# Meldungen} gefunden.',
    'Copy@@feature/import': 'Kopie',
    Copy: 'Kopieren'
  },
  engine: {
    'The archive is full.': 'Das Archiv ist voll.',
    'Moved the tag {0} to {1}': 'Schlagwort {0} nach {1} verschoben',
    'Import of {0|# file|# files}': 'Import von {0|einer Datei|# Dateien}',
    '{0|# figure|# figures}': '{0|# Zahl|# Zahlen}',
    headline: 'Überschrift',
    '{0}: {1}': '{~0}: {1}'
  }
}

afterEach(() => speak('en', null))

test('English is what stands in the source', () => {
  expect(say('Close “{0}”', 'Dams')).toBe('Close “Dams”')
  expect(say('Found in {0|# story|# stories} of {1}.', 1, 'AP')).toBe('Found in 1 story of AP.')
  expect(say('Found in {0|# story|# stories} of {1}.', 1200, 'AP')).toBe('Found in 1,200 stories of AP.')
  expect(say('Copy@@feature/import')).toBe('Copy')
  expect(said('The archive is full.')).toBe('The archive is full.')
})

test('German has its own order, plural forms and figures', () => {
  speak('de', german)
  expect(say('Close “{0}”', 'Dams')).toBe('„Dams“ schließen')
  expect(say('Found in {0|# story|# stories} of {1}.', 1, 'dpa')).toBe('dpa: in einer Meldung gefunden.')
  expect(say('Found in {0|# story|# stories} of {1}.', 1200, 'dpa')).toBe('dpa: in 1.200 Meldungen gefunden.')
  expect(say('Copy@@feature/import')).toBe('Kopie')
  expect(say('What has no German yet')).toBe('What has no German yet')
  expect(locale()).toBe('de-DE')
})

test('what the engine sent or the archive keeps is told again, with the names in it as they are', () => {
  speak('de', german)
  expect(said('The archive is full.')).toBe('Das Archiv ist voll.')
  expect(said('Moved the tag water/dams to land (of {1})')).toBe(
    'Schlagwort water/dams nach land (of {1}) verschoben'
  )
  expect(said('Import of 1,200 files')).toBe('Import von 1.200 Dateien')
  expect(said('Import of 1 file')).toBe('Import von einer Datei')
  expect(said('Import of 1 file: $&')).toBe('Import von einer Datei: $&')
  expect(said('Something from a later version')).toBe('Something from a later version')
})

test('a list is told again where each part of it is known, and else left alone', () => {
  speak('de', german)
  expect(said('3 figures, headline')).toBe('3 Zahlen, Überschrift')
  expect(said('headline and 1 figure; headline')).toBe('Überschrift und 1 Zahl; Überschrift')
  expect(said('headline and Ottoline Brandt')).toBe('headline and Ottoline Brandt')
})
