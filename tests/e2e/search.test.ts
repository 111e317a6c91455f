import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { typeText } from './steps.ts'
import { harbourStories } from './stories.ts'

test('what is typed is searched for, its hits are marked, and Escape goes back to the Inbox', async ({
  app
}) => {
  const { page } = app
  await harbourStories(app)
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Search articles' })).toBeFocused()
  await typeText(page, 'HARBOUR')
  await expect(page.getByText('2 articles')).toBeVisible()
  const hits = page.getByRole('listbox', { name: 'Articles that match HARBOUR' })
  await expect(hits.getByRole('option')).toHaveCount(2)
  await expect(hits.getByRole('option').first().locator('mark')).toHaveText('harbour')
  await expectAccessible(app)

  await page.keyboard.press('Enter')
  await expect(hits).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(
    page.getByRole('main').getByRole('heading', { name: 'New tug named for a cook' })
  ).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('main').getByRole('heading', { name: 'Ice closes the sound' })).toBeVisible()
  await expect(hits.getByRole('option', { selected: true })).toContainText('Ice closes the sound')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(3)
  await expect(page.getByRole('option', { selected: true })).toContainText('Ice closes the sound')
  await expect(page.getByRole('combobox', { name: 'Search articles' })).toHaveValue('')
})

test('hits stand newest first, or best first', async ({ app }) => {
  const { page } = app
  await harbourStories(app)
  await page.keyboard.press('ControlOrMeta+f')
  await typeText(page, 'ottoline')
  await expect(page.getByText('1 article', { exact: true })).toBeVisible()
  await page.getByRole('radio', { name: 'Best' }).check({ force: true })
  await expect(page.getByRole('radio', { name: 'Best' })).toBeChecked()
  await expect(page.getByText('1 article', { exact: true })).toBeVisible()
})

test('a search without hits says what to do, and signs are not syntax', async ({ app }) => {
  const { page } = app
  await harbourStories(app)
  await page.keyboard.press('/')
  for (const typed of ['sandstorm', 'ice AND (', '"unclosed', '*']) {
    await page.getByRole('combobox', { name: 'Search articles' }).fill(typed)
    await expect(page.getByText('Nothing found')).toBeVisible()
  }
  await page.getByRole('button', { name: 'Back to the Inbox' }).click()
  await expect(page.getByRole('option')).toHaveCount(3)
})

test('a query is read back in plain words, and a slip is pointed at and mended', async ({ app }) => {
  const { page } = app
  await harbourStories(app)
  await page.keyboard.press('/')
  await typeText(page, 'headlin:tug since:2020-01-01')
  await expect(page.getByText('There is no field “headlin:”')).toBeVisible()
  await expectAccessible(app)
  await page.getByRole('button', { name: 'Search for “headline:tug” instead' }).click()
  await expect(page.getByRole('combobox', { name: 'Search articles' })).toHaveValue(
    'headline:tug since:2020-01-01'
  )
  await expect(page.getByText('articles with “tug” in the headline, since 1 January 2020')).toBeVisible()
})
