import type { Locator, Page } from '@playwright/test'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, openArticle, takeSamples, typeText } from './steps.ts'

const items = (page: Page) => page.getByRole('list', { name: 'Items of the briefing' }).locator('[data-item]')
const grip = (page: Page, name: string) => page.getByRole('button', { name: `Move ${name}`, exact: true })
const firstPage = (page: Page) => page.getByAltText(/^Page 1 of/)

/** The items of the briefing there is, each as its kind or as what is asked of it. */
async function stored(page: Page, as: 'kind' | 'text' = 'kind'): Promise<string[]> {
  const [line] = await ask(page, 'briefing.list', {})
  const shown = await ask(page, 'briefing.show', { briefing: line?.briefing ?? 0 })
  return shown.items.map((item) => item[as])
}

/** Passages on the first paragraphs of an article's first version, with a tag. */
async function passagesOf(page: Page, headline: RegExp, count: number, tag: string): Promise<number[]> {
  const { articles } = await ask(page, 'article.list', {})
  const line = articles.find((one) => headline.test(one.headline ?? ''))
  const view = await ask(page, 'article.show', { article: line?.article ?? 0, version: 1 })
  const paragraphs = view.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, count)
  const passages = []
  for (const { start, end } of paragraphs) {
    const added = await ask(page, 'passage.add', { versionId: view.versionId, start, end, tags: [tag] })
    passages.push(added.passage)
  }
  return passages
}

/** A briefing with two quotes, open on the screen. */
async function openBriefing(app: App, title: string, passages: readonly number[]): Promise<number> {
  const { page } = app
  const { briefing } = await ask(page, 'briefing.add', { title })
  if (passages.length > 0)
    await ask(page, 'briefing.addItems', {
      briefing,
      items: passages.map((passage) => ({ kind: 'quote' as const, passage }))
    })
  await page.getByText(title, { exact: true }).first().click()
  await expect(page.getByRole('textbox', { name: 'Title of the briefing' })).toHaveValue(title)
  return briefing
}

/** Drag by hand: the drag has begun before the page scrolls to where it ends, as with an analyst. */
async function dragOnto(from: Locator, to: Locator): Promise<void> {
  const { mouse } = from.page()
  await from.hover()
  await mouse.down()
  const box = await from.boundingBox()
  await mouse.move((box?.x ?? 0) + 14, (box?.y ?? 0) + 14, { steps: 4 })
  await to.hover({ position: { x: 120, y: 3 } })
  await to.hover({ position: { x: 120, y: 4 } })
  await mouse.up()
}

test('a briefing is put together by keys, by dragging and from disk, its pages follow each letter, and undo takes it all back', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  await openBriefing(app, 'Week three', await passagesOf(page, /Thousands flee/, 2, 'ports'))
  await expect(items(page)).toHaveCount(2)
  await expect(firstPage(page)).toBeVisible()

  // A heading is begun below the first quote and goes up above it, which so stands under it.
  await grip(page, (await quoteNames(page))[0] ?? '').focus()
  await page.keyboard.press('h')
  await typeText(page, 'Ports')
  await page.keyboard.press('Enter')
  await expect(grip(page, 'heading “Ports”')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => stored(page)).toEqual(['heading', 'quote', 'quote'])
  await expect(grip(page, 'heading “Ports”')).toBeFocused()

  // A comment follows by the menu of what can be put in; the pages show it letter by letter, before it is stored.
  await page.keyboard.press('i')
  await page.getByRole('menuitem', { name: 'Comment' }).click()
  await typeText(page, 'Two')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => stored(page)).toEqual(['heading', 'comment', 'quote', 'quote'])
  await page.getByRole('textbox', { name: 'Comment', exact: true }).click()
  const before = await firstPage(page).getAttribute('src')
  await page.keyboard.press('End')
  await typeText(page, ' voices, one port.')
  await expect(firstPage(page)).not.toHaveAttribute('src', before ?? '')
  expect((await stored(page, 'text'))[1]).toBe('Two')
  // Leaving the view stores what was typed.
  await page.getByText('Inbox', { exact: true }).first().click()
  await expect.poll(async () => (await stored(page, 'text'))[1]).toBe('Two voices, one port.')
  await page.getByText('Week three', { exact: true }).first().click()
  await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toHaveValue(
    'Two voices, one port.'
  )

  // A second section is dragged above the first, with all that stands under it.
  await grip(page, (await quoteNames(page))[1] ?? '').focus()
  await page.keyboard.press('h')
  await typeText(page, 'Floods')
  await page.keyboard.press('Enter')
  await page.keyboard.press('t')
  await expect(page.getByRole('textbox', { name: 'Row 1, column 1' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Heading of column 1' }).focus()
  await typeText(page, 'Place')
  await page.keyboard.press('Tab')
  await typeText(page, 'Dead')
  await page.keyboard.press('Enter')
  await typeText(page, '0')
  await page.getByRole('textbox', { name: 'Caption of the table' }).focus()
  await expect.poll(() => stored(page)).toEqual(['heading', 'comment', 'quote', 'quote', 'heading', 'table'])
  await dragOnto(grip(page, 'heading “Floods”'), items(page).nth(1))
  await expect.poll(() => stored(page)).toEqual(['heading', 'table', 'heading', 'comment', 'quote', 'quote'])

  // A picture is dropped between two items; what it shows is asked for at once.
  const file = join(app.folder, 'map.svg')
  writeFileSync(
    file,
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><path d="M0 0h90v60H0z" fill="#246"/></svg>'
  )
  await app.dropFiles(items(page).nth(2), [file])
  await expect(page.getByRole('textbox', { name: /^What the picture shows/ })).toBeFocused()
  await typeText(page, 'A map of the port')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('img', { name: 'A map of the port' })).toBeVisible()
  expect(await stored(page)).toContain('picture')
  await expectAccessible(app)

  while ((await stored(page)).length > 2) {
    const now = (await ask(page, 'archive.state', {})).history.undo
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect.poll(async () => (await ask(page, 'archive.state', {})).history.undo).not.toBe(now)
  }
  await expect(items(page)).toHaveCount(2)
})

test('quotes stay honest: edits show, later wordings stand beside them, the check leads to each, and an export asks before it replaces', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  const briefing = await openBriefing(app, 'The dam', [])
  const { articles } = await ask(page, 'article.list', {})
  for (const { article, versions } of articles) {
    if (versions < 2) continue
    const view = await ask(page, 'article.show', { article, version: 1 })
    for (const { start, end } of view.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3)) {
      const { passage } = await ask(page, 'passage.add', {
        versionId: view.versionId,
        start,
        end,
        tags: ['dam']
      })
      await ask(page, 'briefing.addItems', { briefing, items: [{ kind: 'quote', passage }] })
    }
  }
  const changed = page.getByRole('group', { name: 'Changed since it was quoted', exact: true }).first()
  await expect(changed).toBeVisible()

  // Words are chosen by the arrow keys, left out or said in brackets, and can be had back.
  const words = items(page).first().locator('blockquote')
  const whole = await words.innerText()
  await words.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('l')
  await expect(words).toContainText('[…]')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('[')
  await typeText(page, 'sic')
  await page.keyboard.press('Enter')
  await expect(words).toContainText('[sic]')
  for (const edit of ['[…]', '[sic]']) {
    await words.getByRole('button', { name: edit }).click()
    await page.getByRole('button', { name: 'Put the words back' }).click()
    await expect(words.getByRole('button', { name: edit })).toHaveCount(0)
  }
  expect(await words.innerText()).toBe(whole)

  await changed.getByRole('button', { name: 'Quote the words as they are now' }).click()
  await expect(page.getByText('The newer words are quoted below the older ones.')).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  const findings = page.getByRole('list', { name: 'What to look at before sending' })
  await findings.getByRole('button').last().click()
  await expect(page.locator('[data-item] .grip:focus')).toBeVisible()
  await expectAccessible(app)

  const file = join(app.folder, 'The dam.md')
  writeFileSync(file, 'kept')
  await app.answerDialog('showSaveDialog', [file])
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export the briefing' })
  await expect(dialog.getByRole('list', { name: 'What to look at before sending' })).toBeVisible()
  await expectAccessible(app)
  await dialog.getByRole('radio', { name: /^Markdown/ }).check()
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await expect(dialog.getByText('There is a file called The dam.md already.')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe('kept')
  await dialog.getByRole('button', { name: 'Replace it' }).click()
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('The dam')

  // A house style is made, kept, and the briefing set in it.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Shift+D')
  await typeText(page, 'Harbour desk')
  await expectAccessible(app)
  await page.getByRole('textbox', { name: 'Word above the title' }).fill('HARBOUR')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('combobox', { name: 'House style' })).toHaveText(/Harbour desk/)
  await expect.poll(async () => (await ask(page, 'briefing.show', { briefing })).layout.house).not.toBeNull()
  const shared = join(app.folder, 'Harbour.wiremark-house')
  await app.answerDialog('showSaveDialog', [shared])
  await page.getByRole('button', { name: 'Edit the style…' }).click()
  await page.getByRole('button', { name: 'To a file…' }).click()
  await expect.poll(() => existsSync(shared)).toBe(true)
})

test('passages are found, dragged and taken along, and tomorrow’s briefing offers what is new first', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  await openBriefing(app, 'Ports, day 1', [])
  await expect(page.getByText('Nothing in this briefing yet')).toBeVisible()
  await page.getByRole('button', { name: 'Add passages…' }).click()
  await expect(page.getByText('No passages yet')).toBeVisible()
  await passagesOf(page, /Thousands flee/, 3, 'ports')
  const list = page.getByRole('listbox', { name: 'Passages' })
  await expect(list.getByRole('option')).toHaveCount(3)

  // By key, by drag, and all of a tag at once; none comes twice.
  await page.getByRole('searchbox', { name: 'Find passages by their words' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(items(page)).toHaveCount(1)
  await dragOnto(list.getByRole('option').first(), items(page).first())
  await expect(items(page)).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Tag' }).selectOption({ label: 'ports (3)' })
  await page.getByRole('button', { name: 'Add all 3 found' }).click()
  await expect(items(page)).toHaveCount(3)
  await expectAccessible(app)
  await page.getByRole('button', { name: 'Group the quotes' }).click()
  await page.getByRole('menuitem', { name: 'By tag' }).click()
  await expect(grip(page, 'heading “ports”')).toBeVisible()

  // Tomorrow's keeps the heading, and what was tagged since then is offered first.
  await passagesOf(page, /Minutes show/, 1, 'ports')
  await page.getByRole('button', { name: 'More about this briefing' }).click()
  await page.getByRole('menuitem', { name: 'Tomorrow’s, same shape…' }).click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Ports, day 2')
  await page.keyboard.press('Enter')
  await expect(items(page)).toHaveCount(1)
  await expect(page.getByRole('radio', { name: /^New since .* \(1\)$/ })).toBeChecked()
  await page.getByRole('button', { name: 'Add all 1 new' }).click()
  await expect(items(page)).toHaveCount(2)

  // Both stay open, each at its place; a passage is dropped on the other from the notes of an article.
  await page.getByRole('navigation', { name: 'Open briefings' }).getByText('Ports, day 1').click()
  await expect(items(page)).toHaveCount(4)
  await page.keyboard.press('Control+PageDown')
  await expect(items(page)).toHaveCount(2)
  await expect(page.getByRole('tab', { name: 'Passages' })).toHaveAttribute('aria-selected', 'true')
  await openArticle(page, 'Minutes show', /Minutes show/)
  await page.keyboard.press('p')
  const note = page.getByRole('region', { name: 'Notes' }).getByRole('button').first()
  await note.dragTo(page.getByRole('group', { name: 'Briefings' }).getByRole('button', { name: /day 1/ }))
  await expect(page.getByText('Added to “Ports, day 1”.')).toBeVisible()

  // Deleted at once, and had back.
  await page.getByRole('group', { name: 'Briefings' }).getByRole('button', { name: /day 1/ }).click()
  await expect(items(page)).toHaveCount(5)
  await page.getByRole('button', { name: 'More about this briefing' }).click()
  await page.getByRole('menuitem', { name: 'Delete this briefing' }).click()
  await expect.poll(async () => (await ask(page, 'briefing.list', {})).length).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(async () => (await ask(page, 'briefing.list', {})).length).toBe(2)
})

/** What the quotes are called, in their order. */
async function quoteNames(page: Page): Promise<string[]> {
  const names = await page
    .getByRole('button', { name: /^Move quote/ })
    .evaluateAll((grips) => grips.map((each) => each.getAttribute('aria-label') ?? ''))
  return names.map((name) => name.replace(/^Move /, ''))
}
