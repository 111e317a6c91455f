import { describe, expect, test } from 'vitest'
import type { ArticleView } from '../../src/core/article/calls.ts'
import { AppError } from '../../src/core/error.ts'
import type { ImportLine, ImportReport, Receipt } from '../../src/core/import/calls.ts'
import { ColumnChoice } from '../../src/renderer/feature/import/columns.svelte.ts'
import { Doubts } from '../../src/renderer/feature/import/doubts.svelte.ts'
import { brokenOffWords, visitWords } from '../../src/renderer/feature/import/import-words.ts'
import { Imports } from '../../src/renderer/feature/import/imports.svelte.ts'
import { pastedItem } from '../../src/renderer/feature/import/pasted.ts'
import { asTable, isOpen, needsColumns } from '../../src/renderer/feature/import/receipts.svelte.ts'
import { Watches } from '../../src/renderer/feature/import/watches.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, settled } from './answers.ts'

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
const receipt = (more: Partial<Receipt>): Receipt => ({
  receipt: more.article ?? 1,
  path: '/wires/a.txt',
  outcome: 'new',
  article: 1,
  version: 1,
  near: null,
  reason: 'A new article.',
  decision: null,
  ...more
})

describe('what is in doubt', () => {
  const view = (article: number, body: string): ArticleView => ({
    article,
    version: 1,
    versionId: article,
    versions: 1,
    source: 'Quay Post',
    headline: `Article ${article}`,
    bylines: [],
    dateline: null,
    publishedOn: '2026-03-04',
    publishedAt: null,
    changedAt: null,
    url: null,
    guid: null,
    guidVersion: null,
    language: 'en',
    status: 'usable',
    editorNote: null,
    doubt: null,
    cluster: null,
    copies: 0,
    body,
    blocks: [{ kind: 'paragraph', start: 0, end: body.length }]
  })
  const long =
    'The harbour board met on Monday and heard that the ferry would sail again before the week was out.'
  const bodies: Record<number, string> = { 1: long, 2: 'The harbour board met on Monday.', 3: long, 4: long }
  function doubting() {
    let receipts = [
      receipt({ outcome: 'doubtful', article: 2, near: 1 }),
      receipt({ outcome: 'new', article: 3 }),
      receipt({ outcome: 'doubtful', article: 4, near: 1 })
    ]
    const decide = (of: number, decision: Receipt['decision']) => {
      receipts = receipts.map((each) => (each.article === of ? { ...each, decision } : each))
    }
    const archive = answering({
      'import.receipts': ({ limit }) => {
        const open = receipts.filter(isOpen)
        return { receipts: open.slice(0, limit), next: null, total: open.length }
      },
      'article.show': ({ article }) => view(article, bodies[article] ?? ''),
      'article.join': ({ article, into }) => {
        decide(article, 'joined')
        return { article: into, version: 2, versionId: 9, versions: 2 }
      },
      'article.addCopy': ({ article }) => {
        decide(article, 'copy')
        return { cluster: 1, articles: [] }
      },
      'article.keepApart': ({ article }) => {
        decide(article, 'apart')
        return null
      }
    })
    const workbench = new Workbench(archive.call)
    return { archive, workbench, doubts: new Doubts(workbench) }
  }

  test('is shown side by side with what the two have in common', async () => {
    const { doubts } = doubting()
    await doubts.start(1)
    expect(doubts.now).toMatchObject({ overlap: 1, shorter: 'article' })
    expect(doubts.left).toBe(2)
  })

  test('is decided one after the other, until none is left', async () => {
    const { archive, workbench, doubts } = doubting()
    await doubts.start(1)
    await doubts.join()
    expect(workbench.notices[0]?.text).toBe('Joined: version 2 of 2 of “Article 1”.')
    expect(doubts.now?.article.article).toBe(4)
    await doubts.copy()
    expect(archive.asked.find(({ name }) => name === 'article.addCopy')?.args).toEqual({ article: 4, of: 1 })
    expect(doubts.now).toBeNull()
  })

  test('kept apart is written down, and may be thought over', async () => {
    const { archive, workbench, doubts } = doubting()
    const second = receipt({ outcome: 'doubtful', article: 4, near: 1 })
    await doubts.start(1, second)
    expect(doubts.now?.article.article).toBe(4)
    await doubts.keepApart()
    expect(archive.asked.find(({ name }) => name === 'article.keepApart')?.args).toEqual({
      article: 4,
      other: 1
    })
    expect(workbench.notices[0]?.text).toBe('Kept apart: “Article 4” and “Article 1”.')
    expect(doubts.now?.article.article).toBe(2)
    await doubts.start(1, { ...second, decision: 'apart' })
    expect(doubts.now?.article.article).toBe(4)
    expect(doubts.left).toBe(2)
  })

  test('is decided once, however fast the key is pressed', async () => {
    const { archive, doubts } = doubting()
    await doubts.start(1)
    await Promise.all([doubts.join(), doubts.join()])
    expect(archive.asked.filter(({ name }) => name === 'article.join')).toHaveLength(1)
  })
})

describe('the columns of a table', () => {
  const preview = {
    columns: ['Kopf', 'Inhalt', 'Blatt'],
    rows: [['Eels', 'The eels came.', 'Quay Post']],
    mapping: {},
    remembered: false
  }
  function choosing() {
    const archive = answering({
      'import.columns': () => preview,
      'import.mapColumns': () => null,
      'import.run': () => report(5)
    })
    const workbench = new Workbench(archive.call)
    return { archive, workbench, choice: new ColumnChoice(workbench, new Imports(workbench, () => 'job')) }
  }

  test('are chosen, remembered, and the table is taken in with them', async () => {
    const { archive, choice } = choosing()
    await choice.look({ path: '/wires/odd.csv' })
    expect(choice.enough).toBe(false)
    choice.choose('headline', 'Kopf')
    choice.choose('body', 'Inhalt')
    expect(choice.enough).toBe(true)
    await choice.takeIn()
    expect(archive.asked.slice(1)).toMatchObject([
      {
        name: 'import.mapColumns',
        args: { columns: preview.columns, mapping: { headline: 'Kopf', body: 'Inhalt' } }
      },
      { name: 'import.run', args: { items: [{ path: '/wires/odd.csv' }] } }
    ])
    expect(choice.table).toBeNull()
  })

  test('play one part each', async () => {
    const { choice } = choosing()
    await choice.look({ path: '/wires/odd.csv' })
    choice.choose('headline', 'Kopf')
    choice.choose('source', 'Kopf')
    expect(choice.chosen).toEqual({ source: 'Kopf' })
    expect(choice.roleOf('Kopf')).toBe('source')
    choice.choose('source', null)
    expect(choice.chosen).toEqual({})
  })
})

describe('what is pasted', () => {
  const at = new Date(2026, 10, 22, 17, 5)
  const bytes = (text: string) => new TextEncoder().encode(text)

  test.each([
    ['a page', { html: '<h1>Eels</h1><p>They came.</p>', text: 'Eels They came.' }, 'html'],
    ['text in colours, as a terminal gives it', { html: '<span style="x">Eels</span>', text: 'Eels' }, 'txt'],
    ['plain text', { html: '', text: 'Eels\n\nThey came.' }, 'txt']
  ])('%s is a file named after the minute', (_, clipboard, ending) => {
    expect(pastedItem(clipboard, at)).toEqual({
      name: `Pasted 22 Nov 2026 17.05.${ending}`,
      bytes: bytes(ending === 'html' ? clipboard.html : clipboard.text)
    })
  })

  test('nothing is nothing to take in', () => {
    expect(pastedItem({ html: '', text: '  \n' }, at)).toBeNull()
  })
})

describe('watched folders', () => {
  const visit = { at: '2026-03-04T08:05:00Z', file: '/feeds/b.txt', files: 3, import: 7, outcomes: none }
  test.each([
    [null, 'Nothing has come yet.'],
    [
      { ...visit, outcomes: { ...none, new: 2, copy: 1 } },
      ': 3 files, 2 new articles and 1 copy from another source.'
    ],
    [visit, ': 3 files, nothing to take in.'],
    [{ ...visit, import: null }, ': 3 files; that import was undone.']
  ])('%#: say when something came last, and what', (last, words) => {
    expect(visitWords(last)).toContain(words)
  })

  const watch = { watch: 1, path: '/feeds', addedAt: '2026-03-04T08:00:00Z', problem: null, last: null }

  test('are chosen in the system’s dialog, each one watched', async () => {
    const archive = answering({
      'shell.chooseImport': () => ['/feeds', '/alerts'],
      'watch.add': ({ path }) => ({ ...watch, path }),
      'watch.list': () => [watch]
    })
    const watches = new Watches(new Workbench(archive.call))
    await watches.add()
    expect(archive.asked.filter(({ name }) => name === 'watch.add').map(({ args }) => args)).toEqual([
      { path: '/feeds' },
      { path: '/alerts' }
    ])
    expect(watches.all).toEqual([watch])
  })

  test('one that cannot be watched says why, and the list is read all the same', async () => {
    const archive = answering({
      'shell.chooseImport': () => ['/gone'],
      'watch.add': () => Promise.reject(new AppError('refused', 'There is no folder /gone.')),
      'watch.list': () => [watch]
    })
    const workbench = new Workbench(archive.call)
    const watches = new Watches(workbench)
    await watches.add()
    await settled()
    expect(workbench.notices[0]?.text).toBe('There is no folder /gone.')
    expect(watches.all).toEqual([watch])
  })
})

describe('receipts', () => {
  test('are copied as a table that a spreadsheet takes', () => {
    const table = asTable([receipt({ reason: 'A new\tarticle:\nnothing is like it.', article: 12 })])
    expect(table.split('\n').map((row) => row.split('\t'))).toEqual([
      ['Outcome', 'File', 'Why', 'Article', 'Version'],
      ['New', '/wires/a.txt', 'A new article: nothing is like it.', '12', '1']
    ])
  })

  test.each([
    [receipt({ path: '/a/odd.csv', outcome: 'failed', article: null }), true],
    [receipt({ path: '/a/odd.JSONL', outcome: 'failed', article: null }), true],
    [receipt({ path: '/a/odd.csv › row 3', outcome: 'skipped', article: null }), false],
    [receipt({ path: '/a/scan.pdf', outcome: 'failed', article: null }), false]
  ])('%#: offer to choose columns where a table could not be read', (each, offered) => {
    expect(needsColumns(each)).toBe(offered)
  })

  test.each([
    [line(1), null],
    [line(1, { state: 'running' }), null],
    [line(1, { state: 'cancelled', found: 3 }), /^You stopped this import\. The 3 receipts below are/],
    [line(1, { state: 'interrupted', found: 0 }), /closed during this import\. Nothing had been taken in/]
  ])('%#: an import that did not go through says what was taken in and what not', (each, said) => {
    const words = brokenOffWords(each)
    if (said === null) expect(words).toBeNull()
    else expect(words).toMatch(said)
  })
})
