import { expect, test } from './app.ts'
import { searchStories } from './search-stories.ts'
import { articles, ask, openArticle, text, typeText } from './steps.ts'

test('the passages of a tag are searched from its page', async ({ app }) => {
  const { page } = app
  await searchStories(app)
  await openArticle(page, 'pilot', /Gate stays shut/)
  const view = await ask(page, 'search.run', { query: 'pilot' })
  const article = view.hits[0]?.article ?? 0
  await text(page).focus()
  await page.keyboard.press('t')
  await typeText(page, 'access/gate')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ask(page, 'article.passages', { article })).length).toBe(1)

  await page.getByRole('treeitem', { name: /^gate/ }).click()
  await page.getByRole('button', { name: 'Search in these' }).click()
  const field = page.getByRole('combobox', { name: 'Search articles' })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('tag:access/gate in:passages ')
  await expect(articles(page)).toHaveCount(1)
  await typeText(page, 'harbour')
  await expect(page.getByText('1 article', { exact: true })).toBeVisible()
  await typeText(page, ' nonesuch')
  await expect(page.getByText('Nothing found')).toBeVisible()
})
