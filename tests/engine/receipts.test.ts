import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Args } from '../../src/core/contract.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'

/** An import of seven articles of which the first comes twice, and of three empty files. */
async function taken(engine: InProcessEngine): Promise<number> {
  const item = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
  const story = (i: number) =>
    articleText({
      headline: `Gauge ${i} fails`,
      paragraphs: [`The gauge of pier ${i} failed ${i * 7} times.`]
    })
  const items = [0, 1, 2, 3, 4, 5, 6, 0].map((i, at) => item(`Gauge-${at}x.txt`, story(i)))
  const empty = ['ÄRGER-a.txt', 'b.txt', 'c.txt'].map((name) => item(name, ''))
  return (await engine.call('import.run', { job: 'test', items: [...items, ...empty] })).import
}

/** Every page, one after the other. */
async function pages(engine: InProcessEngine, args: Args<'import.receipts'>) {
  const found: { path: string }[][] = []
  let after: string | null = null
  do {
    const page: { receipts: { path: string }[]; next: string | null; total: number | null } =
      await engine.call('import.receipts', { ...args, after })
    expect(page.total === null).toBe(after !== null)
    found.push(page.receipts)
    after = page.next
  } while (after !== null)
  return found
}

test('receipts come page by page, in the order things were found', async () => {
  const engine = openEngineOn(freshFolder())
  const id = await taken(engine)
  const found = await pages(engine, { import: id, limit: 4 })
  expect(found.map((page) => page.length)).toEqual([4, 4, 3])
  const { receipts, next } = await engine.call('import.show', { import: id })
  expect(found.flat()).toEqual(receipts)
  expect(next).toBeNull()
})

test.each([
  [{}, 11],
  [{ outcome: 'new' }, 7],
  [{ outcome: 'duplicate' }, 1],
  [{ outcome: 'failed', text: 'ärger' }, 1],
  [{ text: 'GAUGE-3' }, 1],
  [{ text: 'gauge txt' }, 8],
  [{ text: 'gauge nowhere' }, 0],
  [{ decided: false }, 0],
  [{ outcome: 'version', decided: true }, 0]
] as const)('those asked for with %j are %i', async (filter, total) => {
  const engine = openEngineOn(freshFolder())
  const id = await taken(engine)
  const page = await engine.call('import.receipts', { import: id, ...filter })
  expect(page.total).toBe(total)
  expect(page.receipts).toHaveLength(total)
  expect((await pages(engine, { import: id, ...filter, limit: 2 })).flat()).toEqual(page.receipts)
})

test('an import that is not there has no receipts', async () => {
  const engine = openEngineOn(freshFolder())
  expect(await engine.dispatch('import.receipts', { import: 3 })).toMatchObject({ code: 'not-found' })
})

test.each([
  [['/wires/a/one.txt', '/wires/a/two.txt'], '/wires/a/'],
  [['/wires/a/one.txt', '/wires/ab/two.txt'], '/wires/'],
  [['/one.txt', 'dropped.txt'], ''],
  [['alone.txt'], '']
])('files at %j that are not there lie in “%s”', async (paths, folder) => {
  const engine = openEngineOn(freshFolder())
  const items = paths.map((path) =>
    path.startsWith('/') ? { path } : { name: path, bytes: new TextEncoder().encode('x') }
  )
  const { import: id } = await engine.call('import.run', { job: 'test', items })
  expect((await engine.call('import.show', { import: id })).folder).toBe(folder)
})

test('an export that claims more articles than are in it has a failed receipt that says so once', async () => {
  const engine = openEngineOn(freshFolder())
  const text = readFileSync(new URL('readers/fixtures/nexis-new.txt', import.meta.url), 'utf8')
  const bytes = new TextEncoder().encode(text.replace('Documents (2)', 'Documents (5)'))
  const report = await engine.call('import.run', { job: 'test', items: [{ name: 'nexis.txt', bytes }] })
  expect(report.receipts.map(({ outcome, reason }) => [outcome, reason.slice(0, 8)])).toEqual([
    ['new', 'A new ar'],
    ['new', 'A new ar'],
    ['failed', 'The file']
  ])
  expect(report.receipts[2]?.reason).toBe('The file says it has 5 articles; 2 were found.')
})
