import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { entitiesOfSample, line, panel } from './entity-steps.ts'
import { articles, ask, drawn, text, typeText } from './steps.ts'

/** The page of an entity of the samples, opened from the list of all. */
async function pageOf(app: App, name: string): Promise<Page> {
  const page = await entitiesOfSample(app)
  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('searchbox', { name: 'Find an entity by name' }).fill(name)
  const rows = page.getByRole('listbox', { name: 'Entities' })
  await expect(rows.getByRole('option')).toHaveCount(1)
  await rows.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  return page
}

/** The same, found in the palette by how its family name begins. */
async function pageFromPalette(app: App, typed: string, name: string): Promise<Page> {
  const page = await entitiesOfSample(app)
  await page.keyboard.press('Control+k')
  await typeText(page, typed)
  await expect(page.getByRole('option', { name: new RegExp(`^${name} Person`) })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  return page
}

test('an entity’s page counts its months and sources, and a click searches for what is behind a count', async ({
  app
}) => {
  const page = await pageOf(app, 'Thomas McAllary')
  const about = page.getByRole('complementary', { name: 'About Thomas McAllary' })
  await about.getByText('As a table').click()
  await expect(about.getByRole('row', { name: /^Feb 2026/ })).toBeVisible()
  await expectAccessible(app)
  const source = about.getByRole('region', { name: 'Sources' }).getByRole('button').first()
  const name = await source.innerText()
  expect(name).toBe('Meridian')
  await source.click()
  await expect(page.locator('#search-field')).toHaveValue(`entity:"Thomas McAllary" source:${name}`)
  await expect(articles(page).first()).toBeVisible()
})

test('who is mentioned with an entity stands in a graph and a table, with the sentences behind each number', async ({
  app
}) => {
  const page = await pageFromPalette(app, 'mcal', 'Thomas McAllary')
  await page.getByRole('tab', { name: 'Together' }).click()
  const graph = page.getByRole('toolbar', { name: 'Mentioned with Thomas McAllary' })
  await graph.getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(graph.getByRole('button', { pressed: true })).toHaveCount(1)
  const behind = page.getByRole('region', { name: 'Behind the number' })
  await expect(behind.getByRole('listitem').first()).toContainText('McAllary')
  await expectAccessible(app)
  await page.getByText('article', { exact: true }).click()
  await expect(behind.getByRole('heading')).toContainText(/article/)
  const table = page.getByRole('table', { name: 'How often others are mentioned with Thomas McAllary' })
  await table
    .getByRole('button', { name: /^\d+ sentences? with/ })
    .first()
    .click()
  await expect(behind.getByRole('heading')).toContainText(/sentence/)
  await behind.getByRole('listitem').filter({ hasNotText: ', headline' }).first().getByRole('button').click()
  await expect(text(page)).toBeVisible()
  await expect.poll(async () => (await drawn(page, 'selected')).join('')).toContain('McAllary')
})

test('entities are found, narrowed, compared over time and exported', async ({ app }) => {
  const page = await entitiesOfSample(app)
  await page.keyboard.press('Control+Shift+P')
  const rows = page.getByRole('listbox', { name: 'Entities' })
  const all = await ask(page, 'entity.list', {})
  await expect(page.getByRole('status').filter({ hasText: `${all.total} entities` })).toBeVisible()
  await page.getByText('People', { exact: true }).click()
  await expect(rows.getByRole('option').first()).toContainText('Person')
  await rows.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  const compared = page.getByRole('region', { name: 'Compared over time' })
  await expect(compared.getByRole('listitem')).toHaveCount(2)
  await compared.getByText('The numbers').click()
  await expect(compared.getByRole('columnheader')).toHaveCount(3)
  await expectAccessible(app)
  const file = join(app.folder, 'people.csv')
  await app.answerDialog('showSaveDialog', [file])
  await page.keyboard.press('Control+e')
  await expect(page.getByText(/^Exported \d+ entities to people\.csv/)).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain(',person,')
})

test('what an article quotes is listed with its speaker, is gone to and becomes a passage', async ({
  app
}) => {
  const page = await entitiesOfSample(app)
  const quotes = panel(page).getByRole('region', { name: 'Quotations' }).getByRole('listitem')
  const [first] = await ask(page, 'entity.quotesIn', {
    article:
      (await ask(page, 'search.run', { query: 'headline:"Thousands flee Linder valley"' })).hits[0]
        ?.article ?? 0
  })
  await expect(quotes.first()).toContainText(first?.verb ?? 'said')
  await quotes.first().getByRole('button').first().click()
  await expect.poll(() => drawn(page, 'selected')).toEqual([first?.text])
  await quotes.first().getByRole('button', { name: 'Tag the quotation' }).click()
  await typeText(page, 'said')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await ask(page, 'passage.list', {})).passages.map(({ text }) => text))
    .toEqual([first?.text])
})

test('an entity’s quotations are tagged from its page', async ({ app }) => {
  const quoted = 'Halina Osei'
  const page = await pageOf(app, quoted)
  await page.getByRole('tab', { name: 'Quotations' }).click()
  const quotes = page.getByRole('listbox', { name: `Quotations of ${quoted}` })
  await quotes.focus()
  await expectAccessible(app)
  await page.keyboard.press('t')
  await typeText(page, 'statements')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The quotation is a passage under “statements”.')).toBeVisible()
  expect((await ask(page, 'passage.list', {})).total).toBe(1)
})

test('a watched entity stands in the sidebar until it is watched no longer', async ({ app }) => {
  const page = await pageOf(app, 'Thomas McAllary')
  await page.keyboard.press('w')
  const watched = page.getByRole('group', { name: 'Watched entities' })
  await expect(watched.getByRole('button', { name: 'Thomas McAllary' })).toBeVisible()
  await page.getByRole('button', { name: 'Watch no longer' }).click()
  await expect(watched).toHaveCount(0)
})

test('corrections are listed, written to a file, taken back and known again', async ({ app }) => {
  const page = await entitiesOfSample(app)
  const [town] = await ask(page, 'entity.find', { name: 'Brennfoss' })
  await ask(page, 'entity.rename', { entity: town?.entity ?? 0, name: 'Brennfoss town' })
  await expect(line(page, 'Brennfoss town')).toBeVisible()
  await page.keyboard.press('Control+Shift+M')
  const rules = page.getByRole('region', { name: 'Corrections' })
  await expect(rules.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(app)
  const file = join(app.folder, 'corrections.json')
  await app.answerDialog('showSaveDialog', [file])
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('Exported 1 correction to corrections.json.')).toBeVisible()
  await rules.getByRole('button', { name: /^Take back/ }).click()
  await expect(rules.getByText(/taken back/)).toBeVisible()
  expect((await ask(page, 'entity.show', { entity: town?.entity ?? 0 })).name).toBe('Brennfoss')
  await app.answerDialog('showOpenDialog', [file])
  await page.getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByText('Took in 0 corrections. 1 was here already.')).toBeVisible()
})

test('the About window names whose work Wiremark is made from', async ({ app }) => {
  await app.page.keyboard.press('Control+k')
  await typeText(app.page, 'About Wiremark')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('dialog', { name: 'About Wiremark' }).getByText('WikiGold')).toBeVisible()
  await expectAccessible(app)
})
