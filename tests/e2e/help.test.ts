import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { articles, ask, takeSamples, text } from './steps.ts'
import { harbourStories } from './stories.ts'

test('the manual opens with F1, is searched, and is reached from where it helps', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('F1')
  const manual = page.getByRole('dialog', { name: 'Manual' })
  await manual.getByRole('searchbox', { name: 'Search in the manual' }).fill('watched folder')
  await expect(manual.getByRole('navigation').getByRole('button')).not.toHaveCount(0)
  await expect(manual.locator('mark').first()).toBeVisible()
  await expectAccessible(app)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'taking articles in' }).click()
  await expect(manual.getByRole('heading', { name: 'Taking articles in' })).toBeFocused()
})

test('the tour goes through the window from the keyboard, over the samples, and can be left and taken again', async ({
  app
}) => {
  const { page } = app
  await page.getByRole('button', { name: 'Show me around' }).click()
  const card = (title: string) => page.getByRole('dialog', { name: title })
  await expect(card('Articles come in as files')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Articles come in as files' })).toBeFocused()
  await expectAccessible(app)
  await page.keyboard.press('ArrowRight')
  await expect(card('The Inbox lists what there is')).toBeVisible()
  await expect(articles(page).first()).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(card('Read, and mark what matters')).toBeVisible()
  await expect(text(page)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(card('Search reads every version')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await app.chooseFromMenu('tour.begin')
  await expect(card('Articles come in as files')).toBeVisible()
})

test('diagnostics tell of sizes and versions, and not one word of an article or a path', async ({ app }) => {
  const { page } = app
  await harbourStories(app)
  const told = await ask(page, 'shell.diagnostics', {})
  expect(told).toContain('Rows of article: 3')
  expect(told).toMatch(/^Wiremark \d/)
  const { articles } = await ask(page, 'article.list', {})
  const views = await Promise.all(articles.map(({ article }) => ask(page, 'article.show', { article })))
  const words = views.flatMap(
    ({ headline, body }) => `${headline ?? ''} ${body}`.match(/\p{Lu}\p{L}{3,}/gu) ?? []
  )
  expect(words.length).toBeGreaterThan(5)
  // Days have names of their own, and the diagnostics none.
  for (const word of words) expect(told).not.toContain(word)
  expect(told).not.toContain(app.folder)

  await app.chooseFromMenu('diagnostics.open')
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' })
  await expect(dialog.getByText('Rows of article: 3')).toBeVisible()
  await expectAccessible(app)
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByText('It is on the clipboard.')).toBeVisible()
})

test('an article leaves as a text file, saved or dragged', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await articles(page).first().click()
  const headline = page.getByRole('article').getByRole('heading', { level: 1 })
  await expect(headline).toBeVisible()
  const file = join(app.folder, 'story.txt')
  await app.answerDialog('showSaveDialog', [file])
  await page.keyboard.press('ControlOrMeta+Shift+x')
  await expect(page.getByText('Written to story.txt.')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain((await headline.textContent())?.trim() ?? '?')

  await app.evaluate(({ BrowserWindow }) => {
    const dragged: string[] = []
    const { webContents } = BrowserWindow.getAllWindows()[0] ?? {}
    Object.assign(globalThis, { dragged })
    Object.assign(webContents ?? {}, { startDrag: (item: { file: string }) => void dragged.push(item.file) })
  }, null)
  await page.getByRole('button', { name: /drag it out/ }).dispatchEvent('dragstart')
  const dragged = () => app.evaluate(() => String(Reflect.get(globalThis, 'dragged')), null)
  await expect.poll(dragged).toMatch(/\.txt$/)
  expect(readFileSync(await dragged(), 'utf8')).toBe(readFileSync(file, 'utf8'))
})
