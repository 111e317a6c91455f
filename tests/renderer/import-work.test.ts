import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/error.ts'
import type { ImportLine, ImportReport, RereadLine } from '../../src/core/import/calls.ts'
import { undoneWords } from '../../src/renderer/feature/import/import-words.ts'
import { Imports } from '../../src/renderer/feature/import/imports.svelte.ts'
import { Rereading } from '../../src/renderer/feature/import/rereading.svelte.ts'
import { Undoing } from '../../src/renderer/feature/import/undoing.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, held } from './answers.ts'

const none = { new: 0, version: 0, copy: 0, doubtful: 0, duplicate: 0, skipped: 0, failed: 0 }
const line = (id: number, more: Partial<ImportLine> = {}): ImportLine => ({
  import: id,
  startedAt: '2026-03-04T08:00:00Z',
  finishedAt: '2026-03-04T08:00:01Z',
  state: 'finished',
  found: 1,
  outcomes: { ...none, new: 1 },
  undecided: 0,
  ...more
})
const report = (id: number): ImportReport => ({ ...line(id), folder: '', receipts: [], next: null })
describe('while an import runs', () => {
  test('it tells its rate, waits when asked, and goes on', async () => {
    const run = held<ImportReport>()
    const archive = answering({
      'import.run': () => run.promise,
      'job.pause': () => true,
      'job.resume': () => true
    })
    let now = 0
    const imports = new Imports(
      new Workbench(archive.call),
      () => 'job',
      () => now
    )
    const ended = imports.run([{ path: '/wires' }])
    for (now = 0; now <= 4000; now += 500)
      imports.heard({ job: 'job', done: now / 10, total: 1000, at: '/wires/a.txt' })
    expect(imports.running?.rate).toBe(100)
    await imports.pause()
    expect(imports.running).toMatchObject({ paused: true, rate: null })
    await imports.pause()
    expect(imports.running?.paused).toBe(false)
    expect(archive.asked.map(({ name }) => name)).toEqual(['import.run', 'job.pause', 'job.resume'])
    run.let(report(1))
    await ended
  })

  test('one that was broken off goes on and ends at its receipt', async () => {
    const archive = answering({ 'import.resume': ({ import: id }) => report(id) })
    const workbench = new Workbench(archive.call)
    await new Imports(workbench, () => 'job').resume(7)
    expect(workbench.view).toEqual({ kind: 'import', import: 7 })
  })
})

describe('imports the analyst did not start', () => {
  function watching(first: readonly ImportLine[]) {
    let lines = first
    const workbench = new Workbench(answering({ 'import.list': () => [...lines] }).call)
    const imports = new Imports(workbench, () => 'job')
    const become = async (now: readonly ImportLine[]) => {
      lines = now
      await imports.refresh()
    }
    return { workbench, imports, become }
  }

  test('are told of once, when they have brought something', async () => {
    const { workbench, imports, become } = watching([line(1)])
    await imports.refresh()
    expect(workbench.notices).toEqual([])
    await become([line(2, { state: 'running' }), line(1)])
    expect(workbench.notices).toEqual([])
    await become([line(2), line(1)])
    await become([line(2), line(1)])
    expect(workbench.notices.map(({ text }) => text)).toEqual([
      'From a watched folder: 1 file: 1 new article.'
    ])
    await become([line(3, { outcomes: { ...none, duplicate: 1 } }), line(2), line(1)])
    expect(workbench.notices).toHaveLength(1)
  })

  test('that were broken off are told of at the start, with a way to their receipts', async () => {
    const { workbench, imports } = watching([line(4, { state: 'interrupted' }), line(3)])
    await imports.refresh()
    expect(workbench.notices[0]?.text).toMatch(/broken off/)
    workbench.notices[0]?.action?.run()
    expect(workbench.view).toEqual({ kind: 'import', import: 4 })
  })
})

describe('undoing an import', () => {
  const undone = { import: 3, articles: 2, versions: 3, passages: 0, quotes: 0 }

  test('goes at once where nothing stands on it, and can be brought back', async () => {
    const workbench = new Workbench(answering({ 'import.undo': () => undone }).call)
    workbench.view = { kind: 'import', import: 3 }
    await new Undoing(workbench).undo(3)
    expect(workbench.view).toEqual({ kind: 'reader' })
    expect(workbench.notices[0]).toMatchObject({
      text: 'The import is undone: 2 articles and 3 versions taken away.',
      action: { label: 'Bring it back' }
    })
  })

  test('asks first, saying what would be lost, where the analyst’s work stands on it', async () => {
    const why = '3 passages would be lost with import 3.'
    const archive = answering({
      'import.undo': ({ confirmed }) =>
        confirmed ? { ...undone, passages: 3 } : Promise.reject(new AppError('refused', why))
    })
    const workbench = new Workbench(archive.call)
    const undoing = new Undoing(workbench)
    await undoing.undo(3)
    expect(undoing.lost).toEqual({ import: 3, why })
    undoing.keep()
    expect(archive.asked).toHaveLength(1)
    await undoing.undo(3)
    await undoing.undo(3, true)
    expect(undoing.lost).toBeNull()
    expect(workbench.notices[0]?.text).toMatch(/3 passages taken away/)
  })

  test('that fails for another reason says which', async () => {
    const gone = () => Promise.reject(new AppError('not-found', 'There is no import 3.'))
    const workbench = new Workbench(answering({ 'import.undo': gone }).call)
    const undoing = new Undoing(workbench)
    await undoing.undo(3)
    expect(undoing.lost).toBeNull()
    expect(workbench.notices[0]).toMatchObject({ text: 'There is no import 3.', tone: 'bad' })
  })

  test('of one that brought nothing says so', () => {
    expect(undoneWords({ ...undone, articles: 0, versions: 0 })).toMatch(/had brought nothing/)
  })
})

describe('reading an import again', () => {
  const change = (path: string, kind: RereadLine['change']): RereadLine => ({
    path,
    change: kind,
    article: 1,
    version: 1,
    reason: 'The headline reads otherwise.'
  })

  test('shows what would change, and changes it only when told to', async () => {
    const lines = [change('a', 'same'), change('b', 'text'), change('c', 'kept')]
    const archive = answering({
      'import.reread': ({ import: id, apply }) => ({ import: id, applied: apply ?? false, lines })
    })
    const workbench = new Workbench(archive.call)
    const rereading = new Rereading(workbench, new Imports(workbench, () => 'job'))
    await rereading.look(2)
    expect(rereading.changes.map(({ path }) => path)).toEqual(['b', 'c'])
    expect(rereading.count).toBe(1)
    await rereading.apply()
    expect(archive.asked.at(-1)?.args).toEqual({ import: 2, job: 'job', apply: true })
    expect(workbench.notices[0]?.text).toBe('Read again: 1 change made.')
  })

  test('says so when nothing would', async () => {
    const archive = answering({
      'import.reread': () => ({ import: 2, applied: false, lines: [change('a', 'same')] })
    })
    const workbench = new Workbench(archive.call)
    const rereading = new Rereading(workbench, new Imports(workbench, () => 'job'))
    await rereading.look(2)
    expect(rereading.found).toBeNull()
    expect(workbench.notices[0]?.text).toMatch(/everything reads as it did/)
  })
})
