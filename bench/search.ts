import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openForReading, type Archive } from '../src/store/open.ts'
import { search } from '../src/store/search.ts'
import { buildArchive } from './build-archive.ts'
import { percentile } from './report.ts'
import { classes, type QueryClass } from './search-classes.ts'
import { askXapian, type XapianAnswers } from './xapian.ts'

const ROUNDS = 60

/** Once has to do for a peer that takes longer than so many milliseconds. */
const LONG = 400

const NOW = '2026-12-31T12:00:00Z'
const orders = ['newest', 'best'] as const

interface Time {
  /** p95, in milliseconds. */
  readonly wall: number
  /** The middle, in milliseconds of processor time: what a quiet machine would need. */
  readonly cpu: number
}

interface Measured {
  readonly name: string
  readonly order: (typeof orders)[number]
  readonly ours: Time
  readonly bare: Time
  readonly found: string
}

/**
 * The first 50 hits with snippets, warm: ours (which counts, and shows copies as one hit with their number, tags and what
 * changed), bare FTS5 in its obvious form on the same index in the same run, and Xapian. Archives of the sizes given are made in the
 * folder, where they are not there already.
 */
export function benchSearch(
  folder: string,
  sizes: readonly number[],
  { xapian: withXapian }: { readonly xapian: boolean }
): string {
  const runs = sizes.map((articles) => {
    const at = join(folder, `search-${String(articles)}`)
    if (!existsSync(join(at, 'archive.db'))) {
      console.log(`  making an archive of ${articles.toLocaleString('en')} articles`)
      buildArchive(at, articles)
    }
    const xapian = withXapian && articles <= 100_000 ? askXapian(at, queriesForXapian(), ROUNDS) : null
    const { db, close } = openForReading(at)
    const measured = classes.flatMap((one) => orders.map((order) => measure(db, one, order)))
    const size = sizeOf(db, at)
    close()
    return { articles, measured, xapian, size }
  })
  const [small] = runs
  return runs
    .map(({ articles, measured, xapian, size }) =>
      [
        `### ${articles.toLocaleString('en')} articles`,
        '',
        size,
        '',
        ...table(measured, xapian, articles === small?.articles ? null : (small?.measured ?? null)),
        '',
        ...(xapian === null && articles <= 100_000
          ? [
              withXapian
                ? 'Xapian was left out: Python has no binding for it here.'
                : 'Xapian was left out: `--xapian` asks it, and has it index for ten minutes.',
              ''
            ]
          : [])
      ].join('\n')
    )
    .join('\n')
    .trimEnd()
}

function measure(db: Archive, one: QueryClass, order: Measured['order']): Measured {
  const asked = { query: one.typed, order, copies: 'together', after: null, limit: 50, now: NOW } as const
  const { total, exact, stories, among } = search(db, asked)
  const ours = timesOf(() => search(db, asked))
  const bare = timesOf(() => first50(db, one.fts5))
  const found = `${exact ? '' : 'over '}${stories.toLocaleString('en')} / ${total.toLocaleString('en')}${among === null ? '' : `, best of ${among.toLocaleString('en')}`}`
  console.log(`  ${one.name}, ${order}: ${shown(ours)}; FTS5 ${shown(bare)}; ${found}`)
  return { name: one.name, order, ours, bare, found }
}

function first50(db: Archive, match: string): void {
  db.prepare(
    `SELECT rowid, snippet(word_index, 1, '[', ']', '…', 32) FROM word_index WHERE word_index MATCH ? ORDER BY rank LIMIT 50`
  ).all(match)
}

function timesOf(work: () => unknown): Time {
  const [wall, cpu]: [number[], number[]] = [[], []]
  const first = performance.now()
  work()
  const rounds = performance.now() - first > LONG ? 1 : ROUNDS
  for (let round = 0; round < rounds; round++) {
    const [started, used] = [performance.now(), process.cpuUsage()]
    work()
    const { user, system } = process.cpuUsage(used)
    wall.push(performance.now() - started)
    cpu.push((user + system) / 1000)
  }
  return { wall: percentile(wall, 0.95), cpu: percentile(cpu, 0.5) }
}

function queriesForXapian(): Record<string, string> {
  return Object.fromEntries(classes.map(({ name, xapian }) => [name, xapian]))
}

function table(
  measured: readonly Measured[],
  xapian: XapianAnswers | null,
  smaller: readonly Measured[] | null
): string[] {
  const rows = measured.map(({ name, order, ours, bare, found }) => {
    const before = smaller?.find((one) => one.name === name && one.order === order)
    return [
      `${name}, ${order}`,
      ms(ours.wall),
      ms(ours.cpu),
      ms(bare.wall),
      ms(bare.cpu),
      ...(xapian === null ? [] : [ms(xapian[name]?.[order] ?? Number.NaN)]),
      ...(before === undefined ? [] : [(ours.cpu / before.ours.cpu).toFixed(1)]),
      found
    ]
  })
  const heads = [
    'what, order',
    'ours, p95 ms',
    'CPU ms',
    'FTS5, p95 ms',
    'CPU ms',
    ...(xapian === null ? [] : ['Xapian, p95 ms']),
    ...(smaller === null ? [] : ['growth, CPU']),
    'stories / articles found'
  ]
  const rules = heads.map((_, at) => (at === 0 || at === heads.length - 1 ? '---' : '---:'))
  return [heads, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

/** How much of the disk and of memory it takes. */
function sizeOf(db: Archive, folder: string): string {
  const sum = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0
  const text = sum('SELECT sum(octet_length(headline) + octet_length(body)) FROM text')
  const index =
    sum('SELECT sum(octet_length(block)) FROM word_index_data') +
    sum('SELECT sum(octet_length(sz) + 8) FROM word_index_docsize')
  return [
    `${gib(statSync(join(folder, 'archive.db')).size)} on disk; ${gib(text)} of text, for which the word index takes ${gib(index)},`,
    `${(index / text).toFixed(2)} of it. The process held ${Math.round(process.memoryUsage().rss / 2 ** 20).toLocaleString('en')} MiB.`
  ].join(' ')
}

function gib(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(2)} GiB`
}

function shown({ wall, cpu }: Time): string {
  return `${ms(wall)} ms (CPU ${ms(cpu)})`
}

function ms(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1)
}
