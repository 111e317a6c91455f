import { join } from 'node:path'
import { ftsQuery } from '../src/core/search/query.ts'
import { openForReading, type Archive } from '../src/store/open.ts'
import { search } from '../src/store/search.ts'
import { wordOf } from './generate.ts'
import { percentile, timed, type Row } from './report.ts'

const ROUNDS = 15

const classes: readonly (readonly [string, string])[] = [
  ['rare word (0.1 %)', 'raremark'],
  ['1 % word', 'onemark'],
  ['10 % word', 'tenmark'],
  ['50 % word', 'halfmark'],
  ['two 50 % words', 'halfmark otherhalf'],
  ['phrase of two common words', `"${wordOf(0)} ${wordOf(1)}"`]
]

/**
 * The first 50 hits with snippets, p95 in milliseconds over warm rounds, beside bare FTS5 in its obvious form on the
 * same index in the same run. Ours counts, collapses versions and reads tags as well.
 */
export async function benchSearch(folder: string): Promise<Row[]> {
  const { db, close } = openForReading(join(folder, 'ours'))
  const rows: Row[] = []
  for (const [name, query] of classes) {
    for (const order of ['newest', 'best'] as const) {
      const ours = await p95(() => void search(db, { query, order, after: null, limit: 50 }))
      const peer = await p95(() => bare(db, query))
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

function bare(db: Archive, query: string): void {
  db.prepare(
    `SELECT rowid, snippet(word_index, 1, '[', ']', '…', 32) FROM word_index WHERE word_index MATCH ? ORDER BY rank LIMIT 50`
  ).all(ftsQuery(query))
}

async function p95(work: () => void): Promise<number> {
  work()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push((await timed(work)) * 1000)
  return percentile(times, 0.95)
}
