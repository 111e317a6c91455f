import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { bring, searchFor, searchStories } from './search-stories.ts'
import { articles, drawn } from './steps.ts'
import { landings } from './harbour.ts'

test('copies of one story are one hit, which opens in place by key and by mouse', async ({ app }) => {
  const { page } = app
  await searchStories(app)
  await searchFor(app, 'harbour')
  await expect(page.getByText('3 stories, 5 articles')).toBeVisible()
  await expect(articles(page)).toHaveCount(3)
  await expect(articles(page).first()).toContainText('+ 2 copies')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(articles(page)).toHaveCount(5)
  await expectAccessible(app)
  await page.keyboard.press('ArrowRight')
  await expect(articles(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('main').getByText('Northern Press', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(articles(page)).toHaveCount(3)

  await articles(page).first().getByText('+ 2 copies').click()
  await expect(articles(page)).toHaveCount(5)
  await articles(page).first().getByText('+ 2 copies').click()
  await expect(articles(page)).toHaveCount(3)
})

test('a hit in an old version says so, opens that version, and n goes from hit to hit in it', async ({
  app
}) => {
  const { page } = app
  await searchStories(app)
  const text = `Sailors named the wreck Ondine. ${landings(50, 58)}`
  await bring(app, 'gate.txt', {
    headline: 'Gate stays shut',
    date: '2026-02-06',
    agency: 'Northern Press',
    text
  })
  await expect(page.getByRole('heading', { name: /^Import of/ })).toBeVisible()
  await searchFor(app, 'pilot')
  await expect(articles(page)).toHaveCount(1)
  await expect(articles(page).first()).toContainText('in version 1 of 2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  await expect(page.getByText('This is version 1 of 2')).toBeVisible()
  await expect.poll(() => drawn(page, 'hit')).toEqual(['pilot'])
  await page.keyboard.press('n')
  await expect.poll(() => drawn(page, 'hit-now')).toEqual(['pilot'])
})

test('hits stay put while an import brings more, which are shown when asked for', async ({ app }) => {
  const { page } = app
  await searchStories(app)
  await searchFor(app, 'harbour')
  await page.keyboard.press('ArrowDown')
  await bring(app, 'pier.txt', {
    headline: 'Pier to be mended',
    date: '2026-03-09',
    agency: 'Coastline',
    text: `The harbour pier will be mended. ${landings(70, 74)}`
  })
  await expect(page.getByRole('heading', { name: /^Import of/ })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+9')
  await expect(page.getByRole('button', { name: '1 new hit: show' })).toBeVisible()
  await expect(articles(page)).toHaveCount(3)
  await expectAccessible(app)
  await page.keyboard.press('u')
  await expect(articles(page)).toHaveCount(4)
  await expect(articles(page).first()).toContainText('Pier to be mended')
})
