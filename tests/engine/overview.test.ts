import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { mark, takeVersion } from '../support/story.ts'
import { partsOf } from '../support/read-ways-out.ts'

async function archive() {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeVersion(engine, 'Grain ship docks', [
    'A ship with 0 tonnes of grain docked at Orsk.',
    'The mayor was angry.'
  ])
  await takeVersion(engine, 'Storm nears', ['A storm nears Orsk, the bureau said.'], 'April 03, 2026')
  const grain = await mark(engine, 'tonnes of grain', { article: 1 }, ['aid/food', 'figures'])
  await mark(engine, 'grain docked', { article: 1 }, ['ships'])
  await mark(engine, 'A storm nears Orsk', { article: 2 }, ['ships', '=2+5'])
  await engine.call('entity.catchUp', { job: 'names' })
  await engine.call('passage.setTone', { passage: grain.passage, entity: 'Mayor', value: -1 })
  return { engine, folder }
}

const COLUMNS = { source: 'NPA', month: '2026-04', entity: 'Orsk', tone: 'Mayor' } as const

test('each number of a crosstab opens as many passages as it counts', async () => {
  const { engine } = await archive()
  for (const by of ['source', 'month', 'entity', 'tone'] as const) {
    const { columns, rows, left } = await engine.call('overview.crosstab', { by })
    expect(columns.map(({ label }) => label)).toContain(COLUMNS[by])
    expect(left).toBe(0)
    expect(rows.map(({ path }) => path)).toEqual(['=2+5', 'aid', 'aid/food', 'figures', 'ships'])
    for (const { filter, counts, total } of rows) {
      expect((await engine.call('passage.list', filter)).total).toBe(total)
      for (const [at, column] of columns.entries()) {
        const { total: listed } = await engine.call('passage.list', { ...filter, ...column.filter })
        expect(listed).toBe(counts[at])
      }
    }
  }
})

test('tags are counted together on a passage, where passages overlap, and in an article', async () => {
  const { engine } = await archive()
  const pairs = async (within: 'passage' | 'overlap' | 'article') =>
    (await engine.call('overview.together', { within }))
      .map(({ path, withPath, count }) => `${[path, withPath].toSorted().join(' + ')} ${count}`)
      .toSorted()
  expect(await pairs('passage')).toEqual(['=2+5 + ships 1', 'aid/food + figures 1'])
  expect(await pairs('overlap')).toEqual(['aid/food + ships 1', 'figures + ships 1'])
  expect(await pairs('article')).toEqual([
    '=2+5 + ships 1',
    'aid/food + figures 1',
    'aid/food + ships 1',
    'figures + ships 1'
  ])
})

test('the number of a pair opens the passages that stand together', async () => {
  const { engine } = await archive()
  for (const within of ['passage', 'overlap', 'article'] as const) {
    for (const { tag, withTag, count } of await engine.call('overview.together', { within })) {
      const { passages, total } = await engine.call('passage.list', { pair: { tag, withTag, within } })
      if (within === 'passage') expect(total).toBe(count)
      if (within === 'overlap') expect(total).toBe(2 * count)
      if (within === 'article') expect(new Set(passages.map(({ article }) => article)).size).toBe(count)
    }
  }
})

test('tables are written as CSV and as a workbook, with nothing in them that calculates', async () => {
  const { engine, folder } = await archive()
  const csv = join(folder, 'tags.csv')
  await engine.call('overview.export', { of: { table: 'crosstab', by: 'month' }, format: 'csv', path: csv })
  expect(readFileSync(csv, 'utf8').split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFtag,2026-04,2026-03,passages',
    "'=2+5,1,0,1",
    'aid,0,1,1'
  ])
  const xlsx = join(folder, 'passages.xlsx')
  const { rows } = await engine.call('overview.export', {
    of: { table: 'passages' },
    format: 'xlsx',
    path: xlsx
  })
  expect(rows).toBe(3)
  const parts = await partsOf(readFileSync(xlsx))
  const sheet = parts.get('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<t xml:space="preserve">tonnes of grain</t>')
  expect(sheet).not.toContain('<f>')
  expect([...parts.keys()]).toContain('[Content_Types].xml')
})
