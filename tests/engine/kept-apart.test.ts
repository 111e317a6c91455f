import { expect, test } from 'vitest'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { landings } from '../e2e/harbour.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'

interface Text {
  readonly title: string
  readonly text: string
  readonly url?: string
}

async function take(engine: InProcessEngine, { title, text, url = '' }: Text) {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ title, text, url, source: 'Coastline', published: '2026-03-04' })
  )
  const report = await engine.call('import.run', { job: 'test', items: [{ name: `${title}.jsonl`, bytes }] })
  const [receipt] = report.receipts
  if (receipt === undefined) throw new Error('Nothing was found.')
  return { ...receipt, import: report.import, undecided: report.undecided }
}

const first = { title: 'Boats land early', text: landings(0, 20) }
const second = { title: 'Crates pile up ashore', text: `${landings(0, 7)}\n\n${landings(40, 53)}` }

/** An archive with two articles that may be versions of one story. */
async function inDoubt() {
  const engine = openEngineOn(freshFolder())
  await take(engine, first)
  const doubt = await take(engine, second)
  expect(doubt).toMatchObject({ outcome: 'doubtful', article: 2, near: 1, decision: null, undecided: 1 })
  const receiptNow = async () => {
    const { receipts, undecided } = await engine.call('import.show', { import: doubt.import })
    return { decision: receipts[0]?.decision, undecided }
  }
  return { engine, doubt, receiptNow }
}

test('keeping two articles apart decides the doubt about them, until that is undone', async () => {
  const { engine, receiptNow } = await inDoubt()
  await engine.call('article.keepApart', { article: 2, other: 1 })
  expect(await receiptNow()).toEqual({ decision: 'apart', undecided: 0 })
  expect((await engine.call('history.undo', {})).done).toBe('Kept article 2 apart from article 1')
  expect(await receiptNow()).toEqual({ decision: null, undecided: 1 })
  await engine.call('history.redo', {})
  expect(await receiptNow()).toEqual({ decision: 'apart', undecided: 0 })
})

test.each([
  ['joined', { name: 'article.join', args: { article: 2, into: 1 } }],
  ['copy', { name: 'article.addCopy', args: { article: 2, of: 1 } }]
] as const)('a doubt may also be decided as %s', async (decision, { name, args }) => {
  const { engine, receiptNow } = await inDoubt()
  await engine.dispatch(name, args)
  expect(await receiptNow()).toEqual({ decision, undecided: 0 })
})

test('a later text that repeats one of the two belongs to it, whatever it shares with the other', async () => {
  // Its headline is the first article's, most of its words are the second's: without the decision it would join the first.
  const later = { title: first.title, text: `${second.text}\n\n${landings(80, 82)}` }
  const undecided = await inDoubt()
  expect(await take(undecided.engine, later)).toMatchObject({ outcome: 'version', article: 1 })
  const { engine } = await inDoubt()
  await engine.call('article.keepApart', { article: 2, other: 1 })
  expect(await take(engine, later)).toMatchObject({ outcome: 'version', article: 2 })
})

test('the decision outlives an import that is undone and made again', async () => {
  const { engine, doubt } = await inDoubt()
  await engine.call('article.keepApart', { article: 2, other: 1 })
  await engine.call('import.undo', { import: doubt.import })
  expect(await take(engine, second)).toMatchObject({
    outcome: 'new',
    reason: 'A new article: you keep it apart from article 1, which is like it.'
  })
})

test('joining two articles by hand takes back that they are kept apart, and splitting keeps them so again', async () => {
  const { engine, receiptNow } = await inDoubt()
  await engine.call('article.keepApart', { article: 2, other: 1 })
  await engine.call('article.join', { article: 2, into: 1 })
  expect(await receiptNow()).toMatchObject({ decision: 'joined' })
  const { article } = await engine.call('article.split', { article: 1, version: 2 })
  expect(article).not.toBe(1)
  expect(await receiptNow()).toEqual({ decision: 'apart', undecided: 0 })
})

test.each([
  [{ article: 1, other: 1 }, 'refused'],
  [{ article: 1, other: 9 }, 'not-found']
])('%j cannot be kept apart', async (args, code) => {
  const { engine } = await inDoubt()
  expect(await engine.dispatch('article.keepApart', args)).toMatchObject({ ok: false, code })
})
