import Database from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openInProcess, type InProcessEngine } from '../../src/engine/in-process.ts'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { keeperOf, takeTagged } from '../support/kept.ts'

const job = 'keep'

/** What keeps an archive that nobody has open. Damage is what these tests are about, so it is not thrown. */
function keep(folder: string): InProcessEngine {
  return openInProcess({ folder, samples: null, lanes: [], log: () => undefined })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).sort()
}

test('a backup is one sound file that holds what the archive held, while it is being written', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeTagged(engine, 'Keeper opens dam', 'water')
  const { backup, holdings } = await engine.call('backup.run', { job })
  expect(holdings).toEqual({ articles: 1, versions: 1, passages: 1, tags: 1, briefings: 0 })
  await takeTagged(engine, 'Ferry stays in port', 'harbour')
  expect(filesIn(join(folder, 'backups'))).toEqual([backup.name])
  expect((await engine.call('backup.list', {})).backups).toEqual([backup])
  const db = new Database(join(folder, 'backups', backup.name), { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.prepare('SELECT headline FROM text').all()).toEqual([{ headline: 'Keeper opens dam' }])
  db.close()
})

test('restoring says before what goes, comes back and changes, by name, and does just that', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeTagged(engine, 'Keeper opens dam', 'water')
  const { briefing } = await engine.call('briefing.add', { title: 'Morning' })
  const { backup } = await engine.call('backup.run', { job })
  const [water] = await engine.call('tag.list', {})
  await takeTagged(engine, 'Ferry stays in port', 'harbour')
  await engine.call('tag.revise', { tag: water?.tag ?? 0, name: 'rivers' })
  await engine.call('briefing.remove', { briefing })
  const some = (...names: string[]) => ({ count: names.length, names })
  expect(await engine.call('backup.preview', { job, backup: backup.name })).toEqual({
    backup: { articles: 1, versions: 1, passages: 1, tags: 1, briefings: 1 },
    present: { articles: 2, versions: 2, passages: 2, tags: 2, briefings: 0 },
    articles: { goes: some('Ferry stays in port'), comes: some(), changes: some() },
    versions: { goes: some('Ferry stays in port (1)'), comes: some(), changes: some() },
    passages: { goes: some('Ferry stays in port'), comes: some(), changes: some() },
    tags: { goes: some('harbour'), comes: some(), changes: some('rivers') },
    briefings: { goes: some(), comes: some('Morning'), changes: some() }
  })
  engine.close()

  const { kept } = await keep(folder).call('backup.restore', { job, backup: backup.name })
  const back = openEngineOn(folder)
  expect((await back.call('tag.list', {})).map(({ path }) => path)).toEqual(['water'])
  expect(await back.call('archive.check', {})).toMatchObject({ ok: true, articles: 1 })
  back.close()

  // What was there before is a backup, and can be had back in the same way.
  expect(kept).toMatch(/-restore\.db$/)
  await keep(folder).call('backup.restore', { job, backup: kept ?? '' })
  const again = openEngineOn(folder)
  expect((await again.call('tag.list', {})).map(({ path }) => path)).toEqual(['harbour', 'rivers'])
  expect(await again.call('archive.check', {})).toMatchObject({ ok: true, articles: 2 })
})

test('a backup that is not sound is not restored, and the archive is as it was', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeTagged(engine, 'Keeper opens dam', 'water')
  const { backup } = await engine.call('backup.run', { job })
  engine.close()
  const file = join(folder, 'backups', backup.name)
  writeFileSync(file, readFileSync(file).fill(0xff, 200_000, 600_000))
  const before = filesIn(folder)
  expect(await keep(folder).dispatch('backup.restore', { job, backup: backup.name })).toMatchObject({
    ok: false,
    message: expect.stringContaining('This backup is damaged') as string
  })
  expect(filesIn(folder)).toEqual(before)
  expect(await openEngineOn(folder).call('archive.check', {})).toMatchObject({ ok: true, articles: 1 })
})

test('a damaged archive is kept byte for byte when a backup takes its place', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeTagged(engine, 'Keeper opens dam', 'water')
  const { backup } = await engine.call('backup.run', { job })
  engine.close()
  const file = join(folder, ARCHIVE_FILE)
  const damaged = readFileSync(file).fill(0xff, 100)
  writeFileSync(file, damaged)
  writeFileSync(`${file}-wal`, 'what is left of a write-ahead log')
  expect(await keep(folder).call('backup.preview', { job, backup: backup.name })).toMatchObject({
    present: null,
    articles: { comes: { names: ['Keeper opens dam'] } }
  })
  const { kept } = await keep(folder).call('backup.restore', { job, backup: backup.name })
  expect(kept).toMatch(/^damaged-/)
  expect(readFileSync(join(folder, 'backups', kept ?? '')).equals(damaged)).toBe(true)
  expect(existsSync(join(folder, 'backups', `${kept}-wal`))).toBe(true)
  expect(await openEngineOn(folder).call('archive.check', {})).toMatchObject({ ok: true, articles: 1 })
})

test('an archive that is open elsewhere is not replaced', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  const { backup } = await engine.call('backup.run', { job })
  expect(await keep(folder).dispatch('backup.restore', { job, backup: backup.name })).toMatchObject({
    ok: false,
    message: expect.stringContaining('Another Wiremark') as string
  })
  engine.close()
  const reader = new Database(join(folder, ARCHIVE_FILE), { readonly: true })
  reader.prepare('SELECT count(*) FROM tag').get()
  expect(await keep(folder).dispatch('backup.restore', { job, backup: backup.name })).toMatchObject({
    ok: false,
    message: 'Another program is using the archive. Try again in a moment.'
  })
  reader.close()
  await keep(folder).call('backup.restore', { job, backup: backup.name })
})

test('names that are no backups lead nowhere', async () => {
  const folder = freshFolder()
  for (const backup of ['../archive.db', 'archive.db', '/etc/passwd'])
    expect(await keep(folder).dispatch('backup.remove', { backup })).toMatchObject({ code: 'bad-request' })
  const gone = 'archive-2026-03-02T08-15-30-042Z-daily.db'
  for (const call of ['backup.remove', 'backup.preview', 'backup.restore'])
    expect(await keep(folder).dispatch(call, { job, backup: gone })).toMatchObject({ code: 'not-found' })
})

test('a call that changes much is backed up first, those right after it are not', async () => {
  const folder = freshFolder()
  const first = openEngineOn(folder)
  await takeTagged(first, 'Keeper opens dam', 'water')
  await takeTagged(first, 'Ferry stays in port', 'harbour')
  first.close()
  const { keeper, told } = keeperOf(folder)
  await keeper.before('tag.add', { path: 'x' })
  await keeper.before('import.reread', { import: 1, job: 'x' })
  expect(told).toEqual([])
  const running = keeper.before('tag.remove', { tag: 1 })
  await keeper.before('tag.merge', { tag: 1, into: 2 })
  await running
  await expect
    .poll(() => told.filter(([name]) => name === 'backup').map(([, value]) => value))
    .toMatchObject([{ state: 'begun', reason: 'tag-removal' }, { state: 'made' }])
  await keeper.before('tag.remove', { tag: 2 })
  await keeper.daily()
  const { backups } = await keep(folder).call('backup.list', {})
  expect(backups.map(({ reason }) => reason)).toEqual(['tag-removal'])
})

test('each day is backed up once there is something to lose, and a backup that fails is told and stops nothing', async () => {
  const folder = freshFolder()
  openEngineOn(folder).close()
  await keeperOf(folder, false).keeper.daily()
  expect(existsSync(join(folder, 'backups'))).toBe(false)
  await keeperOf(folder).keeper.daily()
  expect((await keep(folder).call('backup.list', {})).backups).toMatchObject([{ reason: 'daily' }])

  const { keeper, told } = keeperOf(join(folder, 'gone'))
  await keeper.before('tag.remove', { tag: 1 })
  await expect
    .poll(() => told)
    .toMatchObject([
      ['backup', { state: 'begun', reason: 'tag-removal' }],
      ['backup', { state: 'failed', message: expect.stringContaining('There is no archive in') as string }]
    ])
})

test('a backup that is stopped leaves nothing', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeTagged(engine, 'Keeper opens dam', 'water')
  const { keeper } = keeperOf(folder)
  const reply = keeper.call('backup.run', { job })
  expect(keeper.cancel(job)).toBe(true)
  expect(keeper.cancel('another')).toBe(false)
  expect(await reply).toMatchObject({ ok: false, code: 'cancelled' })
  expect(filesIn(join(folder, 'backups'))).toEqual([])
})
