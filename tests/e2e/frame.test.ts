import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { typeText } from './steps.ts'
import { harbourStories } from './stories.ts'

/** Tag the first words of every article, as another window might. */
async function tagAll(app: App, tag: string): Promise<void> {
  await app.page.evaluate(async (tag) => {
    const ask = async (name: string, args: unknown) => {
      const reply = await window.app.call(name, args)
      if (!reply.ok) throw new Error(reply.message)
      return reply.value
    }
    const { articles } = (await ask('article.list', {})) as { articles: { article: number }[] }
    for (const { article } of articles) {
      const { versionId, blocks } = (await ask('article.show', { article })) as {
        versionId: number
        blocks: { kind: string; start: number; end: number }[]
      }
      const start = blocks.find(({ kind }) => kind === 'paragraph')?.start ?? 0
      await ask('passage.add', { versionId, start, end: start + 12, tags: [tag] })
    }
  }, tag)
}

test('the panes are resized and hidden from the keyboard, and stay so after a restart', async ({ app }) => {
  await harbourStories(app)
  const divider = () => app.page.getByRole('separator', { name: 'Width of the list' })
  await divider().focus()
  await app.page.keyboard.press('ArrowRight')
  await app.page.keyboard.press('Shift+ArrowRight')
  await expect(divider()).toHaveAttribute('aria-valuenow', '448')
  await app.page.keyboard.press('ControlOrMeta+b')
  await expect(app.page.getByRole('navigation', { name: 'Sidebar' })).toBeHidden()
  await app.restart()
  await expect(app.page.getByRole('option')).toHaveCount(3)
  await expect(divider()).toHaveAttribute('aria-valuenow', '448')
  await expect(app.page.getByRole('navigation', { name: 'Sidebar' })).toBeHidden()
  await app.page.keyboard.press('/')
  await expect(app.page.getByRole('combobox', { name: 'Search articles' })).toBeFocused()
})

test('a divider follows the pointer', async ({ app }) => {
  await harbourStories(app)
  const divider = app.page.getByRole('separator', { name: 'Width of the sidebar' })
  const box = await divider.boundingBox()
  if (!box) throw new Error('The divider is not on the screen.')
  await app.page.mouse.move(box.x, box.y + 200)
  await app.page.mouse.down()
  await app.page.mouse.move(box.x + 60, box.y + 200, { steps: 3 })
  await app.page.mouse.up()
  await expect(divider).toHaveAttribute('aria-valuenow', '300')
})

test('articles are walked with j and k, and letters typed in a field are letters', async ({ app }) => {
  const { page } = app
  await harbourStories(app)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.getByRole('option', { selected: true })).toContainText('Ferry returns to its berth')
  await page.keyboard.press('k')
  await expect(page.getByRole('option', { selected: true })).toContainText('New tug named for a cook')
  await page.keyboard.press('/')
  await typeText(page, 'jk?x')
  await expect(page.getByRole('combobox', { name: 'Search articles' })).toHaveValue('jk?x')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('the tag tree shows every passage of a tag, and chosen ones go to a new briefing', async ({ app }) => {
  const { page } = app
  await harbourStories(app)
  await tagAll(app, 'sea/harbour')
  const sea = page.getByRole('treeitem', { name: 'sea, 3 passages' })
  await expect(sea).toBeVisible()
  await page.keyboard.press('ControlOrMeta+3')
  await page.keyboard.press('ArrowLeft')
  await expect(sea).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const passages = page.getByRole('listbox', { name: 'Passages tagged sea' })
  await expect(passages.getByRole('option')).toHaveCount(3)
  await expectAccessible(app)

  await passages.focus()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(passages.getByRole('option', { selected: true })).toHaveCount(2)
  await page.keyboard.press('b')
  await typeText(page, 'Harbour this week')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('status').filter({ hasText: '2 passages added to “Harbour this week”.' })
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /Harbour this week/ })).toContainText('2')

  await passages.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await expect(page.getByRole('listbox', { name: /^Articles/ })).toBeVisible()
})

test('a tag is renamed, coloured and removed from its menu, and undo brings it back', async ({ app }) => {
  const { page } = app
  await harbourStories(app)
  await tagAll(app, 'harbour')
  await page.getByRole('treeitem', { name: /^harbour/ }).click({ button: 'right' })
  // A menu belongs to no landmark: it comes and goes over all of them.
  await expectAccessible(app, 'region')
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('port')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: 'port, 3 passages' })).toBeVisible()
  await page.getByRole('treeitem', { name: /^port/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('treeitem')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('treeitem', { name: 'port, 3 passages' })).toBeVisible()
})

test('the palette reaches commands, tags and articles, and the key sheet names every key', async ({
  app
}) => {
  const { page } = app
  await harbourStories(app)
  await tagAll(app, 'harbour')
  await page.keyboard.press('ControlOrMeta+k')
  await typeText(page, 'harbour')
  // Not one letter may go elsewhere, however fast they follow the key.
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('harbour')
  await expect(page.getByRole('option', { name: 'harbour', exact: true })).toBeVisible()
  await expect(
    page.getByRole('dialog').getByRole('option', { name: /New tug named for a cook/ })
  ).toBeVisible()
  await expectAccessible(app)
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /New tug named for a cook/ })
    .click()
  await expect(
    page.getByRole('main').getByRole('heading', { name: 'New tug named for a cook' })
  ).toBeVisible()

  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByText('Undo')).toBeVisible()
  await expectAccessible(app)
  await sheet.getByRole('searchbox', { name: 'Find a key' }).fill('sidebar')
  await expect(sheet.getByText('Undo')).toBeHidden()
  await expect(sheet.getByText('Show or hide the sidebar')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('the native menu runs the window’s commands', async ({ app }) => {
  await harbourStories(app)
  await app.chooseFromMenu('commands.palette')
  await expect(app.page.getByRole('dialog', { name: 'All commands' })).toBeVisible()
})

test('a small window still has room for all three panes', async ({ app }) => {
  await harbourStories(app)
  await app.page.setViewportSize({ width: 900, height: 600 })
  await app.page.keyboard.press('j')
  await expect(
    app.page.getByRole('main').getByRole('heading', { name: 'New tug named for a cook' })
  ).toBeInViewport()
  const wider = await app.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wider).toBe(false)
  await expectAccessible(app)
})
