import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/error.ts'
import type { ImportReport, Receipt } from '../../src/core/import/calls.ts'
import { droppedItems } from '../../src/renderer/feature/import/dropped.ts'
import { importSentence } from '../../src/renderer/feature/import/import-words.ts'
import { Imports } from '../../src/renderer/feature/import/imports.svelte.ts'
import { Receipts } from '../../src/renderer/feature/import/receipts.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, handClock, held, settled } from './answers.ts'

let receiptsMade = 0
const receipt = (path: string, outcome: Receipt['outcome'], reason = 'A new article.'): Receipt => ({
  receipt: ++receiptsMade,
  path,
  outcome,
  reason,
  article: outcome === 'failed' ? null : 4,
  version: outcome === 'version' ? 2 : null,
  near: null,
  decision: null
})
const report = (receipts: readonly Receipt[] = [], more: Partial<ImportReport> = {}): ImportReport => ({
  import: 1,
  startedAt: '2026-01-07T08:00:00Z',
  finishedAt: '2026-01-07T08:00:01Z',
  state: 'finished',
  found: receipts.length,
  outcomes: {
    new: receipts.filter(({ outcome }) => outcome === 'new').length,
    version: receipts.filter(({ outcome }) => outcome === 'version').length,
    copy: receipts.filter(({ outcome }) => outcome === 'copy').length,
    doubtful: receipts.filter(({ outcome }) => outcome === 'doubtful').length,
    duplicate: receipts.filter(({ outcome }) => outcome === 'duplicate').length,
    skipped: receipts.filter(({ outcome }) => outcome === 'skipped').length,
    failed: receipts.filter(({ outcome }) => outcome === 'failed').length
  },
  undecided: receipts.filter(({ outcome }) => outcome === 'doubtful').length,
  folder: '/wires/',
  receipts: [...receipts],
  next: null,
  ...more
})

describe('an import in the window', () => {
  test('shows how far it is, from its own job alone, and ends at its receipt', async () => {
    const run = held<ImportReport>()
    const workbench = new Workbench(answering({ 'import.run': () => run.promise }).call)
    const imports = new Imports(workbench, () => 'job 1')
    const ended = imports.run([{ path: '/wires' }])
    imports.heard({ job: 'another', done: 99, total: 99, at: '' })
    imports.heard({ job: 'job 1', done: 3, total: 8, at: '/wires/c.txt' })
    expect(imports.running).toMatchObject({ done: 3, total: 8, at: '/wires/c.txt' })
    run.let(report([], { import: 5 }))
    await ended
    expect(imports.running).toBeNull()
    expect(workbench.view).toEqual({ kind: 'import', import: 5 })
  })

  test('whoever went on to read meanwhile is told of the receipt, and stays', async () => {
    const run = held<ImportReport>()
    const workbench = new Workbench(answering({ 'import.run': () => run.promise }).call)
    const ended = new Imports(workbench, () => 'job').run([{ path: '/wires' }])
    workbench.read({ article: 3 })
    run.let(report([receipt('a', 'new')], { import: 5 }))
    await ended
    expect(workbench.view).toEqual({ kind: 'reader' })
    expect(workbench.notices[0]?.text).toBe('1 file: 1 new article.')
    workbench.notices[0]?.action?.run()
    expect(workbench.view).toEqual({ kind: 'import', import: 5 })
  })

  test('only one runs at a time; a second is told to wait', async () => {
    const run = held<ImportReport>()
    const archive = answering({ 'import.run': () => run.promise })
    const workbench = new Workbench(archive.call)
    const imports = new Imports(workbench, () => 'job')
    const ended = imports.run([{ path: '/one' }])
    await imports.run([{ path: '/two' }])
    expect(archive.asked).toHaveLength(1)
    expect(workbench.notices[0]?.text).toMatch(/An import is running/)
    run.let(report())
    await ended
  })

  test('cancelling asks the job to stop and still ends at its receipt', async () => {
    const run = held<ImportReport>()
    const archive = answering({ 'import.run': () => run.promise, 'job.cancel': () => true })
    const workbench = new Workbench(archive.call)
    const imports = new Imports(workbench, () => 'job 1')
    const ended = imports.run([{ path: '/wires' }])
    await imports.cancel()
    expect(imports.running?.stopping).toBe(true)
    expect(archive.asked.at(-1)).toEqual({ name: 'job.cancel', args: { job: 'job 1' } })
    run.let(report([], { state: 'cancelled' }))
    await ended
    expect(workbench.view.kind).toBe('import')
  })

  test('one that fails says so and leaves the window ready for another', async () => {
    const refuse = () => Promise.reject(new AppError('archive', 'The disk is full.'))
    const workbench = new Workbench(answering({ 'import.samples': refuse }).call)
    const imports = new Imports(workbench, () => 'job')
    await imports.samples()
    expect(imports.running).toBeNull()
    expect(workbench.notices).toMatchObject([{ text: 'The disk is full.', tone: 'bad' }])
  })

  test('closing the dialog without a choice takes nothing in', async () => {
    const archive = answering({ 'shell.chooseImport': () => [] })
    await new Imports(new Workbench(archive.call), () => 'job').choose(true)
    expect(archive.asked.map(({ name }) => name)).toEqual(['shell.chooseImport'])
  })

  test('a file without a path is taken in by its bytes', async () => {
    const files = [new File(['one'], 'one.txt'), new File(['two'], 'two.txt')]
    const items = await droppedItems(files, (file) => (file.name === 'one.txt' ? '/wires/one.txt' : null))
    expect(items).toEqual([
      { path: '/wires/one.txt' },
      { name: 'two.txt', bytes: new TextEncoder().encode('two') }
    ])
  })
})

describe('an import as a sentence', () => {
  const many = [
    ...Array.from({ length: 3 }, () => receipt('a', 'new')),
    receipt('b', 'version'),
    receipt('c', 'duplicate'),
    receipt('d', 'failed')
  ]
  test.each([
    [
      report(many),
      '6 files: 3 new articles, 1 new version, 1 already in the archive and 1 that could not be read.'
    ],
    [report([receipt('a', 'new')]), '1 file: 1 new article.'],
    [
      report([receipt('a', 'copy'), receipt('b', 'doubtful')]),
      '2 files: 1 copy from another source and 1 that may be a version of another.'
    ],
    [report([]), 'No files: nothing to take in.'],
    [report(many.slice(0, 3), { state: 'cancelled' }), 'Stopped by you after 3 files: 3 new articles.']
  ])('%#', (line, sentence) => expect(importSentence(line)).toBe(sentence))
})

describe('receipts', () => {
  const three = [
    receipt('/wires/dam.txt', 'new'),
    receipt('/wires/dam-2.txt', 'version', 'A changed text of a story that is there.'),
    receipt('/wires/photo.jpg', 'failed', 'This is a picture.')
  ]
  async function shown(receipts: readonly Receipt[] = three) {
    const archive = answering({
      'import.show': () => report(receipts),
      'import.receipts': ({ outcome, text = '', after, limit = 1 }) => {
        const from = after === null ? 0 : Number(after)
        const found = receipts.filter(
          (each) => (outcome ?? each.outcome) === each.outcome && `${each.path} ${each.reason}`.includes(text)
        )
        const page = found.slice(from, from + limit)
        const next = from + page.length < found.length ? String(from + page.length) : null
        return { receipts: page, next, total: from === 0 ? found.length : null }
      }
    })
    const workbench = new Workbench(archive.call)
    const clock = handClock()
    const state = new Receipts(workbench, clock.later)
    await state.show(1)
    return { state, workbench, archive, clock }
  }

  test('are shown by outcome and by words of the file or the reason', async () => {
    const { state, clock } = await shown()
    expect(state.kinds.map(({ name }) => name)).toEqual(['New', 'New version', 'Failed'])
    state.type('dam')
    clock.pass()
    await settled()
    expect(state.pages.items).toHaveLength(2)
    await state.choose('New version')
    expect(state.pages.items.map(({ path }) => path)).toEqual(['/wires/dam-2.txt'])
    state.type('picture')
    clock.pass()
    await settled()
    expect(state.pages.items).toEqual([])
    expect(state.total).toBe(0)
  })

  test('are read as they come into sight, and copied all', async () => {
    const receipts = Array.from({ length: 2400 }, (_, i) => receipt(`/wires/${i}.txt`, 'new'))
    const { state } = await shown(receipts)
    expect(state.pages.items).toHaveLength(500)
    expect(state.total).toBe(2400)
    expect(await state.all()).toEqual(receipts)
    await state.pages.more()
    expect(state.pages.items).toHaveLength(1000)
    expect(state.total).toBe(2400)
  })

  test('open the version they brought', async () => {
    const { state, workbench } = await shown()
    for (const each of three) state.open(each)
    expect(workbench.open).toEqual({ article: 4, version: 2 })
  })

  test('a late answer about another import covers nothing', async () => {
    const slow = held<ImportReport>()
    const workbench = new Workbench(
      answering({
        'import.show': ({ import: id }) => (id === 1 ? slow.promise : report([], { import: id })),
        'import.receipts': () => ({ receipts: [], next: null, total: 0 })
      }).call
    )
    const state = new Receipts(workbench)
    void state.show(1)
    await state.show(2)
    slow.let(report())
    await settled()
    expect(state.report?.import).toBe(2)
  })
})
