import { describe, expect, test } from 'vitest'
import { editedWords } from '../../src/core/briefing/edited-words.ts'
import type { Briefing } from '../../src/core/briefing/model.ts'
import type { QuoteEdit } from '../../src/core/briefing/quote-edit.ts'
import { refuseUnsound } from '../../src/core/briefing/sound-edits.ts'
import { differingWords } from '../../src/core/revision/differing.ts'
import { Composer } from '../../src/renderer/feature/briefing/composer.svelte.ts'
import {
  piecesOf,
  stepped,
  wholeWords,
  withEdit,
  withoutEdit
} from '../../src/renderer/feature/briefing/quote/edits.ts'
import { Quoting } from '../../src/renderer/feature/briefing/quote/quoting.svelte.ts'
import { wordings } from '../../src/renderer/feature/briefing/quote/wordings.ts'
import { randomFrom } from '../support/random.ts'
import { answering } from './answers.ts'

const WORDS = 'Our dam, he said, will hold until 2030 – “God willing”.'
const at = (part: string) => ({ start: WORDS.indexOf(part), end: WORDS.indexOf(part) + part.length })
const out = (part: string): QuoteEdit => ({ ...at(part), text: '' })
const say = (part: string, text: string): QuoteEdit => ({ ...at(part), text })

describe('words left out of a quote', () => {
  test('are whole words, whatever was selected', () => {
    expect(wholeWords(WORDS, { start: 5, end: 6 })).toEqual(at('dam'))
    expect(wholeWords(WORDS, { start: 6, end: 13 })).toEqual(at('dam, he said'))
    expect(wholeWords(WORDS, { start: 5, end: 5 })).toEqual(at('dam'))
    expect(wholeWords(WORDS, { ...at(' – ') })).toBeNull()
  })

  test('next to each other are left out as one, and swallow what they cover', () => {
    const one = withEdit(WORDS, [out('will')], out('hold'))
    expect(one).toEqual([out('will hold')])
    expect(withEdit(WORDS, [say('he', 'the minister')], out('he said'))).toEqual([out('he said')])
    expect(withEdit(WORDS, [out('dam')], out('2030'))).toEqual([out('dam'), out('2030')])
  })

  test('come back as they were', () => {
    const edits = withEdit(WORDS, [out('dam')], say('he', 'the minister'))
    expect(withoutEdit(edits, out('dam'))).toEqual([say('he', 'the minister')])
  })

  test('are shown as they are printed, and every word stands where it stood', () => {
    const edits = [out('dam'), { start: 17, end: 17, text: 'sic' }, say('2030', 'the next decade')]
    const pieces = piecesOf(WORDS, edits)
    const shown = pieces.map((piece) =>
      piece.kind === 'words' ? piece.text : piece.before + piece.said + piece.after
    )
    expect(shown.join('')).toBe(editedWords(WORDS, edits))
    for (const piece of pieces)
      if (piece.kind === 'words') expect(WORDS.startsWith(piece.text, piece.start)).toBe(true)
    expect(piecesOf('', [])).toHaveLength(1)
  })

  test('however often it is edited, the edits are ones that a briefing keeps', () => {
    const seed = 4711
    const random = randomFrom(seed)
    const pick = (most: number) => Math.floor(random() * (most + 1))
    let edits: QuoteEdit[] = []
    for (let turn = 0; turn < 300; turn++) {
      const [start = 0, end = 0] = [pick(WORDS.length), pick(WORDS.length)].sort((one, other) => one - other)
      const span = wholeWords(WORDS, { start, end })
      if (span === null) continue
      edits = withEdit(WORDS, edits, { ...span, text: random() < 0.5 ? '' : 'so' })
      if (random() < 0.4 && edits[0]) edits = withoutEdit(edits, edits[0])
      if (edits.length === 1 && edits[0]?.start === 0 && edits[0].end === WORDS.length) edits = []
      expect(() => refuseUnsound(WORDS, edits), `seed ${seed}, turn ${turn}`).not.toThrow()
    }
  })
})

test('the keys select a word after another, and with Shift all of them from the first', () => {
  const shown = ['Our', 'dam', 'he', 'said'].map(at)
  const first = stepped(shown, null, { forward: true, extend: false })
  expect(first?.head).toEqual(at('Our'))
  const next = stepped(shown, first, { forward: true, extend: true })
  expect(next).toEqual({ anchor: at('Our'), head: at('dam') })
  expect(stepped(shown, next, { forward: false, extend: false })?.head).toEqual(at('Our'))
  expect(stepped([], null, { forward: true, extend: false })).toBeNull()
  // The word one was at has been left out: the one after it is next.
  const left = shown.filter((_, index) => index !== 1)
  expect(stepped(left, next, { forward: true, extend: false })?.head).toEqual(at('he'))
})

test('two wordings stand side by side, each whole, with what went and what came', () => {
  const [before, now] = [
    'At least 20 houses were flooded.',
    'At least 30 houses were flooded, some for weeks.'
  ]
  const sides = wordings(before, now, differingWords(before, now))
  expect(sides.before.map(({ text }) => text).join('')).toBe(before)
  expect(sides.now.map(({ text }) => text).join('')).toBe(now)
  expect(sides.before.filter(({ mark }) => mark === 'out').map(({ text }) => text.trim())).toEqual(['20'])
  expect(sides.now.filter(({ mark }) => mark === 'in').map(({ text }) => text)[0]).toContain('30')
})

test('a quote is edited in two ways: words left out, and words in brackets', async () => {
  const briefing: Briefing = {
    briefing: 1,
    title: 'T',
    madeOn: '2026-01-07',
    summary: '',
    from: null,
    layout: { design: 'digest', paper: 'a4', language: 'en', house: null },
    items: [{ item: 3, kind: 'quote', text: WORDS, edits: [], passage: 5, citation: null }]
  }
  const archive = answering({
    'briefing.show': () => briefing,
    'briefing.reviseItem': ({ edits = [] }) => ({
      ...briefing,
      items: [{ item: 3, kind: 'quote', text: WORDS, edits: [...edits], passage: 5, citation: null }]
    })
  })
  const composer = new Composer(archive.call, () => undefined)
  await composer.show(1)
  const quoting = new Quoting(composer)
  const edits = () => composer.items.flatMap((item) => (item.kind === 'quote' ? item.edits : []))

  await quoting.leaveOut()
  expect(edits()).toEqual([])
  quoting.select({ item: 3, ...at('e sai') })
  await quoting.leaveOut()
  expect(edits()).toEqual([out('he said')])
  quoting.select({ item: 3, ...at('2030') })
  quoting.ask()
  await quoting.say('  ')
  expect(edits()).toEqual([out('he said')])
  quoting.select({ item: 3, ...at('2030') })
  quoting.ask()
  await quoting.say(' the next decade ')
  expect(edits()).toEqual([out('he said'), say('2030', 'the next decade')])
  await quoting.takeBack(3, out('he said'))
  expect(edits()).toEqual([say('2030', 'the next decade')])
})
