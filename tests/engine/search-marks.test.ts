import { expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { mark, takeVersion } from '../support/story.ts'

const HEADLINE = 'Weir at Tarn holds'
const first = [
  'The weir held through the night, the keeper said. Nobody opened the sluice.',
  'The sluices were opened at noon. A crowd watched from the old mill.'
]
const second = [
  first[0] ?? '',
  'The sluices were opened at noon and 40 boats waited. A crowd watched from the old mill.'
]

/** The words a query marks in the newest version's body. */
async function marked(query: string): Promise<string[]> {
  const engine = openEngineOn(freshFolder())
  await takeVersion(engine, HEADLINE, first)
  await takeVersion(engine, HEADLINE, second, 'March 03, 2026')
  await mark(engine, 'A crowd watched', {}, ['colour'])
  const { versionId, version, body } = await engine.call('article.show', { article: 1 })
  expect(version).toBe(2)
  const { hits } = await engine.call('search.run', { query })
  expect(hits).toHaveLength(1)
  const marks = await engine.call('search.marks', { query, versionId })
  return marks.body.map(({ start, end }) => body.slice(start, end))
}

test.each([
  ['sluice', ['sluice', 'sluices']],
  ['=sluice', ['sluice']],
  ['"old mill" -flood', ['old mill']],
  ['crow*', ['crowd']],
  ['sluice w/s noon', ['sluices', 'noon']],
  ['(opened OR flood) NEAR/1 sluices', ['opened', 'sluice', 'sluices', 'opened']],
  ['atleast2(sluice)', ['sluice', 'sluices']],
  ['added:boats sluice', ['sluice', 'sluices', 'boats']],
  ['headline:weir', []],
  ['source:NPA OR mill', ['mill']],
  ['in:passages crowd', ['crowd']]
])('%j marks what counts in the text, and not what must be missing', async (query, words) => {
  expect(await marked(query)).toEqual(words)
})

test('a problem in a query is answered with what could be understood', async () => {
  const engine = openEngineOn(freshFolder())
  await takeVersion(engine, HEADLINE, first)
  const found = await engine.call('search.run', { query: 'weir is:unreed (' })
  expect(found).toMatchObject({
    understood: 'articles with “weir”',
    problems: [{ at: 8, length: 6, suggestion: 'unread' }],
    total: 1
  })
})
