import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { searchStories } from './search-stories.ts'
import { articles, typeText } from './steps.ts'

test('fields and their values are offered while one types, and taken by Tab or Enter', async ({ app }) => {
  const { page } = app
  await searchStories(app)
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: 'Search articles' })
  const offered = page.getByRole('listbox', { name: 'Completions' })
  await typeText(page, 'harbour sou')
  await expect(offered.getByRole('option', { name: /^source:/ })).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(offered.getByRole('option', { selected: true })).toHaveCount(1)
  await expectAccessible(app)
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('harbour source:')
  await expect(field).toBeFocused()

  await page.keyboard.type('nor')
  await expect(offered.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(offered.getByRole('option', { name: /Northern Press/, selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(/^harbour source:"Northern Press"\s?$/)
  await expect(articles(page)).toHaveCount(2)
  await expect(field).toBeFocused()
})

test('Enter with nothing highlighted searches, and Escape closes the list before it leaves the search', async ({
  app
}) => {
  const { page } = app
  await searchStories(app)
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: 'Search articles' })
  const offered = page.getByRole('listbox', { name: 'Completions' })
  await typeText(page, 'sou')
  await expect(offered).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(offered).toBeHidden()
  await expect(field).toHaveValue('sou')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await expect(articles(page)).toHaveCount(5)

  await typeText(page, 'ha')
  await page.keyboard.type('rbour w')
  await expect(offered).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(offered).toBeHidden()
  await expect(page.getByRole('listbox', { name: 'Articles that match harbour' })).toBeFocused()
  await expect(field).toHaveValue('harbour ')
})
