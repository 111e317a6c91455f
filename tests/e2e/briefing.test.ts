import type { Page } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, openArticle, takeSamples } from './steps.ts'

const items = (page: Page) => page.getByRole('list', { name: 'Items of the briefing' }).locator('[data-item]')

/** A briefing with a heading, a comment and two quotes, open on the screen. */
async function openBriefing(app: App): Promise<Page> {
  const { page } = app
  await takeSamples(app)
  const [line] = (await ask(page, 'article.list', {})).articles
  const view = await ask(page, 'article.show', { article: line?.article ?? 0 })
  const paragraphs = view.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 2)
  const quotes = []
  for (const { start, end } of paragraphs) {
    const { passage } = await ask(page, 'passage.add', {
      versionId: view.versionId,
      start,
      end,
      tags: ['ports']
    })
    quotes.push({ kind: 'quote' as const, passage })
  }
  const { briefing } = await ask(page, 'briefing.add', { title: 'Week three' })
  await ask(page, 'briefing.addItems', {
    briefing,
    items: [{ kind: 'heading', text: 'Ports' }, { kind: 'comment', text: 'Two voices.' }, ...quotes]
  })
  await page.getByText('Week three', { exact: true }).first().click()
  await expect(items(page)).toHaveCount(4)
  return page
}

const kinds = async (page: Page) => {
  const [line] = await ask(page, 'briefing.list', {})
  const shown = await ask(page, 'briefing.show', { briefing: line?.briefing ?? 0 })
  return shown.items.map(({ kind }) => kind)
}

test('items are moved by keys and by dragging, and undo puts them back', async ({ app }) => {
  const page = await openBriefing(app)
  await page.getByRole('button', { name: 'Move comment “Two voices.”', exact: true }).press('Alt+ArrowDown')
  await expect.poll(() => kinds(page)).toEqual(['heading', 'quote', 'comment', 'quote'])
  await expect(page.getByRole('button', { name: 'Move comment “Two voices.”', exact: true })).toBeFocused()
  const comment = page.getByRole('button', { name: 'Move comment “Two voices.”', exact: true })
  const last = await items(page).last().boundingBox()
  await comment.dragTo(items(page).last(), { targetPosition: { x: 200, y: (last?.height ?? 0) - 8 } })
  await expect.poll(() => kinds(page)).toEqual(['heading', 'quote', 'quote', 'comment'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => kinds(page)).toEqual(['heading', 'comment', 'quote', 'quote'])
})

test('what is typed is kept on leaving, and the pages follow it', async ({ app }) => {
  const page = await openBriefing(app)
  const first = page.getByAltText(/^Page 1 of/)
  await expect(first).toBeVisible()
  const before = await first.getAttribute('src')
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Two voices, one port.')
  await page
    .getByRole('option')
    .or(page.getByText('Inbox', { exact: true }))
    .first()
    .click()
  await expect
    .poll(async () => {
      const [line] = await ask(page, 'briefing.list', {})
      return (await ask(page, 'briefing.show', { briefing: line?.briefing ?? 0 })).items[1]?.text
    })
    .toBe('Two voices, one port.')
  await page.getByText('Week three', { exact: true }).first().click()
  await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toHaveValue(
    'Two voices, one port.'
  )
  await expect(first).toBeVisible()
  expect(await first.getAttribute('src')).not.toBe(before)
  expect(await first.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
})

test('a quote’s citation leads to the article it was taken from', async ({ app }) => {
  const page = await openBriefing(app)
  await items(page).nth(2).getByTitle('Open the article').click()
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeVisible()
})

test('a briefing is deleted at once, and can be had back', async ({ app }) => {
  const page = await openBriefing(app)
  await page.getByRole('button', { name: 'Delete this briefing' }).click()
  await expect.poll(async () => (await ask(page, 'briefing.list', {})).length).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await ask(page, 'briefing.list', {})).length).toBe(1)
})

test('the composer and its picker keep nobody out', async ({ app }) => {
  const page = await openBriefing(app)
  await expect(page.getByAltText(/^Page 1 of/)).toBeVisible()
  await expectAccessible(app)
  await page.getByRole('button', { name: 'Passages…' }).click()
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await expectAccessible(app)
})

test('an empty briefing says what to do', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow', /./)
  await ask(page, 'briefing.add', { title: 'Bare' })
  await page.getByText('Bare', { exact: true }).first().click()
  await expect(page.getByText('Nothing in this briefing yet')).toBeVisible()
  await page.getByRole('button', { name: 'Add passages…' }).click()
  await expect(page.getByText('No passages yet')).toBeVisible()
})
