import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { harbourStories } from './stories.ts'
import { articles, ask } from './steps.ts'

test('a new archive stands beside the first, and each keeps its own places', async ({ app }) => {
  const { page } = app
  await harbourStories(app)
  await page.keyboard.press('j')
  await expect(
    page.getByRole('main').getByRole('heading', { name: 'New tug named for a cook' })
  ).toBeVisible()
  await ask(page, 'tag.add', { path: 'harbour' })

  const river = join(app.folder, 'River desk')
  await app.answerDialog('showSaveDialog', [river])
  await page.keyboard.press('ControlOrMeta+Alt+n')
  await expect(page).toHaveTitle('River desk – Wiremark')
  await expect(page.getByRole('heading', { name: 'Bring in the first articles' })).toBeVisible()
  await expect(page.getByRole('treeitem')).toHaveCount(0)

  await page.getByRole('button', { name: 'River desk, the archive that is open' }).click()
  await page.getByRole('menuitem', { name: 'archive', exact: true }).click()
  await expect(page).toHaveTitle('archive – Wiremark')
  await expect(articles(page).first()).toBeVisible()
  await expect(page.getByRole('treeitem', { name: /^harbour/ })).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
})

test('with no archive open the window offers those there are, from the keyboard too', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'archive, the archive that is open' }).click()
  await page.getByRole('menuitem', { name: 'Close the archive' }).click()
  await expect(page.getByRole('heading', { name: 'Recent archives' })).toBeVisible()
  await expect(page).toHaveTitle('Wiremark')
  await expectAccessible(app)

  await app.restart()
  await expect(app.page.getByRole('heading', { name: 'Bring in the first articles' })).toBeVisible()
})

test('an archive that cannot be opened is told in one sentence, and the others are a click away', async ({
  app
}) => {
  const { page } = app
  const broken = join(app.folder, 'Broken desk')
  mkdirSync(broken)
  writeFileSync(join(broken, 'archive.db'), 'This is a letter, and no archive.')
  await app.answerDialog('showOpenDialog', [broken])
  await page.keyboard.press('ControlOrMeta+Alt+o')
  await expect(page.getByRole('heading', { name: 'Broken desk is not open' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('is not a Wiremark archive. It was left as it is')
  await expectAccessible(app)

  await page.getByRole('button', { name: /^archive / }).click()
  await expect(page).toHaveTitle('archive – Wiremark')
})
