import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { landings } from './harbour.ts'
import { bring, searchFor, searchStories } from './search-stories.ts'
import { articles, typeText } from './steps.ts'

const pier = {
  headline: 'Pier to be mended',
  date: '2026-03-09',
  agency: 'Coastline',
  text: `The harbour pier will be mended. ${landings(70, 74)}`
}

test('a search is kept in a folder, counts what an import brings, and is marked seen', async ({ app }) => {
  const { page } = app
  await searchStories(app)
  await searchFor(app, 'harbour')
  await page.keyboard.press('ControlOrMeta+s')
  const dialog = page.getByRole('dialog', { name: 'Save this search' })
  await typeText(page, 'Harbour watch')
  await dialog.getByLabel('Folder').fill('desk / water')
  await expectAccessible(app)
  await dialog.getByRole('button', { name: 'Save' }).click()
  const tree = page.getByRole('tree', { name: 'Saved searches' })
  await expect(tree.getByRole('treeitem')).toHaveText(['desk', 'water', 'Harbour watch'])

  await page.keyboard.press('ControlOrMeta+1')
  await bring(app, 'pier.txt', pier)
  await expect(tree.getByRole('treeitem', { name: 'Harbour watch, 1 new hit' })).toBeVisible()
  await expectAccessible(app)
  await page.getByRole('button', { name: '1 new hit for “Harbour watch”' }).click()
  await expect(articles(page)).toHaveCount(4)
  await expect(articles(page).first()).toContainText('New')
  await page.getByRole('checkbox', { name: 'Only new' }).check()
  await expect(articles(page)).toHaveCount(1)
  await expectAccessible(app)
  await page.getByRole('button', { name: 'Mark 1 new hit seen' }).click()
  await expect(page.getByText('You have seen all that this search finds.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all hits' }).click()
  await expect(articles(page)).toHaveCount(4)
  await expect(tree.getByRole('treeitem', { name: 'Harbour watch' })).toHaveText('Harbour watch')
})

test('a saved search is changed and forgotten from the keyboard, and undo brings it back', async ({
  app
}) => {
  const { page } = app
  await searchStories(app)
  await searchFor(app, 'harbour')
  await page.keyboard.press('ControlOrMeta+s')
  await typeText(page, 'Harbour watch')
  await page.keyboard.press('Enter')
  const tree = page.getByRole('tree', { name: 'Saved searches' })
  await expect(tree.getByRole('treeitem')).toHaveText(['Harbour watch'])

  await page.keyboard.press('ControlOrMeta+8')
  await expect(tree).toBeFocused()
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Change “Harbour watch”' })
  await dialog.getByLabel('Name').fill('Tugs')
  await dialog.getByLabel('Search for').fill('tug')
  await dialog.getByRole('checkbox', { name: /what it added/ }).check()
  await dialog.getByRole('button', { name: 'Change' }).click()
  await expect(tree.getByRole('treeitem')).toHaveText(['Tugs'])

  await page.keyboard.press('ControlOrMeta+8')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Articles that match tug' })).toBeVisible()
  await tree.focus()
  await page.keyboard.press('Delete')
  await expect(tree).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(tree.getByRole('treeitem')).toHaveText(['Tugs'])
})

test('saved searches leave as a file and come back from it', async ({ app }) => {
  const { page } = app
  await searchStories(app)
  await searchFor(app, 'harbour')
  await page.keyboard.press('ControlOrMeta+s')
  await typeText(page, 'Harbour watch')
  await page.keyboard.press('Enter')
  const tree = page.getByRole('tree', { name: 'Saved searches' })
  await expect(tree.getByRole('treeitem')).toHaveText(['Harbour watch'])

  const file = join(app.folder, 'searches.json')
  const more = page.getByRole('button', { name: 'More about saved searches' })
  await app.answerDialog('showSaveDialog', [file])
  await more.click()
  await page.getByRole('menuitem', { name: 'Export saved searches…' }).click()
  await expect(page.getByText('Exported 1 saved search to searches.json.')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('Harbour watch')

  await tree.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(tree).toBeHidden()
  await app.answerDialog('showOpenDialog', [file])
  await more.click()
  await page.getByRole('menuitem', { name: 'Import saved searches…' }).click()
  await expect(page.getByText('From searches.json: 1 added, 0 changed, 0 left as they were.')).toBeVisible()
  await expect(tree.getByRole('treeitem')).toHaveText(['Harbour watch'])
})
