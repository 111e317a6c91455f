import Database from 'better-sqlite3'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '../../src/core/error.ts'
import { migrate, schemaVersion, type Migration } from '../../src/store/migrate.ts'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { openForReading, openForWriting } from '../../src/store/open.ts'
import { freshFolder } from '../support/archive.ts'

function failureOf(open: () => unknown): AppError {
  try {
    open()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('It opened.')
}

test('an empty folder becomes an archive that opens again', () => {
  const folder = join(freshFolder(), 'new', 'archive')
  openForWriting(folder).close()
  const { db, close } = openForReading(folder)
  expect(db.prepare('SELECT count(*) AS count FROM article').get()).toEqual({ count: 0 })
  close()
})

test('an archive whose journal a killed process left opens as it was before, for reading and for writing', () => {
  const [made, killed] = [freshFolder(), freshFolder()]
  openForWriting(made).close()
  const file = join(made, ARCHIVE_FILE)
  const db = new Database(file)
  // As while a backup is put in the archive's place; what does not fit into so small a cache is written before it is committed.
  db.pragma('journal_mode = DELETE')
  db.prepare("INSERT INTO source (name) VALUES ('Coastline')").run()
  db.pragma('cache_size = 1')
  db.exec('BEGIN')
  db.exec(`WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20000)
           INSERT INTO source (name) SELECT 'Half ' || n || hex(zeroblob(40)) FROM n`)
  for (const name of [ARCHIVE_FILE, `${ARCHIVE_FILE}-journal`])
    copyFileSync(join(made, name), join(killed, name))
  db.close()

  const reading = openForReading(killed)
  expect(reading.db.prepare('SELECT name FROM source').pluck().all()).toEqual(['Coastline'])
  reading.close()
  const writing = openForWriting(killed)
  expect(writing.db.pragma('integrity_check', { simple: true })).toBe('ok')
  writing.close()
})

test('a text file named like an archive is refused by name and left as it is', () => {
  const folder = freshFolder()
  const file = join(folder, ARCHIVE_FILE)
  writeFileSync(file, 'My notes, not a database.')
  const failure = failureOf(() => openForWriting(folder))
  expect(failure.code).toBe('archive')
  expect(failure.message).toContain(file)
  expect(failure.message).toContain('is not a Wiremark archive')
  expect(readFileSync(file, 'utf8')).toBe('My notes, not a database.')
})

test('the database of another program is refused and left as it is', () => {
  const folder = freshFolder()
  const other = new Database(join(folder, ARCHIVE_FILE))
  other.exec('CREATE TABLE recipe (id INTEGER PRIMARY KEY)')
  other.close()
  const before = readFileSync(join(folder, ARCHIVE_FILE))
  expect(failureOf(() => openForWriting(folder)).message).toContain('is not a Wiremark archive')
  expect(readFileSync(join(folder, ARCHIVE_FILE)).equals(before)).toBe(true)
})

test('an archive made by a newer Wiremark is refused and left as it is', () => {
  const folder = freshFolder()
  const { db, close } = openForWriting(folder)
  db.pragma('user_version = 999')
  close()
  const failure = failureOf(() => openForWriting(folder))
  expect(failure.code).toBe('archive')
  expect(failure.message).toContain('made by a newer Wiremark')
  expect(failureOf(() => openForReading(folder)).message).toContain('made by a newer Wiremark')
})

test('a damaged file is refused with a sentence, and kept', () => {
  const folder = freshFolder()
  openForWriting(folder).close()
  const file = join(folder, ARCHIVE_FILE)
  const bytes = readFileSync(file)
  bytes.fill(0xff, 100)
  writeFileSync(file, bytes)
  expect(failureOf(() => openForWriting(folder)).message).toContain('damaged')
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('a second process that wants to write is told so, and the first goes on', () => {
  const folder = freshFolder()
  const first = openForWriting(folder)
  const failure = failureOf(() => openForWriting(folder))
  expect(failure.code).toBe('archive')
  expect(failure.message).toContain('Another Wiremark is writing to the archive')
  first.db.prepare(`INSERT INTO source (name) VALUES ('Northern Press')`).run()
  first.close()
  openForWriting(folder).close()
})

test('reading an archive that is not there says so and makes none', () => {
  const folder = freshFolder()
  expect(failureOf(() => openForReading(folder)).message).toBe(`There is no archive in ${folder}.`)
  expect(readdirSync(folder)).toEqual([])
})

test('a file where the folder should be is named as the trouble', () => {
  const folder = join(freshFolder(), 'file')
  writeFileSync(folder, '')
  expect(failureOf(() => openForWriting(folder)).message).toContain(
    'a file stands where its folder should be'
  )
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder without the right to write says so',
  () => {
    const folder = join(freshFolder(), 'locked')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    expect(failureOf(() => openForWriting(folder)).code).toBe('archive')
    chmodSync(folder, 0o700)
  }
)

const first: Migration = {
  name: 'first',
  up: (db) => db.exec('CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT')
}

test('a migration that throws leaves the shape and its number as they were', () => {
  const db = new Database(':memory:')
  const broken: Migration = {
    name: 'broken',
    up(inner) {
      inner.exec('CREATE TABLE two (id INTEGER PRIMARY KEY) STRICT')
      throw new Error('half way')
    }
  }
  expect(() => migrate(db, [first, broken])).toThrow('half way')
  expect(schemaVersion(db)).toBe(1)
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()).toEqual([{ name: 'one' }])
})

test('an archive of an earlier format is not opened before it is brought up to date', () => {
  const folder = freshFolder()
  const { db, close } = openForWriting(folder)
  db.pragma('user_version = 1')
  close()
  for (const open of [openForWriting, openForReading])
    expect(failureOf(() => open(folder)).message).toContain('made by an earlier Wiremark')
})
