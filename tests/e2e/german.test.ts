import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, expect, root, test as base } from './app.ts'
import { typeText } from './steps.ts'
import { story, writeStories } from './stories.ts'

const test = base.extend<{ app: App }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from this pattern.
  app: async ({}, use) => {
    const app = new App('de')
    try {
      await app.start()
      await use(app)
      await app.finish()
    } finally {
      await app.stop().catch(() => undefined)
      app.cleanUp(null)
    }
  }
})

/** Where a test may keep pictures of the screens it passes: WIREMARK_PICTURES, else nowhere. */
const pictures = process.env.WIREMARK_PICTURES

test('every screen of the window is German, and no word of it is cut', async ({ app }) => {
  const { page } = app
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await screen(app, 'willkommen')

  const folder = writeStories(app, {
    'eis.txt': story(
      'Eis schließt den Sund',
      2,
      'Am Freitag schloss Eis den Sund, und kein Boot verließ den Hafen.'
    ),
    'fähre.txt': story('Fähre kehrt zurück', 4, 'Am Montag kehrte die Fähre an ihren Liegeplatz zurück.')
  })
  await app.answerDialog('showOpenDialog', [folder])
  await page.keyboard.press('ControlOrMeta+o')
  await expect(page.getByRole('heading', { name: /^Import vom/ })).toBeVisible()
  await expect(page.getByText('Ein neuer Artikel: nichts im Archiv ist ihm ähnlich.').first()).toBeVisible()
  await screen(app, 'beleg')

  for (const [key, name] of [
    ['ControlOrMeta+1', 'eingang'],
    ['ControlOrMeta+6', 'pruefung'],
    ['ControlOrMeta+7', 'codebuch'],
    ['ControlOrMeta+Shift+p', 'entitaeten'],
    ['ControlOrMeta+Shift+m', 'korrekturen'],
    ['ControlOrMeta+Shift+d', 'zweifel'],
    ['ControlOrMeta+Shift+t', 'ueberblick'],
    ['ControlOrMeta+Shift+s', 'vorschlaege']
  ] as const) {
    await page.keyboard.press(key)
    await screen(app, name)
  }

  await page.keyboard.press('ControlOrMeta+1')
  await page.getByRole('option').first().click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+5')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('t')
  await typeText(page, 'Hafen')
  await screen(app, 'verschlagworten')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('treeitem', { name: /^Hafen, 1 Passage/ })).toBeVisible()
  await screen(app, 'lesen')

  await page.keyboard.press('/')
  await page.keyboard.type('Fähre source:Coastline')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Artikel mit „Fähre“, aus „Coastline“')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await screen(app, 'suche')

  await page.getByRole('button', { name: 'Neues Briefing' }).click()
  await page.getByRole('dialog').getByLabel('Titel').fill('Lage am Sund')
  await page.getByRole('button', { name: 'Briefing anlegen' }).click()
  await expect(page.getByText('Noch nichts in diesem Briefing')).toBeVisible()
  await screen(app, 'briefing')

  await page.keyboard.press('ControlOrMeta+Shift+h')
  await expect(page.getByText('Import: 2 neue Artikel')).toBeVisible()
  await screen(app, 'verlauf')
  await page.keyboard.press('?')
  await screen(app, 'tasten')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await screen(app, 'befehle')
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Englisch sprechen')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('Import of 2 new articles').or(page.getByText('Saved searches')).first()
  ).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await app.restart()
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en')
})

const catalogue = JSON.parse(readFileSync(join(root, 'src/texts/de.json'), 'utf8')) as {
  window: Record<string, string>
}

/** Texts that German says otherwise, longer ones alone: a short one may be a name in an article. */
const english = Object.entries(catalogue.window)
  .filter(([text, german]) => text !== german && !text.includes('{') && text.trim().length > 3)
  .map(([text]) => text.trim())

/** Hold that nothing on the screen is English any more, and that no button or label is wider than its place. */
async function screen(app: App, name: string): Promise<void> {
  const { page } = app
  for (const [width, height] of [
    [1280, 800],
    [900, 600]
  ] as const) {
    await page.setViewportSize({ width, height })
    if (pictures === undefined) continue
    for (const theme of ['light', 'dark'] as const) {
      await app.theme(theme)
      await page.screenshot({ path: join(pictures, `${name}-${width}-${theme}.png`) })
    }
  }
  const said = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const attribute of ['aria-label', 'title', 'placeholder'])
        texts.push(element.getAttribute(attribute) ?? '')
    return texts.map((text) => text.replace(/\s+/g, ' ').trim())
  })
  expect(
    said.filter((text) => english.includes(text)),
    name
  ).toEqual([])
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('button, th, h1, h2, h3, label')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).overflowX === 'visible')
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => element.outerHTML.slice(0, 120))
  )
  expect(cut, name).toEqual([])
}
