import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { landings, wire } from './harbour.ts'
import { importPaths, writeStories } from './stories.ts'
import { articles, ask } from './steps.ts'

/** Two texts of one agency and one day that share less than half, under two headlines. */
async function takeDoubt(app: App): Promise<void> {
  const first = wire('Boats land early', 4, 'Coastline', landings(0, 20))
  const second = wire('Crates pile up ashore', 4, 'Coastline', `${landings(0, 7)}\n\n${landings(40, 53)}`)
  await importPaths(app, [writeStories(app, { 'boats.txt': first })])
  await app.page.keyboard.press('ControlOrMeta+1')
  await importPaths(app, [writeStories(app, { 'crates.txt': second })])
}

const dialogOf = (app: App) => app.page.getByRole('dialog', { name: 'Possibly two versions of one story' })

test('what may be a version is shown beside the other, joined by a key, and taken apart by undo', async ({
  app
}) => {
  const { page } = app
  await takeDoubt(app)
  await expect(page.getByRole('row', { name: /crates\.txt/ })).toContainText('In doubt')
  await page.keyboard.press('d')
  const dialog = dialogOf(app)
  await expect(dialog.getByRole('heading', { name: 'Boats land early' })).toBeVisible()
  await expect(dialog.getByRole('heading', { name: 'Crates pile up ashore' })).toBeVisible()
  await expect(dialog).toContainText(/\d+ % of/)
  await expectAccessible(app)
  await page.keyboard.press('j')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Joined: version 2 of 2/)).toBeVisible()
  await expect(page.getByRole('row', { name: /crates\.txt/ })).toContainText('Joined.')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await ask(page, 'archive.state', {})).articles).toBe(2)
})

test('what is kept apart stays two articles, is remembered, and may be thought over', async ({ app }) => {
  const { page } = app
  await takeDoubt(app)
  await page.getByRole('button', { name: 'Decide…', exact: true }).click()
  await dialogOf(app)
    .getByRole('button', { name: /Keep apart/ })
    .click()
  await expect(dialogOf(app)).toBeHidden()
  const row = page.getByRole('row', { name: /crates\.txt/ })
  await expect(row).toContainText('Kept apart.')
  expect((await ask(page, 'archive.state', {})).articles).toBe(2)
  const kinds = page.getByRole('group', { name: 'Show' })
  await expect(kinds.getByRole('button', { name: /In doubt/ })).toHaveCount(0)
  await kinds.getByRole('button', { name: 'Decided 1' }).click()
  await expect(row).toBeVisible()
  await expect(page.getByRole('button', { name: /^Decide/ }).and(page.getByText('doubt'))).toHaveCount(0)
  await expectAccessible(app)
  await row.getByRole('button', { name: 'Think again…' }).click()
  await expect(dialogOf(app)).toBeVisible()
  await page.keyboard.press('j')
  await expect(row).toContainText('Joined.')
  expect((await ask(page, 'archive.state', {})).articles).toBe(1)
})

test('another paper’s copy is counted in the list and named beside the text', async ({ app }) => {
  const { page } = app
  const folder = writeStories(app, {
    'a.txt': wire('Boats land early', 4, 'Coastline', landings(0, 12)),
    'b.txt': wire('Early boats at Ferry Point', 5, 'Tidewater News', landings(0, 12))
  })
  await importPaths(app, [folder])
  await page.keyboard.press('ControlOrMeta+1')
  await expect(articles(page).filter({ hasText: '1 copy' })).toHaveCount(2)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await articles(page).first().click()
  const copies = page.getByRole('region', { name: 'Copies' })
  await expect(copies.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(app)
  await copies.getByRole('button', { name: /Coastline/ }).click()
  await expect(
    page.getByRole('main').getByRole('heading', { level: 1, name: 'Boats land early' })
  ).toBeVisible()
  await page.getByRole('button', { name: 'More about this article' }).click()
  await page.getByRole('menuitem', { name: 'It is no copy' }).click()
  await expect(copies).toBeHidden()
  await expect(articles(page).filter({ hasText: '1 copy' })).toHaveCount(0)
})

test('an article is joined with one that is searched for, and its version split off again', async ({
  app
}) => {
  const { page } = app
  const folder = writeStories(app, {
    'a.txt': wire('Boats land early', 4, 'Coastline', landings(0, 8)),
    'b.txt': wire('Quay closed for repairs', 5, 'Coastline', landings(12, 18))
  })
  await importPaths(app, [folder])
  await page.keyboard.press('ControlOrMeta+1')
  await articles(page).filter({ hasText: 'Quay closed' }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
    'Quay closed for repairs'
  )
  await page.keyboard.press('ControlOrMeta+j')
  const dialog = page.getByRole('dialog', { name: 'Join with another article' })
  await expectAccessible(app)
  await dialog.getByRole('combobox').fill('Alba herring')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Joined with “Boats land early”: version 2 of 2/)).toBeVisible()
  await expect(articles(page)).toHaveCount(1)

  await articles(page).first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Split this version off' }).click()
  await expect(articles(page)).toHaveCount(2)
})
