import { expect, test } from 'vitest'
import { normalise, readWireText } from '../../../src/core/article/read.ts'
import { randomFrom } from '../../support/random.ts'
import { generate } from './generate.ts'

const shards = [
  'By MIRA HOLT',
  'By ',
  'and',
  '[January 07, 2026]',
  'NORWICK (NPA) —',
  '(AP)',
  '___',
  '|',
  '[to top of second column]',
  '“',
  '”',
  '"',
  '.',
  ',',
  ':',
  '—',
  '-',
  '•',
  'U.S.',
  'Jan.',
  '31',
  'The harbour',
  'board',
  'said',
  'e\u0301',
  '\u0301',
  'é',
  '😀',
  '\ud800',
  '\0',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\t',
  '\r\n',
  '\r',
  '\n',
  '\n',
  '\n\n',
  '    ',
  '© 2026 NPA',
  'All rights reserved',
  'Source: NPA',
  'Published: Jan 7, 2026',
  'Correction:',
  '(Mira Holt/NPA via AP)',
  'contributed.',
  'ﬁ',
  '中文。',
  'مرحبا',
  'word',
  'a',
  'UPPER',
  '1.',
  'x'.repeat(90)
]

function rubble(seed: number): string {
  const random = randomFrom(seed)
  const length = Math.floor(random() * 120)
  return Array.from(
    { length },
    () => `${shards[Math.floor(random() * shards.length)] ?? ''}${random() < 0.7 ? ' ' : ''}`
  ).join('')
}

/** A generated article with a piece torn out and rubble put in its place. */
function damaged(seed: number): string {
  const random = randomFrom(seed)
  const { text } = generate(seed)
  const from = Math.floor(random() * text.length)
  return text.slice(0, from) + rubble(seed + 1) + text.slice(from + Math.floor(random() * 300))
}

function expectLaws(text: string, hint: string): void {
  const input = normalise(text)
  const { body, blocks, dropped } = readWireText(text)
  let kept = ''
  let at = 0
  for (const { start, end } of dropped) {
    expect(start, hint).toBeGreaterThanOrEqual(at)
    kept += input.slice(at, start)
    at = end
  }
  kept += input.slice(at)
  expect(body.replace(/\s/gu, ''), hint).toBe(kept.replace(/\s/gu, ''))
  expect(body.normalize('NFC') === body && !/[^\S \n]/u.test(body), hint).toBe(true)
  expect(normalise(input), hint).toBe(input)
  let last = 0
  let wrong = 0
  for (const { start, end } of blocks) {
    const gap = body.slice(last, start)
    const text = body.slice(start, end)
    const sound =
      end > start &&
      (gap === ' ' || gap === (last === 0 ? '' : '\n\n')) &&
      text === text.trim() &&
      !text.includes('\n')
    if (!sound) wrong += 1
    last = end
  }
  expect(wrong, hint).toBe(0)
  expect(last, hint).toBe(body.length)
}

test('whatever comes in, the body holds its characters in order, minus what is declared as dropped', () => {
  for (let seed = 1; seed <= 1500; seed += 1) expectLaws(rubble(seed), `rubble, seed ${String(seed)}`)
  for (let seed = 1; seed <= 300; seed += 1)
    expectLaws(damaged(seed), `damaged article, seed ${String(seed)}`)
})

test.each([
  ['nothing', ''],
  ['white space', ' \r\n\t\u00a0\n'],
  ['one line of five million characters', 'word '.repeat(1_000_000)],
  ['two hundred thousand short lines', 'A short one.\n'.repeat(200_000)],
  ['nothing but bars', '|\n'.repeat(200_000)],
  ['a line of bars', '|'.repeat(2_000_000)],
  ['a pile of accents', `a${'\u0301\u0323'.repeat(500_000)}`],
  ['carriage returns', '\r'.repeat(2_000_000)],
  [
    'widths that never agree',
    'word word word word word word word\nWord word word word word word word word word.\n'.repeat(20_000)
  ]
])('%s is read to its end', (_, text) => {
  expectLaws(text, 'pathological')
})
