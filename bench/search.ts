import { join } from 'node:path'
import { openForReading, type Archive } from '../src/store/open.ts'
import { search } from '../src/store/search.ts'
import { wordOf } from './generate.ts'
import { percentile, timed, type Row } from './report.ts'

const ROUNDS = 15

/** A class of query, what is typed, and the same for bare FTS5. */
const classes: readonly (readonly [name: string, typed: string, bare: string])[] = [
  ['rare word (0.1 %)', 'raremark', 'raremark'],
  ['1 % word', 'onemark', 'onemark'],
  ['10 % word', 'tenmark', 'tenmark'],
  ['50 % word', 'halfmark', 'halfmark'],
  ['two 50 % words', 'halfmark otherhalf', 'halfmark AND otherhalf'],
  ['phrase of two common words', `"${wordOf(0)} ${wordOf(1)}"`, `"${wordOf(0)} ${wordOf(1)}"`],
  ['3-letter prefix', `${wordOf(60).slice(0, 3)}*`, `${wordOf(60).slice(0, 3)}*`],
  ['NEAR', 'halfmark NEAR/10 of', 'NEAR(halfmark "of", 10)'],
  ['OR of 20 words', someWords(' OR '), someWords(' OR ')],
  ['field and 50 % word', 'halfmark source:"Northern Press Agency"', 'halfmark'],
  ['headline and 50 % word', `halfmark headline:${wordOf(40)}`, `halfmark AND headline : ${wordOf(40)}`],
  ['a month and 50 % word', 'halfmark date:2026-03', 'halfmark'],
  ['added', 'added:halfmark', 'halfmark']
]

function someWords(between: string): string {
  return Array.from({ length: 20 }, (_, at) => wordOf(100 + at * 30)).join(between)
}

/**
 * The first 50 hits with snippets, p95 in milliseconds over warm rounds, beside bare FTS5 in its obvious form on the
 * same index in the same run. Ours counts, collapses versions and reads tags as well.
 */
export async function benchSearch(folder: string): Promise<Row[]> {
  const { db, close } = openForReading(join(folder, 'ours'))
  const rows: Row[] = []
  for (const [name, query, obvious] of classes) {
    for (const order of ['newest', 'best'] as const) {
      const ours = await p95(
        () => void search(db, { query, order, copies: 'together', after: null, limit: 50, now: '2026-12-31T12:00:00Z' })
      )
      const peer = await p95(() => bare(db, obvious))
      rows.push({
        what: `${name}, ${order}, ms`,
        ours,
        peer,
        peerName: 'FTS5, `ORDER BY rank LIMIT 50`',
        ratio: peer / ours
      })
    }
  }
  close()
  return rows
}

function bare(db: Archive, match: string): void {
  db.prepare(
    `SELECT rowid, snippet(word_index, 1, '[', ']', '…', 32) FROM word_index WHERE word_index MATCH ? ORDER BY rank LIMIT 50`
  ).all(match)
}

async function p95(work: () => void): Promise<number> {
  work()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push((await timed(work)) * 1000)
  return percentile(times, 0.95)
}
