import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Salvaged } from '../../src/core/archive/damage.ts'
import { openInProcess, type InProcessEngine } from '../../src/engine/in-process.ts'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { takeTagged } from '../support/kept.ts'

const job = 'keep'

function keep(folder: string): InProcessEngine {
  return openInProcess({ folder, samples: null, lanes: [], log: () => undefined })
}

/** An archive of as many versions of a few articles, whose texts fill pages of the file, and one passage. */
async function archiveOf(folder: string, texts: number): Promise<void> {
  const engine = openEngineOn(folder)
  const items = Array.from({ length: texts }, (_, at) => ({
    name: `story-${at}x.txt`,
    bytes: new TextEncoder().encode(
      articleText({
        headline: `Story ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]} of the dam`,
        paragraphs: [`Gate ${at} was opened. `.repeat(60), `It was closed after ${at} hours.`]
      })
    )
  }))
  await engine.call('import.run', { job, items })
  await takeTagged(engine, 'Keeper opens dam', 'water')
  engine.close()
}

/** Fill pages of a table with what is no page at all; `which` is told each leaf's place among them. */
function damage(folder: string, table: string, which: (at: number, of: number) => boolean): void {
  const file = join(folder, ARCHIVE_FILE)
  const db = new Database(file)
  db.pragma('journal_mode = DELETE')
  const pages = db
    .prepare<[string], { pageno: number }>(
      `SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path`
    )
    .all(table)
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  const bytes = readFileSync(file)
  pages.forEach(({ pageno }, at) => {
    if (which(at, pages.length)) bytes.fill(0xff, (pageno - 1) * size, pageno * size)
  })
  writeFileSync(file, bytes)
}

const tableOf = ({ tables }: Salvaged, name: string) => tables.find(({ table }) => table === name)

test('what lies around a damaged place is read, diagnosed and saved into a new archive that is whole', async () => {
  const folder = freshFolder()
  await archiveOf(folder, 60)
  damage(folder, 'text', (at, of) => at === Math.floor(of / 2))
  const file = join(folder, ARCHIVE_FILE)
  const before = readFileSync(file)

  const diagnosis = await keep(folder).call('archive.diagnose', { job })
  expect(diagnosis.problems.length).toBeGreaterThan(0)
  const text = diagnosis.tables.find(({ table }) => table === 'text')
  expect(text?.gaps).toBe(1)
  expect(text?.rows).toBeGreaterThan(30)
  expect(text?.rows).toBeLessThan(61)
  expect(diagnosis.tables.find(({ table }) => table === 'version')).toEqual({
    table: 'version',
    rows: 61,
    gaps: 0
  })

  const to = join(freshFolder(), 'saved')
  const saved = await keep(folder).call('archive.salvage', { to, job })
  expect(saved.problems).toEqual([])
  expect(tableOf(saved, 'text')).toEqual({ ...text, kept: text?.rows })
  expect(saved.holdings).toMatchObject({ versions: text?.rows, tags: 1 })
  expect(readFileSync(file).equals(before)).toBe(true)

  const engine = openEngineOn(to)
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, versions: text?.rows })
  expect((await engine.call('search.run', { query: 'keeper' })).hits).toMatchObject([
    { headline: 'Keeper opens dam' }
  ])
  await engine.call('entity.catchUp', { job })
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
})

test('a sound archive is salvaged whole', async () => {
  const folder = freshFolder()
  await archiveOf(folder, 3)
  const to = join(freshFolder(), 'saved')
  const saved = await keep(folder).call('archive.salvage', { to, job })
  expect(saved.tables.every(({ rows, gaps, kept }) => gaps === 0 && rows === kept)).toBe(true)
  expect(saved).toMatchObject({ problems: [], holdings: { versions: 4, passages: 1 } })
  expect(await keep(folder).dispatch('archive.salvage', { to, job })).toMatchObject({ code: 'refused' })
})

test('a file of which nothing can be read is said to be so, and no archive is made of it', async () => {
  const folder = freshFolder()
  await archiveOf(folder, 1)
  const file = join(folder, ARCHIVE_FILE)
  writeFileSync(file, readFileSync(file).fill(0xff, 100))
  expect(await keep(folder).call('archive.diagnose', { job })).toMatchObject({ tables: [] })
  const to = join(freshFolder(), 'saved')
  expect(await keep(folder).dispatch('archive.salvage', { to, job })).toMatchObject({ code: 'unreadable' })
  expect(() => openEngineOn(to)).not.toThrow()
})
