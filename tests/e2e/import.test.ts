import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { importPaths, story, writeStories } from './stories.ts'

test('a first start says how to bring articles in, and takes in the samples', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: 'Bring in the first articles' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
  await expectAccessible(app)
  await page.getByRole('button', { name: 'Take in the sample articles' }).click()
  await expect(page.getByRole('heading', { name: /^Import of/ })).toBeVisible()
  await expect(page.getByRole('main').getByText(/files: \d+ new articles.* \d+ new versions/)).toBeVisible()
  await expectAccessible(app)
})

test('files dropped on the window are taken in, and the receipt says what became of each', async ({
  app
}) => {
  const { page } = app
  const brought = await page.evaluateHandle(
    (text) => {
      const brought = new DataTransfer()
      brought.items.add(new File([text], 'berth.txt', { type: 'text/plain' }))
      brought.items.add(new File([''], 'empty.txt', { type: 'text/plain' }))
      return brought
    },
    story('Ferry returns to its berth', 4, 'The ferry returned to its berth on Monday.')
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: brought })
  await expect(page.getByText('Drop to take these files in')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: brought })
  await expect(page.getByText('Drop to take these files in')).toBeHidden()

  const table = page.getByRole('table', { name: 'What became of each file' })
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row', { name: /berth\.txt/ })).toContainText('New')
  await expect(table.getByRole('row', { name: /empty\.txt/ })).toContainText(/Skipped|Failed/)

  await page
    .getByRole('button', { name: /^New/, exact: false })
    .and(page.locator('[aria-pressed]'))
    .first()
    .click()
  await expect(table.getByRole('row')).toHaveCount(2)
  await table.getByRole('button', { name: 'berth.txt' }).click()
  await expect(
    page.getByRole('main').getByRole('heading', { name: 'Ferry returns to its berth' })
  ).toBeVisible()
})

test('the same folder again is already there, and a changed story is its next version', async ({ app }) => {
  const { page } = app
  const first = {
    'berth.txt': story('Ferry returns to its berth', 4, 'The ferry returned on Monday with 20 aboard.')
  }
  const folder = writeStories(app, first)
  await importPaths(app, [join(folder, 'berth.txt')])
  await page.keyboard.press('ControlOrMeta+1')
  await importPaths(app, [folder])
  await expect(page.getByText('1 file: 1 already in the archive.').first()).toBeVisible()

  writeStories(app, {
    'berth.txt': story('Ferry returns to its berth', 4, 'The ferry returned on Monday with 30 aboard.')
  })
  await page.keyboard.press('ControlOrMeta+1')
  await importPaths(app, [folder])
  await expect(page.getByText('1 file: 1 new version.').first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+1')
  await expect(page.getByRole('option')).toContainText('v2')

  await page.keyboard.press('ControlOrMeta+2')
  const all = page.getByRole('region', { name: 'All imports' })
  await expect(all.getByRole('listitem')).toHaveCount(3)
  await all.getByRole('button').last().click()
  await expect(page.getByText('1 file: 1 new article.').first()).toBeVisible()
})

test('an import is undone and done again as one', async ({ app }) => {
  const { page } = app
  const folder = writeStories(app, {
    'berth.txt': story('Ferry returns to its berth', 4, 'The ferry returned on Monday.'),
    'ice.txt': story('Ice closes the sound', 2, 'Ice closed the sound on Friday.')
  })
  await importPaths(app, [folder])
  await page.keyboard.press('ControlOrMeta+1')
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Bring in the first articles' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(page.getByRole('option')).toHaveCount(2)
})
