import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, bars, drawn, openArticle, takeSamples, text, typeText } from './steps.ts'

const HEADLINE = /Thousands flee Linder valley/

test('each place in the page is the same place in the body', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', HEADLINE)
  const [hit] = (await ask(page, 'search.run', { query: 'Skarrow gates' })).hits.filter(({ headline }) =>
    HEADLINE.test(headline ?? '')
  )
  const view = await ask(page, 'article.show', { article: hit?.article ?? 0 })
  const blocks = await page.locator('[data-start]').evaluateAll((elements) =>
    elements.map((element) => ({
      start: Number((element as HTMLElement).dataset['start']),
      text: element.textContent,
      nodes: element.childNodes.length
    }))
  )
  expect(blocks.length).toBeGreaterThan(5)
  for (const { start, text, nodes } of blocks) {
    expect(nodes).toBe(1)
    expect(view.body.slice(start, start + text.length)).toBe(text)
  }
  const marks = await ask(page, 'search.marks', { query: 'Skarrow gates', versionId: view.versionId })
  const shown = marks.body.map(({ start, end }) => view.body.slice(start, end))
  expect(await drawn(page, 'hit')).toEqual(expect.arrayContaining(shown))
})

test('N goes from hit to hit, and the one gone to is drawn apart', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'valley', HEADLINE)
  await page.keyboard.press('Control+5')
  await page.keyboard.press('n')
  await expect(page.getByText(/^Hit 1 of \d+$/)).toBeVisible()
  expect((await drawn(page, 'hit-now'))[0]).toMatch(/^valley$/i)
  await page.keyboard.press('Shift+N')
  await expect(page.getByText(/^Hit (\d+) of \1$/)).toBeVisible()
})

test('arrow keys move by words, sentences and paragraphs, and with Shift they select', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', HEADLINE)
  await page.keyboard.press('Control+5')
  for (let at = 0; at < 3; at++) await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const [sentence = ''] = await drawn(page, 'selected')
  expect(sentence).toMatch(/^\S.*\.$/s)
  await page.keyboard.press('Shift+ArrowLeft')
  const [shorter = ''] = await drawn(page, 'selected')
  expect(sentence.startsWith(shorter)).toBe(true)
  expect(shorter.length).toBeLessThan(sentence.length)
  await page.keyboard.press('Control+Shift+ArrowLeft')
  expect(await drawn(page, 'selected')).toEqual([shorter.slice(0, -1)])
  await page.keyboard.press('Escape')
  expect(await drawn(page, 'selected')).toEqual([])
})

test('the mouse selects whole words, and the text has the focus then', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', HEADLINE)
  const line = text(page).locator('.paragraph[data-start]').nth(1)
  const box = await line.boundingBox()
  if (!box) throw new Error('The paragraph is not on the screen.')
  await page.mouse.move(box.x + 30, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 180, box.y + 10, { steps: 5 })
  await page.mouse.up()
  const [selected = ''] = await drawn(page, 'selected')
  expect(selected).toMatch(/^\S.*\S$/)
  const whole = (await line.textContent()) ?? ''
  const at = whole.indexOf(selected)
  expect(whole.charAt(at - 1)).toMatch(/^$|[\s“"]/)
  expect(whole.charAt(at + selected.length)).toMatch(/[\s.,”"]/)
  await expect(text(page)).toBeFocused()
})

test('an earlier version says that it is not the latest, and leads back to it', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', HEADLINE)
  const switcher = page.getByRole('group', { name: 'Versions' })
  await switcher.getByRole('button', { name: /^v1/ }).click()
  await expect(page.getByText('This is version 1 of 3: a later text has replaced it.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the latest' }).click()
  await expect(switcher.getByRole('button', { name: /^v3/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(/a later text has replaced it/)).toBeHidden()
})

test('boilerplate is folded until it is asked for', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', HEADLINE)
  const folded = text(page)
    .getByRole('button', { name: /omitted line/ })
    .first()
  await expect(folded).toHaveAttribute('aria-expanded', 'false')
  const before = await text(page).locator('[data-start]').count()
  await folded.click()
  await expect(folded).toHaveAttribute('aria-expanded', 'true')
  expect(await text(page).locator('[data-start]').count()).toBeGreaterThan(before)
})

test('the notes panel lists the passages, keeps its notes, and is remembered as it was left', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', HEADLINE)
  await page.keyboard.press('Control+5')
  for (let at = 0; at < 2; at++) await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('t')
  await typeText(page, 'dam')
  await page.keyboard.press('Enter')
  await expect(bars(page)).toHaveCount(1)
  const panel = page.getByRole('complementary', { name: 'About this article' })
  if (!(await panel.isVisible())) await page.keyboard.press('p')
  await panel.getByRole('textbox', { name: /^Note on/ }).fill('Ask the authority.')
  await panel.getByRole('textbox', { name: /^Note on/ }).press('Control+Enter')
  await expect
    .poll(async () => (await ask(page, 'passage.list', {})).passages[0]?.note)
    .toBe('Ask the authority.')
  await expectAccessible(app)
  await app.restart()
  await openArticle(app.page, 'Skarrow gates', HEADLINE)
  await expect(app.page.getByRole('complementary', { name: 'About this article' })).toBeVisible()
  await expect(app.page.getByRole('textbox', { name: /^Note on/ })).toHaveValue('Ask the authority.')
})
