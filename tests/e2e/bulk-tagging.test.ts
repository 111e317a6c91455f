import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { searchFor, searchStories } from './search-stories.ts'
import { ask, typeText } from './steps.ts'

test('all that a search finds is looked over, one is left out, and the rest is tagged as one change', async ({
  app
}) => {
  const { page } = app
  await searchStories(app)
  await searchFor(app, 'harbour')
  await page.getByRole('button', { name: 'More about these hits' }).click()
  await page.getByRole('menuitem', { name: /^Tag what this search finds/ }).click()
  const finds = page.getByRole('listbox', { name: 'Finds of harbour' })
  await page.getByText('Sentences', { exact: true }).click()
  await expect(finds.getByRole('option').first()).toContainText('The harbour')
  const { hits } = await ask(page, 'tagging.preview', { query: 'harbour', unit: 'sentence', limit: 500 })
  await finds.focus()
  await page.keyboard.press('x')
  await expect(page.getByText(/1 left out$/)).toBeVisible()
  await page.keyboard.press('t')
  await typeText(page, 'place/harbour')
  await page.keyboard.press('Enter')
  await expectAccessible(app)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${hits.length - 1} passages tagged “place/harbour”.`)).toBeVisible()
  expect((await ask(page, 'passage.list', {})).total).toBe(hits.length - 1)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(async () => (await ask(page, 'passage.list', {})).total).toBe(0)
})

test('a rule’s suggestions wait in a queue and are accepted, rejected, or accepted all at once', async ({
  app
}) => {
  const { page } = app
  await searchStories(app)
  await searchFor(app, 'harbour')
  await page.keyboard.press('Shift+g')
  await typeText(page, 'port')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show them' }).click()
  const queue = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(queue.getByRole('option').first()).toContainText('port')
  const { total } = await ask(page, 'suggestion.list', {})
  expect(total).toBeGreaterThan(2)
  await expectAccessible(app)
  await queue.focus()
  await page.keyboard.press('Enter')
  const waiting = async () => (await ask(page, 'suggestion.list', {})).total
  await expect.poll(waiting).toBe(total - 1)
  await page.keyboard.press('r')
  await expect.poll(waiting).toBe(total - 2)
  expect((await ask(page, 'passage.list', {})).total).toBe(1)
  await page.getByRole('button', { name: 'Accept all…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Accept all' }).click()
  await expect.poll(waiting).toBe(0)
  expect((await ask(page, 'passage.list', {})).total).toBe(total - 1)
})
