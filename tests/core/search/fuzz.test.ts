import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { planOf } from '../../../src/core/search/plan.ts'
import { understand } from '../../../src/core/search/query.ts'
import { Random } from '../../support/random.ts'

const pieces =
  `" “ * ( ) ^ : - + = NOT AND OR NEAR NEAR/3 w/5 w/s w/p W/ NEAR( atleast5( atleast0( é 0 ' { } [ ] | \0 🌊 \uD800 a dam dams \\ ;-- , . .. / //
 headline: lead: added: source: tag: note: entity: date: since: words: has: is: in: changed: language: status: sorce: passages notes 2026-01 7d >500 9999y 0000 yesterday figures`
    .split(/[ \n]+/)
    .concat([' ', ' ', '  ', '\n'])

test('nothing that can be typed is an error, in the parser or in the word index', () => {
  const db = new Database(':memory:')
  const options = `tokenize = 'porter unicode61 remove_diacritics 2'`
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (headline, body, ${options})`)
  const find = db.prepare('SELECT rowid FROM words WHERE words MATCH ?')
  const random = new Random(20260122)
  for (let round = 0; round < 20_000; round++) {
    const typed = Array.from({ length: random.int(1, 16) }, () => random.pick(pieces)).join(
      random.pick(['', ' '])
    )
    const shown = `seed ${random.seed}: ${JSON.stringify(typed)}`
    const { tree, problems } = understand(typed, '2026-03-05T10:00:00Z')
    for (const { at, length } of problems) expect(at + length, shown).toBeLessThanOrEqual(typed.length)
    if (tree === null) continue
    const { match } = planOf(tree)
    if (match !== null) expect(() => find.all(match), shown).not.toThrow()
  }
})

test.each([
  ['brackets', '('.repeat(1000)],
  ['brackets about words', `${'(a '.repeat(200)}`],
  ['refusals', 'NOT '.repeat(250) + 'a'],
  ['refusals in brackets', 'NOT (a '.repeat(140)],
  ['choices', Array.from({ length: 200 }, (_, at) => `a${at}`).join(' OR ')],
  ['nearness', Array.from({ length: 120 }, () => 'a w/5').join(' ') + ' a']
])('a thousand letters of %s are taken', (_, typed) => {
  const db = new Database(':memory:')
  db.exec('CREATE VIRTUAL TABLE words USING fts5 (headline, body)')
  const { tree } = understand(typed, '2026-03-05T10:00:00Z')
  const match = tree === null ? null : planOf(tree).match
  if (match !== null) expect(db.prepare('SELECT rowid FROM words WHERE words MATCH ?').all(match)).toEqual([])
})
