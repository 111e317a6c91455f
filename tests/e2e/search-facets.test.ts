import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { searchFor, searchStories } from './search-stories.ts'
import { articles } from './steps.ts'

test('counts by month, source and language narrow the query that is typed, by mouse and by key', async ({
  app
}) => {
  const { page } = app
  const field = page.getByRole('combobox', { name: 'Search articles' })
  await searchStories(app)
  await searchFor(app, 'harbour')
  await page.getByRole('button', { name: 'Counts by month, source, tag, entity and language' }).click()
  const counts = page.getByRole('region', { name: 'Counts of the hits' })
  await expect(counts.getByRole('toolbar', { name: 'Sources' }).getByRole('button')).toHaveCount(3)
  await expect(counts.getByRole('option')).toHaveCount(3)
  await expect(counts.getByRole('option', { name: 'Mar 2026: 3 articles' })).toBeVisible()
  await expectAccessible(app)

  const sources = counts.getByRole('toolbar', { name: 'Sources' })
  const coastline = sources.getByRole('button', { name: 'Coastline, 2 articles' })
  await coastline.click()
  await expect(field).toHaveValue('harbour source:Coastline')
  await expect(page.getByText('2 articles', { exact: true })).toBeVisible()
  await expect(coastline).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(app)
  await sources.getByRole('button', { name: 'Quay Ledger, 1 article' }).click()
  await expect(field).toHaveValue('harbour source:(Coastline OR "Quay Ledger")')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  await expect(coastline).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('harbour source:"Quay Ledger"')
  await sources.getByRole('button', { name: 'Quay Ledger, 1 article' }).click()
  await expect(field).toHaveValue('harbour')
})

test('a stretch of months is taken with Shift and arrows, or by dragging, and let go of again', async ({
  app
}) => {
  const { page } = app
  const field = page.getByRole('combobox', { name: 'Search articles' })
  await searchStories(app)
  await searchFor(app, 'harbour')
  await page.keyboard.press('ControlOrMeta+Shift+f')
  const months = page.getByRole('listbox', { name: 'Months' })
  await months.getByRole('option', { name: /^Jan 2026/ }).click()
  await expect(field).toHaveValue('harbour date:2026-01')
  await months.getByRole('option', { name: /^Jan 2026/ }).click()
  await expect(field).toHaveValue('harbour')
  await months.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText('Jan 2026 to Feb 2026: 2 articles')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('harbour date:2026-01..2026-02')
  await expect(articles(page)).toHaveCount(2)
  // The other months stay, to be chosen instead.
  await expect(months.getByRole('option', { selected: true })).toHaveCount(2)
  await expect(months.getByRole('option')).toHaveCount(3)
  await expectAccessible(app)

  const box = await months.boundingBox()
  if (!box) throw new Error('The months are not on the screen.')
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(field).toHaveValue('harbour date:2026-02..2026-03')
  await page.mouse.move(0, 0)
  await page.getByRole('button', { name: 'any date' }).click()
  await expect(field).toHaveValue('harbour')
})
