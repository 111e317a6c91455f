import type { Page } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, bars, drawn, openArticle, takeSamples, text } from './steps.ts'

const FLOOD = /Linder valley as Skarrow Dam/
const REPEATED = 'No deaths have been reported.'

const sidebarLine = (page: Page) =>
  page.getByRole('navigation', { name: 'Sidebar' }).getByRole('button', { name: /^Review/ })
const review = (page: Page) => page.getByRole('region', { name: 'Review', exact: true })

/** Mark words of the first version of the story about the flood. The article's number. */
async function tagFirst(app: App, ...quotes: readonly string[]): Promise<number> {
  const { page } = app
  await takeSamples(app)
  const { hits } = await ask(page, 'search.run', { query: 'Skarrow gates' })
  const article = hits.find(({ versions }) => versions === 3)?.article ?? 0
  const view = await ask(page, 'article.show', { article, version: 1 })
  for (const quote of quotes) {
    const start = view.body.indexOf(quote)
    if (start === -1) throw new Error(`The first version does not say “${quote}”`)
    await ask(page, 'passage.add', {
      versionId: view.versionId,
      start,
      end: start + quote.length,
      tags: ['flood/toll']
    })
  }
  return article
}

const placements = (page: Page, article: number) => ask(page, 'placement.list', { article })

test('a passage is shown on the newest version, with the version it is from and what became of it', async ({
  app
}) => {
  const { page } = app
  await tagFirst(app, 'At least 20 houses were flooded', 'The authority did not immediately respond')
  await openArticle(page, 'Skarrow gates', FLOOD)
  await expect(bars(page)).toHaveCount(1)
  await expect(bars(page)).toHaveAccessibleName(/from version 1, changed: “20” is now “130”/)
  expect(await drawn(page, 'placed-0')).toEqual(['At least 130 houses were flooded'])
  await page.setViewportSize({ width: 1600, height: 900 })
  const panel = page.getByRole('complementary', { name: 'About this article' })
  await expect(panel.getByText('from v1, changed')).toBeVisible()
  await expect(panel.locator('del', { hasText: '20' })).toBeVisible()
  await expect(panel.getByText('v1, lost')).toBeVisible()
  await panel.getByText('The authority did not immediately respond').click()
  await expect(page.getByText(/^This is version 1 of 3/)).toBeVisible()
  await expect(bars(page)).toHaveCount(2)
})

test('a passage in doubt is reviewed from the keyboard, and undo takes the decision back', async ({
  app
}) => {
  const { page } = app
  const article = await tagFirst(app, REPEATED)
  await expect(sidebarLine(page)).toBeVisible()
  const many = (await ask(page, 'review.list', {})).total
  await page.keyboard.press('Control+6')
  await expect(review(page).getByText(`1 of ${many}`)).toBeVisible()
  await expect(review(page).getByText(/stand more than once/)).toBeVisible()
  expect(await drawn(page, 'hit')).toContain(REPEATED)
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await placements(page, article))[0])
    .toMatchObject({
      state: 'placed',
      decidedBy: 'analyst',
      text: REPEATED
    })
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await placements(page, article))[0]?.state).toBe('review')
})

test('other words can be selected for it, and it can be declared lost', async ({ app }) => {
  const { page } = app
  const article = await tagFirst(app, REPEATED)
  await expect(sidebarLine(page)).toBeVisible()
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('document', { name: /where the passage may stand$/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const [words = ''] = await drawn(page, 'selected')
  expect(words.length).toBeGreaterThan(10)
  await expect(review(page).getByRole('button', { name: /^It stands at the selected words/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await placements(page, article))[0]?.text).toBe(words.trim())
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await placements(page, article))[0]?.state).toBe('review')
  // Both later versions are in doubt again, and the one undone is the one to see.
  await expect(review(page).getByText('1 of 2')).toBeVisible()
  await page.keyboard.press('x')
  await expect.poll(async () => (await placements(page, article))[0]?.state).toBe('lost')
})

test('with nothing to review it says what it is for', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await page.keyboard.press('Control+6')
  await expect(review(page).getByText('Nothing to review')).toBeVisible()
  await expectAccessible(app)
})

test('the review and passages of other versions can be used by everyone', async ({ app }) => {
  const { page } = app
  await tagFirst(app, REPEATED, 'At least 20 houses were flooded')
  await page.setViewportSize({ width: 1600, height: 900 })
  await openArticle(page, 'Skarrow gates', FLOOD)
  await expect(text(page)).toBeVisible()
  await expectAccessible(app)
  await page.getByRole('button', { name: 'Review where it stands' }).click()
  await expect(review(page).getByRole('button', { name: /^Accept the proposal/ })).toBeVisible()
  await expectAccessible(app)
})
