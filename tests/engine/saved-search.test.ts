import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'

test('saved searches stand by folder and name, and no two in a folder have one name', async () => {
  const engine = openEngineOn(freshFolder())
  await engine.call('saved.add', { name: 'Water', folder: ' Desk //Energy / ', query: 'dam', order: 'best' })
  await engine.call('saved.add', { name: 'votes', query: 'recount' })
  await engine.call('saved.add', { name: 'Dams', folder: 'Desk/Energy', query: 'dam' })
  const list = await engine.call('saved.list', {})
  expect(list.map(({ folder, name }) => `${folder}: ${name}`)).toEqual([
    ': votes',
    'Desk/Energy: Dams',
    'Desk/Energy: Water'
  ])
  expect(await engine.dispatch('saved.add', { name: 'WATER', folder: 'desk/energy', query: 'x' })).toEqual({
    ok: false,
    code: 'refused',
    message: 'There is a saved search “WATER” in desk/energy already. Choose another name.'
  })
  const { saved } = list[0] ?? { saved: 0 }
  expect(await engine.call('saved.change', { saved, folder: 'Desk/Energy' })).toMatchObject({
    name: 'votes',
    folder: 'Desk/Energy',
    query: 'recount'
  })
  await engine.call('saved.remove', { saved })
  expect((await engine.call('saved.list', {})).length).toBe(2)
  await engine.call('history.undo', {})
  expect((await engine.call('saved.list', {})).length).toBe(3)
})

test('a file takes saved searches to another archive, and brings those that are there up to date', async () => {
  const folder = freshFolder()
  const path = join(folder, 'searches.json')
  const [here, there] = [openEngineOn(join(folder, 'here')), openEngineOn(join(folder, 'there'))]
  const { saved } = await here.call('saved.add', {
    name: 'Dams',
    folder: 'Desk',
    query: 'dam',
    addedOnly: true
  })
  await here.call('saved.add', { name: 'Votes', query: 'recount', order: 'best' })
  expect(await here.call('saved.export', { path })).toEqual({ path, searches: 2 })
  expect(await there.call('saved.import', { path })).toEqual({ added: 2, changed: 0, skipped: 0 })
  const plain = async (engine: typeof here) =>
    (await engine.call('saved.list', {})).map(({ guid, name, folder: where, query, order, addedOnly }) => ({
      guid,
      name,
      where,
      query,
      order,
      addedOnly
    }))
  expect(await plain(there)).toEqual(await plain(here))
  await here.call('saved.change', { saved, query: 'dam OR weir' })
  await here.call('saved.export', { path })
  expect(await there.call('saved.import', { path })).toEqual({ added: 0, changed: 1, skipped: 1 })
  expect(await plain(there)).toEqual(await plain(here))
  await there.call('history.undo', {})
  expect((await there.call('saved.list', {}))[1]?.query).toBe('dam')
})

describe('a file that holds no saved searches is refused with the reason, and changes nothing', () => {
  const search = { guid: 'g', name: 'Dams', query: 'dam' }
  test.each([
    ['not json', 'This file is not JSON, so it holds no saved searches of Wiremark.'],
    ['[]', 'This file holds no saved searches of Wiremark.'],
    [
      JSON.stringify({ format: 'other', version: 1, searches: [] }),
      'This file holds no saved searches of Wiremark.'
    ],
    [
      JSON.stringify({ format: 'wiremark-saved-searches', version: 2, searches: [] }),
      'These saved searches come from a newer Wiremark. Update Wiremark to take them in.'
    ],
    [
      JSON.stringify({
        format: 'wiremark-saved-searches',
        version: 1,
        searches: [search, { ...search, order: 'oldest' }]
      }),
      'Search 2 of this file cannot be taken in: its order is not one that Wiremark takes. Nothing was changed.'
    ],
    [
      JSON.stringify({
        format: 'wiremark-saved-searches',
        version: 1,
        searches: [{ guid: 'g', name: 'Dams' }]
      }),
      'Search 1 of this file cannot be taken in: its query is missing. Nothing was changed.'
    ],
    [
      JSON.stringify({ format: 'wiremark-saved-searches', version: 1, searches: [7] }),
      'Search 1 of this file cannot be taken in: it is no search. Nothing was changed.'
    ]
  ])('%s', async (text, message) => {
    const folder = freshFolder()
    const path = join(folder, 'searches.json')
    writeFileSync(path, text)
    const engine = openEngineOn(join(folder, 'archive'))
    expect(await engine.dispatch('saved.import', { path })).toEqual({
      ok: false,
      code: 'unreadable',
      message
    })
    expect(await engine.call('saved.list', {})).toEqual([])
  })
})

test('the file is plain JSON with its format and version', async () => {
  const folder = freshFolder()
  const path = join(folder, 'searches.json')
  const engine = openEngineOn(join(folder, 'archive'))
  const { guid } = await engine.call('saved.add', { name: 'Dams', query: 'dam' })
  await engine.call('saved.export', { path })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    format: 'wiremark-saved-searches',
    version: 1,
    searches: [{ guid, name: 'Dams', folder: '', query: 'dam', order: 'newest', addedOnly: false }]
  })
})
