import { expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'

// Keys into the index are past 32 bits, where a number bound to SQLite is a float; FTS5 heeds only integers.
test('each hit shows its own words, and a page begins where the one before ended', async () => {
  const engine = openEngineOn(freshFolder())
  const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm']
  const items = names.map((name, day) => ({
    name: `${name}.txt`,
    bytes: new TextEncoder().encode(
      `${name} mill reopens\n\nJan. ${day + 1}, 2026\n\nThe ${name} mill by the ford reopened on Monday, its owners said.\n`
    )
  }))
  await engine.call('import.run', { job: 'one', items })
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
