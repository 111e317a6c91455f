import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { trackedTables } from '../src/store/change.ts'
import { openForReading, openForWriting, type Archive } from '../src/store/open.ts'
import { openInProcess } from '../src/engine/in-process.ts'
import { generatedArticle } from './generate.ts'
import { percentile, timed, type Row } from './report.ts'

/** How many articles one call takes in, so that the generator's memory stays small. */
const CHUNK = 5_000

/**
 * Take generated articles into a fresh archive, then insert the very same rows and index entries with bare
 * better-sqlite3 into the same tables: what reading, identity, receipts and undo cost on top. Times exclude generating.
 */
export async function benchImport(folder: string, articles: number): Promise<Row[]> {
  const ours = join(folder, 'ours')
  const { seconds, batches } = await importInto(ours, articles)
  const bare = await bareInsert(ours, join(folder, 'bare'))
  return [
    {
      what: `Import ${articles.toLocaleString('en')} articles, articles a second`,
      ours: articles / seconds,
      peer: articles / bare,
      peerName: 'bare better-sqlite3, same rows and index',
      ratio: bare / seconds
    },
    {
      what: 'a batch, p95, ms',
      ours: percentile(batches, 0.95),
      peer: percentile(batches, 0.5),
      peerName: 'a batch, p50',
      ratio: percentile(batches, 0.5) / percentile(batches, 0.95)
    }
  ]
}

/** How long taking articles in took, in seconds, and each batch of it, in milliseconds. */
async function importInto(folder: string, articles: number): Promise<{ seconds: number; batches: number[] }> {
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
  let seconds = 0
  for (let from = 0; from < articles; from += CHUNK) {
    const items = Array.from({ length: Math.min(CHUNK, articles - from) }, (_, i) => ({
      name: `story-${String(from + i)}x.txt`,
      bytes: new TextEncoder().encode(generatedArticle(from + i))
    }))
    since = performance.now()
    seconds += await timed(
      async () => void (await engine.call('import.run', { job: `bench-${String(from)}`, items }))
    )
  }
  engine.close()
  return { seconds, batches }
}

async function bareInsert(from: string, to: string): Promise<number> {
  const source = openForReading(from)
  mkdirSync(to, { recursive: true })
  openForWriting(to).close()
  const db = new Database(join(to, 'archive.db'))
  // The tables' triggers name these; none of what is copied here calls them.
  db.function('searchable_text', { deterministic: true }, (body, _blocks) => body)
  db.function('only_spans', { deterministic: true }, (text, _spans) => text)
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -65536')
  db.pragma('foreign_keys = OFF')
  let seconds = 0
  for (const table of trackedTables) seconds += await copyTable(source.db, db, table)
  seconds += await copySketches(source.db, db)
  source.close()
  db.close()
  return seconds
}

async function copyTable(from: Archive, to: Archive, table: string): Promise<number> {
  const columns = from.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  const names = columns.map(({ name }) => name)
  const insert = to.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`
  )
  const index = to.prepare('INSERT INTO word_index (rowid, headline, body) VALUES (@id, @headline, @body)')
  const page = from.prepare<[number], Record<string, unknown> & { id: number }>(
    `SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT 1000`
  )
  let seconds = 0
  let after = Number.MIN_SAFE_INTEGER
  for (let rows = page.all(after); rows.length > 0; rows = page.all(after)) {
    after = rows.at(-1)?.id ?? after
    seconds += await timed(() => {
      to.transaction(() => {
        for (const row of rows) {
          insert.run(row)
          if (table === 'text') index.run(row)
        }
      })()
    })
  }
  return seconds
}

/** The sketches are an index like that of words: bare SQLite inserts them too. */
async function copySketches(from: Archive, to: Archive): Promise<number> {
  const insert = to.prepare<[number, number]>('INSERT INTO sketch (hash, text_id) VALUES (?, ?)')
  const rows = from
    .prepare<[], { hash: number; text_id: number }>('SELECT hash, text_id FROM sketch ORDER BY text_id')
    .all()
  let seconds = 0
  for (let at = 0; at < rows.length; at += 10_000) {
    const some = rows.slice(at, at + 10_000)
    seconds += await timed(() => {
      to.transaction(() => some.forEach(({ hash, text_id }) => insert.run(hash, text_id)))()
    })
  }
  return seconds
}
