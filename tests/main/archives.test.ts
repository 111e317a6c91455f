import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ArchiveError, type Opening } from '../../src/core/archive/opening.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { keeperAlone } from '../../src/engine/keep/keeper-alone.ts'
import { Archives } from '../../src/main/archives.ts'
import { keeperModule } from '../support/kept.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wiremark-archives-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A folder as an archive leaves it, as far as the shell looks. */
function archiveCalled(name: string): string {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'archive.db'), '')
  return place
}

interface Heard {
  tell: Parameters<Engine['on']>[0]
}

function around(refuse?: (folder: string) => ArchiveError | null) {
  const told: Opening[] = []
  const others: unknown[] = []
  const steps: string[] = []
  const engines = new Map<string, Heard>()
  const recent = {
    opened: (at: string) => void steps.push(`recent ${at}`),
    closed: () => void steps.push('closed')
  }
  const archives = new Archives({
    openEngine: (at) => {
      const refused = refuse?.(at) ?? null
      if (refused !== null) return Promise.reject(refused)
      steps.push(`open ${at}`)
      return Promise.resolve({
        call: (name) => Promise.resolve({ ok: true, value: `${name} of ${at}` }),
        on: (tell) => void engines.set(at, { tell }),
        close: async () => {
          await new Promise((resolve) => setTimeout(resolve))
          steps.push(`close ${at}`)
        }
      } satisfies Engine)
    },
    keeperOf: (at) => keeperAlone(at, { keeper: keeperModule, tell: () => undefined, log: console.error }),
    recent: recent as never,
    tell: (name, value) => void (name === 'opening' ? told.push(value as Opening) : others.push(value)),
    log: () => undefined,
    now: () => '2026-03-01T10:00:00.000Z'
  })
  return { archives, told, others, steps, engines }
}

test('one archive is closed before the next is opened, and calls that come meanwhile go to the next', async () => {
  const [coast, river] = [archiveCalled('Coast'), archiveCalled('River')]
  const { archives, told, steps } = around()
  await archives.open(coast)
  const going = archives.open(river)
  const asked = archives.call('archive.state', {})
  await going
  expect(await asked).toEqual({ ok: true, value: `archive.state of ${river}` })
  expect(steps).toEqual([
    `open ${coast}`,
    `recent ${coast}`,
    `close ${coast}`,
    `open ${river}`,
    `recent ${river}`
  ])
  expect(told.map(({ kind }) => kind)).toEqual(['opening', 'open', 'opening', 'open'])
  expect(archives.state).toMatchObject({ kind: 'open', folder: river, name: 'River', session: 2 })
})

test('what an archive that is closed still has to say is not told to the window on another', async () => {
  const [coast, river] = [archiveCalled('Coast'), archiveCalled('River')]
  const { archives, others, engines } = around()
  await archives.open(coast)
  await archives.open(river)
  engines.get(coast)?.tell('changed', { by: 'coast' })
  engines.get(river)?.tell('changed', { by: 'river' })
  expect(others).toEqual([{ by: 'river' }])
})

describe('an archive that cannot be opened', () => {
  test('is told with its reason, and calls are refused with its sentence', async () => {
    const place = archiveCalled('Coast')
    const { archives } = around(() => new ArchiveError('newer', 'A newer Wiremark has made it.'))
    expect(await archives.open(place)).toEqual({
      kind: 'failed',
      folder: place,
      name: 'Coast',
      why: 'newer',
      message: 'A newer Wiremark has made it.'
    })
    expect(await archives.call('archive.state', {})).toEqual({
      ok: false,
      code: 'archive',
      message: 'A newer Wiremark has made it.'
    })
  })

  test('is missing where its folder holds none, and nothing is made there', async () => {
    const { archives, steps } = around()
    expect(await archives.open(join(folder, 'Gone'))).toMatchObject({ kind: 'failed', why: 'missing' })
    expect(steps).toEqual([])
  })

  test('does not keep the next from being opened', async () => {
    const [coast, river] = [archiveCalled('Coast'), archiveCalled('River')]
    const { archives } = around((at) => (at === coast ? new ArchiveError('busy', 'Busy.') : null))
    await archives.open(coast)
    expect(await archives.open(river)).toMatchObject({ kind: 'open' })
  })
})

describe('a new archive', () => {
  test('is made in a folder that is not there yet', async () => {
    const { archives, steps } = around()
    const place = join(folder, 'New')
    expect(await archives.create(place)).toMatchObject({ kind: 'open' })
    expect(steps).toContain(`open ${place}`)
  })

  test('is not made among other files', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Dear reader')
    expect(await around().archives.create(folder)).toMatchObject({ kind: 'failed', why: 'foreign' })
  })

  test('is not begun over the copies of one that has lost its file', async () => {
    mkdirSync(join(folder, 'backups'))
    expect(await around().archives.create(folder)).toMatchObject({ kind: 'failed', why: 'damaged' })
  })
})

test('closed by wish it is not opened at the next start; closed by the end of the program it is', async () => {
  const { archives, steps } = around()
  await archives.open(archiveCalled('Coast'))
  await archives.end()
  expect(steps).not.toContain('closed')
  expect(await archives.close()).toEqual({ kind: 'none' })
  expect(steps).toContain('closed')
})

describe('making an archive of open files', () => {
  const args = () => ({ from: join(folder, 'nothing here'), into: join(folder, 'Made'), job: 'make' })

  test.each(['none', 'open', 'failed'] as const)('is answered with the archive %s', async (kind) => {
    const { archives } = around(() => (kind === 'failed' ? new ArchiveError('busy', 'Busy.') : null))
    if (kind !== 'none') await archives.open(archiveCalled('Coast'))
    expect(archives.state.kind).toBe(kind)
    const reply = await archives.call('archive.import', args())
    expect(reply).toMatchObject({ ok: false, code: 'unreadable' })
    await archives.end()
  })

  test('is not held up by an archive that opens, and its job is found', async () => {
    const { archives } = around()
    const making = archives.call('archive.import', args())
    const stopped = archives.call('job.cancel', { job: 'make' })
    const going = archives.open(archiveCalled('Coast'))
    expect(await stopped).toEqual({ ok: true, value: true })
    expect((await making).ok).toBe(false)
    await going
    expect(await archives.call('job.cancel', { job: 'make' })).toEqual({
      ok: true,
      value: `job.cancel of ${join(folder, 'Coast')}`
    })
    await archives.end()
  })
})
