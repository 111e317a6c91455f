import type { Page } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { articles, ask, openArticle, takeSamples, text } from './steps.ts'

const FLOOD = /Linder valley as Skarrow Dam/
const RATES = /cuts rates to 3\.5%/

const view = (page: Page) => page.getByRole('region', { name: 'Comparison of two versions' })
const side = (page: Page) => page.getByRole('document', { name: 'The two versions' })
const went = (page: Page) => side(page).locator('del')
const came = (page: Page) => side(page).locator('ins')

/** Open an article and show what its newest version changed. */
async function compare(app: App, query: string, headline: RegExp): Promise<void> {
  await takeSamples(app)
  await openArticle(app.page, query, headline)
  await app.page.keyboard.press('Control+5')
  await app.page.keyboard.press('c')
  await expect(view(app.page)).toBeVisible()
  await expect(went(app.page).first()).toBeVisible()
}

test('what a version changed is marked as an editor would, figures as wholes', async ({ app }) => {
  const { page } = app
  await compare(app, 'Valdmark rates', RATES)
  await expect(went(page).filter({ hasText: /^20$/ }).first()).toBeVisible()
  await expect(came(page).filter({ hasText: /^30$/ })).toBeVisible()
  await expect(went(page).filter({ hasText: /^3,000$/ })).toBeVisible()
  await expect(came(page).filter({ hasText: /^30,000$/ })).toBeVisible()
  await expect(page.getByText('Changed without a correction notice')).toBeVisible()
  await expect(side(page).getByRole('button', { name: 'moved from ¶ 6' })).toBeVisible()
  await expect(side(page).locator('svg path')).toHaveCount(1)
})

test('N goes from change to change, V sets one column, Escape goes back to reading', async ({ app }) => {
  const { page } = app
  await compare(app, 'Valdmark rates', RATES)
  await page.keyboard.press('n')
  await expect(view(page).getByText(/^1 of \d+$/)).toBeVisible()
  await expect(side(page).locator('.now').first()).toBeInViewport()
  await page.keyboard.press('Shift+N')
  await expect(view(page).getByText(/^(\d+) of \1$/)).toBeVisible()
  await page.keyboard.press('v')
  await expect(side(page).getByRole('button', { name: /^moved to ¶ \d+$/ })).toBeVisible()
  await expect(side(page).getByText('Only five of 2030 economists')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeVisible()
})

test('the layout is remembered from one start to the next', async ({ app }) => {
  const { page } = app
  await compare(app, 'Valdmark rates', RATES)
  await page.keyboard.press('v')
  await expect(page.getByRole('button', { name: 'Show side by side' })).toBeVisible()
  await app.restart()
  await openArticle(app.page, 'Valdmark rates', RATES)
  await app.page.keyboard.press('Control+5')
  await app.page.keyboard.press('c')
  await expect(app.page.getByRole('button', { name: 'Show side by side' })).toBeVisible()
})

test('a class of changes can be hidden, is counted then, and comes back', async ({ app }) => {
  const { page } = app
  await compare(app, 'Valdmark rates', RATES)
  const chips = page.getByRole('group', { name: 'Classes of changes shown' })
  const before = await went(page).count()
  await chips.getByRole('button', { name: /^Figures/ }).click()
  await expect(chips.getByText(/^\d+ changes hidden$/)).toBeVisible()
  expect(await went(page).count()).toBeLessThan(before)
  await expect(side(page).getByText('Only five of 20 economists').first()).toBeVisible()
  await chips.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => went(page).count()).toBe(before)
  await chips.getByRole('button', { name: /^Quotations/ }).click({ modifiers: ['Shift'] })
  await expect(chips.getByRole('button', { name: /^Figures/ })).toHaveAttribute('aria-pressed', 'false')
})

test('unchanged stretches are folded until they are asked for', async ({ app }) => {
  const { page } = app
  await compare(app, 'Skarrow gates', FLOOD)
  const fold = side(page).getByRole('button', { name: /unchanged paragraphs$/ })
  const many = await fold.count()
  expect(many).toBeGreaterThan(0)
  await fold.first().click()
  await expect(fold).toHaveCount(many - 1)
})

test('any two versions can be compared, and each with the one before it from the timeline', async ({
  app
}) => {
  const { page } = app
  await compare(app, 'Skarrow gates', FLOOD)
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2')
  await page.getByLabel('From', { exact: true }).selectOption('1')
  await expect(came(page).filter({ hasText: 'CORRECTION' }).first()).toBeVisible()
  await expect(went(page).filter({ hasText: '1.5 million' })).toBeVisible()
  await page.getByRole('list', { name: 'All versions' }).getByRole('button', { name: /^v2/ }).click()
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('1')
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2')
  await expect(page.getByText('Changed without a correction notice')).toBeVisible()
})

test('a change is copied as a quotation with both dates', async ({ app }) => {
  const { page } = app
  await compare(app, 'Valdmark rates', RATES)
  await page.keyboard.press('n')
  while (!(await side(page).locator('ins.now').filter({ hasText: /^30$/ }).count()))
    await page.keyboard.press('n')
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      document.body.dataset['copied'] = event.clipboardData?.getData('text/plain') ?? ''
    })
    const write = DataTransfer.prototype.setData
    DataTransfer.prototype.setData = function (type: string, data: string) {
      document.body.dataset['copied'] = data
      write.call(this, type, data)
    }
  })
  await page.keyboard.press('Control+c')
  await expect(page.getByText('Copied the change with both dates.')).toBeVisible()
  expect(await page.evaluate(() => document.body.dataset['copied'])).toBe(
    '“Only five of 20 economists polled by Meridian had expected a cut.” (Meridian, 22 Jan 2026, v1) → ' +
      '“Only five of 30 economists polled by Meridian had expected a cut.” (Meridian, 22 Jan 2026, v2)'
  )
})

test('the map of changes leads to each of them, with the keyboard too', async ({ app }) => {
  const { page } = app
  await compare(app, 'Skarrow gates', FLOOD)
  const marks = page.getByRole('toolbar', { name: 'Map of changes' }).getByRole('button')
  expect(await marks.count()).toBeGreaterThan(4)
  await marks.last().click()
  await expect(came(page).filter({ hasText: 'CORRECTION' })).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(marks.nth((await marks.count()) - 2)).toBeFocused()
})

test('the list says what a version changed, its badge shows it, and what was read loses its mark', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  const row = articles(page).filter({ hasText: FLOOD })
  await expect(row).toContainText(/changed .*: figures/)
  await row.locator('[data-compare]').click()
  await expect(view(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeVisible()
  const [hit] = (await ask(page, 'search.run', { query: 'Skarrow gates' })).hits.filter(
    ({ versions }) => versions === 3
  )
  expect(hit?.changedSinceRead).toBe(false)
})

test('an article opened from the list shows its headline', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await page.locator('#article-list').focus()
  await page.keyboard.press('ArrowDown')
  await expect(text(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(text(page)).toBeFocused()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeInViewport()
  expect(await page.locator('main .scroller').evaluate((element) => element.scrollTop)).toBe(0)
})

test('the comparison can be used by everyone, in both layouts and themes', async ({ app }) => {
  const { page } = app
  await compare(app, 'Skarrow gates', FLOOD)
  await page.keyboard.press('n')
  await expectAccessible(app)
  await page.keyboard.press('v')
  await expectAccessible(app)
})
