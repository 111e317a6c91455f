import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { archive } from '../../src/store/migrations/001-archive.ts'
import { articleText, freshFolder, openEarlierOn } from '../support/archive.ts'

const body =
  'The keeper of the Arden dam opened 20 gates on Monday after the river had risen by three metres overnight.'
const bytes = Buffer.from(articleText({ headline: 'Keeper opens dam', paragraphs: [body] }))

/** An archive as the first Wiremark left it, with one article, its receipt and a passage. */
function firstArchive(folder: string): void {
  const db = new Database(join(folder, ARCHIVE_FILE))
  db.pragma('page_size = 16384')
  db.pragma(`application_id = ${0x57495245}`)
  db.pragma('journal_mode = WAL')
  db.pragma('foreign_keys = OFF')
  db.function('searchable_text', { deterministic: true }, (text, _blocks) => text)
  archive.up(db)
  db.pragma('user_version = 1')
  const blocks = JSON.stringify([{ kind: 'paragraph', start: 0, end: body.length }])
  db.exec(`
    INSERT INTO source VALUES (1, 'NPA');
    INSERT INTO import VALUES (1, '2026-03-02T08:00:00.000Z', '2026-03-02T08:00:01.000Z', 'finished');
    INSERT INTO article VALUES (1, 1, 1, 7);`)
  db.prepare('INSERT INTO original VALUES (1, ?, ?, ?)').run(
    createHash('sha256').update(bytes).digest(),
    bytes.length,
    deflateRawSync(bytes)
  )
  db.prepare(
    `INSERT INTO version VALUES (1, 1, 1, 1, 1, '/wire/all.zip › dam.txt', 'Keeper opens dam', '[]', 'ARDEN', 'NPA', '2026-03-02',
       '2026-03-02T08:00:00.000Z', 19, 'The keeper', 'keeper opens dam', 'dam', x'00', 7)`
  ).run()
  db.prepare('INSERT INTO text VALUES (7, ?, ?, ?)').run('Keeper opens dam', body, blocks)
  db.exec(`
    INSERT INTO word_index (rowid, headline, body) SELECT id, headline, body FROM searchable;
    INSERT INTO receipt VALUES (1, 1, '/wire/all.zip › dam.txt', 'new', 1, 'New.');
    INSERT INTO passage VALUES (1, 'guid', 1, 4, 10, 'keeper', '', '2026-03-02T09:00:00.000Z');`)
  db.close()
}

test('an archive of the first format comes to today’s whole, with a copy of it kept aside', async () => {
  const folder = freshFolder()
  firstArchive(folder)
  const engine = await openEarlierOn(folder)
  expect(await engine.call('archive.check', {})).toMatchObject({
    ok: true,
    articles: 1,
    versions: 1,
    passages: 1
  })
  expect(await engine.call('article.show', { article: 1 })).toMatchObject({
    headline: 'Keeper opens dam',
    source: 'NPA',
    status: 'usable',
    url: null,
    cluster: null,
    copies: 0
  })
  expect((await engine.call('search.run', { query: 'keeper' })).total).toBe(1)
  expect((await engine.call('import.show', { import: 1 })).receipts).toMatchObject([
    { outcome: 'new', near: null }
  ])
  expect(readdirSync(join(folder, 'backups'))).toEqual([expect.stringMatching(/^archive-.*Z-format\.db$/)])
})

test('what an archive of the first format held is known again when a next version or a copy comes in', async () => {
  const folder = freshFolder()
  firstArchive(folder)
  const engine = await openEarlierOn(folder)
  const changed = articleText({ headline: 'Keeper opens dam', paragraphs: [body.replace('20', '30')] })
  const copy = articleText({ headline: 'Gates opened', paragraphs: [body], agency: 'SWI' })
  const { receipts } = await engine.call('import.run', {
    job: 'test',
    items: [changed, copy].map((text, i) => ({ name: `new${i}x.txt`, bytes: new TextEncoder().encode(text) }))
  })
  expect(receipts).toMatchObject([
    { outcome: 'version', article: 1, version: 2 },
    { outcome: 'copy', article: 2, near: 1 }
  ])
})
