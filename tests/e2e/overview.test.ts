import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, tagEveryArticle, text } from './steps.ts'

test('tags are set against sources and months, and each number opens its passages', async ({ app }) => {
  const { page } = app
  await tagEveryArticle(app)
  await page.keyboard.press('ControlOrMeta+Shift+t')
  const grid = page.getByRole('grid')
  const { columns, rows } = await ask(page, 'overview.crosstab', { by: 'source' })
  await expect(grid.getByRole('rowheader')).toHaveCount(rows.length + 1)
  await expect(grid.getByRole('columnheader')).toHaveCount(columns.length + 2)
  await expectAccessible(app)

  const food = rows.find(({ path }) => path === 'aid/food')
  const at = food?.counts.findIndex((count) => count > 0) ?? 0
  const name = `aid/food, ${columns[at]?.label ?? ''}: `
  await grid.getByRole('button', { name }).click()
  const listed = page.getByRole('listbox', { name: /^Passages: aid\/food/ }).getByRole('option')
  await expect(listed.first()).toHaveAttribute('aria-setsize', `${food?.counts[at] ?? 0}`)
  await expectAccessible(app)
  await page.getByRole('listbox', { name: /^Passages: aid\/food/ }).focus()
  await page.keyboard.press('Escape')
  await expect(listed).toHaveCount(0)
  await expect(grid.getByRole('button', { name })).toBeFocused()

  // From the number that was pressed along its row to the last, which is the tag's own.
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(listed.first()).toHaveAttribute('aria-setsize', `${food?.total ?? 0}`)
  await page.getByText('By month', { exact: true }).click()
  await expect(grid).toHaveAccessibleName(/by month/)
  await page.getByText('Chart', { exact: true }).click()
  await page.getByRole('region', { name: 'aid/food' }).getByRole('button').first().click()
  await expect(listed.first()).toBeVisible()
  await expectAccessible(app)
  await listed.first().click()
  await expect(text(page)).toBeVisible()
})

test('tags that stand together are counted, and the table shown leaves as a file', async ({ app }) => {
  const { page } = app
  await tagEveryArticle(app)
  await page.keyboard.press('ControlOrMeta+Shift+t')
  await page.getByText('Together', { exact: true }).click()
  await page.getByText('In an article', { exact: true }).click()
  const table = page.getByRole('region', { name: 'Tags that stand together' })
  const pairs = await ask(page, 'overview.together', { within: 'article' })
  await expect(table.getByRole('row')).toHaveCount(pairs.length + 1)
  await expectAccessible(app)
  const file = join(app.folder, 'pairs.csv')
  await app.answerDialog('showSaveDialog', [file])
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: 'As CSV…' }).click()
  await expect(page.getByText(/^Exported \d+ rows? to pairs\.csv\.$/)).toBeVisible()
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(pairs.length + 1)
})

test('without a tag it says how one comes to be', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('button', { name: 'Take in the sample articles' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+t')
  await expect(page.getByText('No passage carries a tag yet')).toBeVisible()
  await expectAccessible(app)
})
