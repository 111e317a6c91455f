import { expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'

// Keys into the index are past 32 bits, where a number bound to SQLite is a float; FTS5 heeds only integers.
const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm']

const mills = (some: readonly string[]) =>
  some.map((name) => ({
    name: `${name}.txt`,
    bytes: new TextEncoder().encode(
      `${name} mill reopens\n\nJan. ${names.indexOf(name) + 1}, 2026\n\nThe ${name} mill by the ford reopened on Monday, its owners said.\n`
    )
  }))

test('each hit shows its own words, and a page begins where the one before ended', async () => {
  const engine = openEngineOn(freshFolder())
  await engine.call('import.run', { job: 'one', items: mills(names) })
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof engine.call<'search.run'>>> = await engine.call('search.run', {
      query: 'reopened',
      after,
      limit: 2
    })
    for (const hit of page.hits) {
      const name = hit.headline?.split(' ')[0] ?? ''
      expect(hit.snippet.map(({ text }) => text).join('')).toContain(`The ${name} mill`)
      seen.push(name)
    }
    after = page.next
  } while (after !== null && seen.length < 20)
  expect(seen).toEqual(names.toReversed())
})

test('hits asked for again up to where they were found are the same, whatever came in meanwhile', async () => {
  const engine = openEngineOn(freshFolder())
  await engine.call('import.run', { job: 'one', items: mills(['Alder', 'Cedar']) })
  const before = await engine.call('search.run', { query: 'reopened' })
  await engine.call('import.run', { job: 'two', items: mills(['Birch', 'Elm']) })
  expect(await engine.call('search.run', { query: 'reopened', upTo: before.upTo })).toEqual(before)
  expect(await engine.call('search.run', { query: 'reopened' })).toMatchObject({
    total: 4,
    upTo: before.upTo + 2
  })
})
