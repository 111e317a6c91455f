import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportReport } from '../../src/core/import/calls.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { openInProcess } from '../../src/engine/in-process.ts'
import { originalBytes } from '../../src/store/original.ts'
import { openForReading, openForWriting } from '../../src/store/open.ts'
import { inStep, openStep } from '../../src/store/history.ts'
import { addImport } from '../../src/store/import.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'

const story = [
  'The keeper of the Arden dam opened 20 gates on Monday after the river had risen by three metres overnight.',
  'Nobody was hurt, the town said, and the road along the Lenn stayed open to traffic in both directions.'
]

function take(engine: InProcessEngine, ...paths: string[]): Promise<ImportReport> {
  return engine.call('import.run', { job: 'test', items: paths.map((path) => ({ path })) })
}

function write(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('an import', () => {
  test('of a new story makes an article, and of the same file again a duplicate', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    const file = write(folder, 'dam.txt', articleText({ headline: 'Keeper opens dam', paragraphs: story }))
    expect((await take(engine, file)).receipts).toMatchObject([
      { path: file, outcome: 'new', article: 1, version: 1 }
    ])
    const again = await take(engine, file)
    expect(again.outcomes).toMatchObject({ new: 0, version: 0, copy: 0, doubtful: 0, duplicate: 1 })
    expect(again.receipts[0]).toMatchObject({ outcome: 'duplicate', article: 1, version: 1 })
    expect(again.receipts[0]?.reason).toContain('The same file')
  })

  test('of the same text with other line ends is a duplicate too', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    const text = articleText({ headline: 'Keeper opens dam', paragraphs: story })
    await take(engine, write(folder, 'dam.txt', text))
    const report = await take(engine, write(folder, 'copy.txt', `\uFEFF${text.replaceAll('\n', '\r\n')}`))
    expect(report.receipts).toMatchObject([{ outcome: 'duplicate', article: 1, version: 1 }])
  })

  test('of a changed text under the same headline makes the next version', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    await take(
      engine,
      write(folder, 'one.txt', articleText({ headline: 'Keeper opens dam', paragraphs: story }))
    )
    const changed = story.map((paragraph) => paragraph.replace('20 gates', '30 gates'))
    const report = await take(
      engine,
      write(folder, 'two.txt', articleText({ headline: 'Keeper opens dam', paragraphs: changed }))
    )
    expect(report.receipts).toMatchObject([{ outcome: 'version', article: 1, version: 2 }])
    expect(report.receipts[0]?.reason).toContain('the same headline')
    expect((await engine.call('article.show', { article: 1 })).body).toContain('30 gates')
    expect((await engine.call('article.show', { article: 1, version: 1 })).body).toContain('20 gates')
  })

  test('of a changed text under another headline but the same file name makes the next version', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    await take(
      engine,
      write(folder, 'dam.txt', articleText({ headline: 'Keeper opens dam', paragraphs: story }))
    )
    const text = articleText({
      headline: 'Town safe after flood',
      paragraphs: [...story, 'The gates were shut again at noon.']
    })
    const report = await take(engine, write(folder, 'dam-2.txt', text))
    expect(report.receipts).toMatchObject([{ outcome: 'version', article: 1, version: 2 }])
    expect(report.receipts[0]?.reason).toContain('the same file name')
  })

  test('of a column that shares only its headline makes a new article', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    await take(engine, write(folder, 'a.txt', articleText({ headline: 'News in brief', paragraphs: story })))
    const other = [
      'Dockers in Port Selm went back to work after nine days, their union and the harbour board said.'
    ]
    const report = await take(
      engine,
      write(folder, 'b.txt', articleText({ headline: 'News in brief', paragraphs: other }))
    )
    expect(report.receipts).toMatchObject([{ outcome: 'new', article: 2 }])
  })

  test('of another source’s copy makes an article of its own, in one cluster with the first', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    await take(
      engine,
      write(folder, 'a.txt', articleText({ headline: 'Keeper opens dam', paragraphs: story, agency: 'NPA' }))
    )
    const report = await take(
      engine,
      write(folder, 'b.txt', articleText({ headline: 'Keeper opens dam', paragraphs: story, agency: 'SWI' }))
    )
    expect(report.receipts).toMatchObject([{ outcome: 'copy', article: 2, near: 1 }])
    const { cluster, articles } = await engine.call('article.copies', { article: 1 })
    expect(cluster).not.toBeNull()
    expect(articles.map(({ article, copies }) => [article, copies])).toEqual([
      [1, 1],
      [2, 1]
    ])
  })

  test('of a folder takes all below it, each file once, hidden ones aside', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    const wire = join(folder, 'wire')
    mkdirSync(join(wire, 'deep', 'deeper'), { recursive: true })
    write(
      wire,
      'b.txt',
      articleText({ headline: 'Story b', paragraphs: ['The gauge of b failed on Monday.'] })
    )
    write(
      join(wire, 'deep', 'deeper'),
      'a.txt',
      articleText({ headline: 'Story a', paragraphs: ['Gauge a held on Monday.'] })
    )
    write(wire, '.DS_Store', 'not by a person')
    symlinkSync(wire, join(wire, 'deep', 'loop'))
    const report = await take(engine, wire, join(wire, 'b.txt'))
    expect(report.receipts.map(({ outcome, path }) => [outcome, path])).toEqual([
      ['new', join(wire, 'b.txt')],
      ['new', join(wire, 'deep', 'deeper', 'a.txt')]
    ])
  })

  test('keeps the bytes of each file exactly as they came', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    const bytes = Buffer.from(`\uFEFF${articleText({ paragraphs: story })}\r\n\r\n`.replaceAll('\n', '\r\n'))
    await take(engine, write(folder, 'dam.txt', bytes))
    const { db, close } = openForReading(join(folder, 'archive'))
    expect(Buffer.from(originalBytes(db, 1) ?? []).equals(bytes)).toBe(true)
    close()
  })

  test.each([
    ['an empty file', new Uint8Array(), /empty/],
    ['a file of spaces', '  \n\n ', /white space/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /picture/],
    ['a program', Buffer.from('7f454c4602010100000000000000000003003e0001000000', 'hex'), /./]
  ])('of %s gives a receipt that says so, and the next file is taken in', async (_, content, reason) => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    const bad = write(folder, 'bad.txt', content)
    const good = write(folder, 'good.txt', articleText({ paragraphs: story }))
    const report = await take(engine, bad, good)
    expect(report.receipts).toMatchObject([
      { path: bad, outcome: 'failed', article: null },
      { path: good, outcome: 'new' }
    ])
    expect(report.receipts[0]?.reason).toMatch(reason)
  })

  test('of a file that is not there, or far too large, gives a receipt that says so', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(join(folder, 'archive'))
    const large = write(folder, 'large.txt', Buffer.alloc(101 * 1024 * 1024, 'a'))
    const report = await take(engine, join(folder, 'gone.txt'), large)
    expect(report.receipts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed'])
    expect(report.receipts[0]?.reason).toBe('There is no such file or folder.')
    expect(report.receipts[1]?.reason).toContain('too large')
  })

  test('that is cancelled keeps what was stored and says so', async () => {
    const folder = freshFolder()
    const seen: number[] = []
    const engine: InProcessEngine = openInProcess({
      folder,
      samples: null,
      lanes: ['read', 'write'],
      log: (error) => {
        throw error
      },
      emit: (name) => {
        if (name === 'changed') seen.push(1)
        if (name === 'changed' && seen.length === 1) void engine.call('job.cancel', { job: 'long' })
      }
    })
    const items = Array.from({ length: 700 }, (_, i) => ({
      name: `story-${String(i)}x.txt`,
      bytes: Buffer.from(
        articleText({ headline: `Story number ${String(i)}`, paragraphs: [`Gauge ${String(i)} failed.`] })
      )
    }))
    const report = await engine.call('import.run', { job: 'long', items })
    expect(report.state).toBe('cancelled')
    expect(report.outcomes.new).toBeGreaterThan(0)
    expect(report.outcomes.new).toBeLessThan(700)
    expect((await engine.call('article.list', {})).total).toBe(report.outcomes.new)
    await engine.call('history.undo', {})
    expect((await engine.call('article.list', {})).total).toBe(0)
    engine.close()
  })

  test('that the app did not survive is marked as interrupted at the next start, and can be undone', async () => {
    const folder = freshFolder()
    const { db, close } = openForWriting(folder)
    const step = openStep(db, 'import.run', 'Import')
    inStep(db, step, () => addImport(db, { startedAt: '2026-03-02T08:00:00.000Z', items: [] }))
    close()
    const engine = openEngineOn(folder)
    expect(await engine.call('import.list', {})).toMatchObject([{ state: 'interrupted', finishedAt: null }])
    expect((await engine.call('history.undo', {})).done).toBe('Import')
    expect(await engine.call('import.list', {})).toEqual([])
  })
})
