import { describe, expect, test } from 'vitest'
import { editedWords, ellipsis } from '../../../src/core/briefing/edited-words.ts'
import { QuoteEdit } from '../../../src/core/briefing/quote-edit.ts'
import { revised } from '../../../src/core/briefing/revise-item.ts'
import { refuseUnsound } from '../../../src/core/briefing/sound-edits.ts'
import type { BriefingItem } from '../../../src/core/briefing/model.ts'
import { Random } from '../../support/random.ts'
import { chart, comment, heading, picture, quote, table } from './sample.ts'

const words = 'The mayor said on Monday it was closed for 20 days.'

/** An edit of some words of `words`; none at all is the place before what follows. */
const edit = (of: string, text: string, at = words.indexOf(of)): QuoteEdit => ({
  start: at,
  end: at + of.length,
  text
})

describe('an edited quote', () => {
  test.each([
    ['leaves words out', edit('said on Monday ', ''), `The mayor ${ellipsis}it was closed for 20 days.`],
    ['leaves out the end', edit(' for 20 days.', ''), `The mayor said on Monday it was closed${ellipsis}`],
    [
      'says who is meant',
      edit('it', 'the quay'),
      'The mayor said on Monday [the quay] was closed for 20 days.'
    ],
    [
      'begins with a small letter',
      edit('T', 't', 0),
      '[t]he mayor said on Monday it was closed for 20 days.'
    ],
    [
      'adds words, apart from both sides',
      edit('', 'of Lenn', 9),
      'The mayor [of Lenn] said on Monday it was closed for 20 days.'
    ],
    [
      'adds words before a stop without a gap',
      edit('', '[sic]', 50),
      'The mayor said on Monday it was closed for 20 days [[sic]].'
    ]
  ])('%s, in brackets', (_, one, printed) => {
    expect(() => refuseUnsound(words, [one])).not.toThrow()
    expect(editedWords(words, [one])).toBe(printed)
  })

  test.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'keeps all that is not edited, in its order, and marks all that is (seed %i)',
    (seed) => {
      const random = new Random(seed)
      const letters = Array.from({ length: random.int(2, 60) }, () =>
        random.pick(['a', 'Z', ' ', '0', 'é', '👩‍🚒', 'е\u0301', 'ש', '.', '\n'])
      )
      const text = letters.join('')
      const edits = someEdits(letters, random)
      expect(() => refuseUnsound(text, edits)).not.toThrow()
      // Of what is between the edits every run is there, whole; what is in brackets is theirs.
      let rest = editedWords(text, edits)
      let at = 0
      for (const { start, end, text: said } of edits) {
        const kept = text.slice(at, start)
        expect(rest.startsWith(kept)).toBe(true)
        rest = rest.slice(kept.length)
        const shown = said === '' ? ellipsis : `[${said}]`
        const added = new RegExp(start === end ? '^ ?' : '^')
        rest = rest.replace(added, '')
        expect(rest.startsWith(shown)).toBe(true)
        rest = rest.slice(shown.length)
        if (start === end && !/^[\s,.;:!?)]|^$/.test(text.slice(end))) rest = rest.replace(/^ /, '')
        at = end
      }
      expect(rest).toBe(text.slice(at))
      expect(editedWords(text, [])).toBe(text)
    }
  )
})

describe('an edit is refused', () => {
  test.each([
    ['past the words', [edit('days.', 'nights', 49)], /past the words/],
    ['over another', [edit('said on', ''), edit('on Monday', '')], /apart from each other/],
    ['beside another', [edit('said ', ''), edit('on ', '')], /apart from each other/],
    ['before one it follows', [edit('closed', ''), edit('said', '')], /in order/],
    ['that leaves out everything', [edit(words, '', 0)], /Remove the quote instead/]
  ])('%s', (_, edits, sentence) => {
    expect(() => refuseUnsound(words, edits)).toThrow(sentence)
  })

  test.each(['👍 yes', 'е\u0301 yes', '👩‍🚒 yes', '🇬🇷 yes'])('inside the first letter of %j', (text) => {
    expect(() => refuseUnsound(text, [{ start: 1, end: text.indexOf(' '), text: '' }])).toThrow(
      'between letters'
    )
    expect(() => refuseUnsound(text, [{ start: 0, end: text.indexOf(' '), text: '' }])).not.toThrow()
  })

  test('when it does nothing', () => {
    expect(QuoteEdit.safeParse({ start: 3, end: 3, text: ' ' }).success).toBe(false)
    expect(QuoteEdit.safeParse({ start: 4, end: 3, text: 'x' }).success).toBe(false)
  })
})

describe('a part of a briefing', () => {
  const of = (item: Omit<BriefingItem, 'item'>): BriefingItem => ({ item: 1, ...item }) as BriefingItem

  test('takes what its kind has, and keeps the rest', () => {
    expect(revised(of(heading('Quay')), { level: 2 })).toMatchObject({ text: 'Quay', level: 2 })
    expect(revised(of(picture('Quay')), { alternative: 'A quay' })).toMatchObject({
      text: 'Quay',
      alternative: 'A quay'
    })
    expect(revised(of(quote(words)), { edits: [edit('it', 'the quay')] })).toMatchObject({ text: words })
    expect(revised(of(quote(words, null, { edits: [edit('it', 'x')] })), {})).toMatchObject({
      edits: [{ text: 'x' }]
    })
  })

  test('a table’s short rows are filled up, and a row that is too long is refused', () => {
    const one = of(table('Boats', ['Town', 'Boats'], [['Lenn', '0']]))
    expect(revised(one, { header: ['Town', 'Boats', 'Crews'] })).toMatchObject({ rows: [['Lenn', '0', '']] })
    expect(() => revised(one, { rows: [['a'], ['b', 'c', 'd']] })).toThrow(
      'Row 2 has more cells than the table has columns.'
    )
  })

  test.each([
    [quote(words), { text: 'Other words' }, 'A quote keeps the words of its source.'],
    [comment('So it is.'), { level: 1 as const }, 'A comment does not have a level.'],
    [heading('Quay'), { edits: [] }, 'A heading does not have edits.'],
    [chart('Tags'), { alternative: 'x' }, 'A chart does not have a description.'],
    [picture('Quay'), { rows: [] }, 'A picture does not have rows.'],
    [table('Boats', ['a'], []), { chart: chart('').chart }, 'A table does not have anything to count.']
  ])('refuses what its kind does not have: %#', (item, change, sentence) => {
    expect(() => revised(of(item), change)).toThrow(sentence)
  })
})

/** Edits in order and apart, each of whole letters. */
function someEdits(letters: readonly string[], random: Random): QuoteEdit[] {
  const edits: QuoteEdit[] = []
  const offset = (index: number): number => letters.slice(0, index).join('').length
  for (let at = random.int(0, 4); at < letters.length; at += random.int(1, 6)) {
    const last = Math.min(letters.length, at + random.int(0, 4))
    const text = at === last || random.chance(0.5) ? random.pick(['sic', 'é 0', '[x]']) : ''
    if (at !== 0 || last !== letters.length) edits.push({ start: offset(at), end: offset(last), text })
    at = last + 1
  }
  return edits
}
