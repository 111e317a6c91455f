import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { trackedTables } from '../src/store/change.ts'
import { openForReading, openForWriting, type Archive } from '../src/store/open.ts'
import { openInProcess } from '../src/engine/in-process.ts'
import { generatedArticle } from './generate.ts'
import { percentile, timed, type Row } from './report.ts'

/** How many articles one call takes in, so that the generator's memory stays small. */
const CHUNK = 20_000

/**
 * Take generated articles into a fresh archive, then insert the very same rows and index entries with bare
 * better-sqlite3 into the same tables: what reading, identity, receipts and undo cost on top. Times exclude generating.
 */
export async function benchImport(folder: string, articles: number): Promise<Row[]> {
  const ours = join(folder, 'ours')
  const { spent, batches } = await importInto(ours, articles)
  const bare = await bareInsert(ours, join(folder, 'bare'))
  const peerName = 'bare better-sqlite3, same rows and index'
  // Where other programs take the processors, only their time tells: ours runs on two of them.
  const processor = (whose: 'writing' | 'all'): Pick<Row, 'ours' | 'peer' | 'peerName' | 'ratio'> => ({
    ours: (spent[whose] / articles) * 1000,
    peer: (bare[whose] / articles) * 1000,
    peerName,
    ratio: bare[whose] / spent[whose]
  })
  return [
    {
      what: `Import ${articles.toLocaleString('en')} articles, articles a second`,
      ours: articles / spent.seconds,
      peer: articles / bare.seconds,
      peerName,
      ratio: bare.seconds / spent.seconds
    },
    { what: 'processor time of the thread that writes, ms an article', ...processor('writing') },
    { what: 'processor time of all threads, ms an article', ...processor('all') },
    {
      what: 'a batch, p95, ms',
      ours: percentile(batches, 0.95),
      peer: percentile(batches, 0.5),
      peerName: 'a batch, p50',
      ratio: percentile(batches, 0.5) / percentile(batches, 0.95)
    }
  ]
}

/** Seconds that some work took: on the clock, and of the processors for this thread and for all of them. */
class Spent {
  seconds = 0
  writing = 0
  all = 0

  async on(work: () => void | Promise<void>): Promise<void> {
    const [own, every] = [process.threadCpuUsage(), process.cpuUsage()]
    this.seconds += await timed(work)
    this.writing += inSeconds(process.threadCpuUsage(own))
    this.all += inSeconds(process.cpuUsage(every))
  }
}

function inSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6
}

/** What taking articles in took, and each batch of it in milliseconds. */
async function importInto(folder: string, articles: number): Promise<{ spent: Spent; batches: number[] }> {
  const batches: number[] = []
  let since = 0
  const engine = openInProcess({
    folder,
    samples: null,
    lanes: ['read', 'write'],
    emit: (name) => {
      if (name !== 'changed') return
      batches.push(performance.now() - since)
      since = performance.now()
    },
    log: (error) => console.error(error)
  })
  const spent = new Spent()
  for (let from = 0; from < articles; from += CHUNK) {
    const items = Array.from({ length: Math.min(CHUNK, articles - from) }, (_, i) => ({
      name: `story-${String(from + i)}x.txt`,
      bytes: new TextEncoder().encode(generatedArticle(from + i))
    }))
    since = performance.now()
    await spent.on(
      async () => void (await engine.call('import.run', { job: `bench-${String(from)}`, items }))
    )
  }
  engine.close()
  return { spent, batches }
}

async function bareInsert(from: string, to: string): Promise<Spent> {
  const source = openForReading(from)
  mkdirSync(to, { recursive: true })
  openForWriting(to).close()
  const db = new Database(join(to, 'archive.db'))
  // The tables' triggers name these; none of what is copied here calls them.
  db.function('searchable_text', { deterministic: true }, (body, _blocks) => body)
  db.function('only_spans', { deterministic: true }, (text, _spans) => text)
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -65536')
  db.pragma('wal_autocheckpoint = 4000')
  db.pragma('foreign_keys = OFF')
  const spent = new Spent()
  for (const table of trackedTables) await copyTable(source.db, db, { table, spent })
  await copySketches(source.db, db, spent)
  source.close()
  db.close()
  return spent
}

async function copyTable(
  from: Archive,
  to: Archive,
  { table, spent }: { readonly table: string; readonly spent: Spent }
): Promise<void> {
  const columns = from.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  const names = columns.map(({ name }) => name)
  const insert = to.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`
  )
  const index = to.prepare('INSERT INTO word_index (rowid, headline, body) VALUES (@id, @headline, @body)')
  const page = from.prepare<[number], Record<string, unknown> & { id: number }>(
    `SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT 1000`
  )
  let after = Number.MIN_SAFE_INTEGER
  for (let rows = page.all(after); rows.length > 0; rows = page.all(after)) {
    after = rows.at(-1)?.id ?? after
    await spent.on(() => {
      to.transaction(() => {
        for (const row of rows) {
          insert.run(row)
          if (table === 'text') index.run(row)
        }
      })()
    })
  }
}

/** The sketches are an index like that of words: bare SQLite inserts them too. */
async function copySketches(from: Archive, to: Archive, spent: Spent): Promise<void> {
  const insert = to.prepare<[number, number]>('INSERT INTO sketch (hash, text_id) VALUES (?, ?)')
  const rows = from
    .prepare<[], { hash: number; text_id: number }>('SELECT hash, text_id FROM any_sketch ORDER BY text_id')
    .all()
  for (let at = 0; at < rows.length; at += 10_000) {
    const some = rows.slice(at, at + 10_000)
    await spent.on(() => {
      to.transaction(() => some.forEach(({ hash, text_id }) => insert.run(hash, text_id)))()
    })
  }
}
