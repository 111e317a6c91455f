import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { searchFor, searchStories } from './search-stories.ts'
import { runCommand } from './steps.ts'

test('hits leave as a table or as lines of JSON, each article of them', async ({ app }) => {
  const { page } = app
  await searchStories(app)
  await searchFor(app, 'harbour')
  const table = join(app.folder, 'hits.csv')
  await app.answerDialog('showSaveDialog', [table])
  await page.getByRole('button', { name: 'More about these hits' }).click()
  await page.getByRole('menuitem', { name: 'Export the hits as CSV…' }).click()
  await expect(page.getByText('Exported 5 articles to hits.csv.')).toBeVisible()
  expect(readFileSync(table, 'utf8').trim().split('\n')).toHaveLength(6)

  const lines = join(app.folder, 'hits')
  await app.answerDialog('showSaveDialog', [lines])
  await runCommand(page, 'json lines')
  await expect(page.getByText('Exported 5 articles to hits.jsonl.')).toBeVisible()
  const hits = readFileSync(`${lines}.jsonl`, 'utf8').trim().split('\n')
  expect(hits.map((line) => (JSON.parse(line) as { headline: string }).headline)).toContain(
    'Ice closes the sound'
  )
})
