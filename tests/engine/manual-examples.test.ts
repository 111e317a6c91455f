import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fieldNames } from '../../src/core/search/fields.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { mark, takeSamples } from '../support/story.ts'

const root = resolve(import.meta.dirname, '../..')

interface Example {
  readonly operator: string
  readonly query: string
  readonly finds: string
}

/** The rows of the manual's table of operators. */
function examplesInManual(): Example[] {
  const manual = readFileSync(resolve(root, 'docs/manual.md'), 'utf8')
  const [, table = ''] = manual.split('| write | to find articles with | example | in the samples |\n')
  const [rows = ''] = table.split('\n\n')
  return rows
    .split('\n')
    .slice(1)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, operator = '', , example = '', finds = '']) => ({
      operator,
      query: example.replaceAll('`', ''),
      finds
    }))
}

test('every example in the manual finds as many of the samples as it says, without a problem', async () => {
  const engine = openEngineOn(freshFolder())
  await takeSamples(
    engine,
    ...readdirSync(resolve(root, 'seeds'))
      .filter((name) => name.endsWith('.txt'))
      .sort()
  )
  const { hits } = await engine.call('search.run', {
    query: '"1.5 million cubic meters" source:"Northern Press"'
  })
  const article = hits[0]?.article ?? 0
  const passage = await mark(engine, '1.5 million cubic meters', { article, version: 1 }, ['damage/water'])
  await engine.call('passage.revise', { passage: passage.passage, note: 'Ask for the figures' })
  await engine.call('entity.catchUp', { job: 'names' })
  const found: Example[] = []
  for (const { operator, query, finds } of examplesInManual()) {
    const { total, exact, problems, hits: page } = await engine.call('search.run', { query, limit: 200 })
    expect(problems, query).toEqual([])
    expect(exact, query).toBe(true)
    expect(page, query).toHaveLength(total)
    found.push({ operator, query, finds: finds === '–' ? finds : String(total) })
  }
  expect(found).toEqual(examplesInManual())
  expect(found.length).toBeGreaterThan(35)
})

test('the manual has an example of every field', () => {
  const shown = examplesInManual().map(({ operator }) => operator.replaceAll('`', '').replace(':', ''))
  expect(fieldNames.filter((field) => !shown.includes(field))).toEqual([])
})
