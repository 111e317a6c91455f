import type { Locator } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, bars, openArticle, openOnSecondParagraph, takeSamples, text, typeText } from './steps.ts'

/** As with letters twice as large on a small screen, in high contrast, without motion. */
async function asFew(app: App): Promise<void> {
  await app.page.setViewportSize({ width: 640, height: 400 })
  await app.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
}

/** Hold that all of a screen can be come to: it is no wider than the window, what has the focus is in sight, and axe finds nothing. */
async function expectReachable(app: App, screen: string): Promise<void> {
  const { page } = app
  if (process.env.WIREMARK_PICTURES !== undefined)
    await page.screenshot({ path: `${process.env.WIREMARK_PICTURES}/few-${screen}.png` })
  const beyond = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, input, select, h1, h2, h3, [role=tab], [role=option], [role=treeitem]'
      )
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('.visually-hidden, [inert]'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        if (width === 0 || (left >= 0 && right <= innerWidth + 1)) return false
        // What scrolls sideways by itself, as a wide table does, is come to by scrolling.
        for (let around = element.parentElement; around; around = around.parentElement)
          if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return false
        return true
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60))
  )
  expect(beyond, screen).toEqual([])
  const hidden = await page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    return (
      box !== undefined && (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth)
    )
  })
  expect(hidden, `${screen}: the focus is out of sight`).toBe(false)
  // Colours are the system's own now.
  await expectAccessible(app, 'color-contrast')
}

/** A tag on the first words of each sample, and a briefing that quotes two of them. */
async function tagAndQuote({ page }: App): Promise<void> {
  const { articles } = await ask(page, 'article.list', {})
  const passages = []
  for (const { article } of articles.slice(0, 4)) {
    const { versionId } = await ask(page, 'article.show', { article })
    passages.push(await ask(page, 'passage.add', { versionId, start: 0, end: 20, tags: ['water'] }))
  }
  const { briefing } = await ask(page, 'briefing.add', { title: 'For the minister' })
  const items = passages.slice(0, 2).map(({ passage }) => ({ kind: 'quote' as const, passage }))
  await ask(page, 'briefing.addItems', { briefing, items })
}

test('every screen can be come to by keys, with letters twice as large, in high contrast, without motion', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', /Thousands flee Linder valley/)
  await asFew(app)
  await page.keyboard.press('Control+5')
  // The headline fills the window; what the caret goes to is shown.
  await page.keyboard.press('Alt+ArrowDown')
  await expectReachable(app, 'reading')
  for (const [key, screen] of [
    ['ControlOrMeta+6', 'Nothing to review'],
    ['ControlOrMeta+7', 'Codebook'],
    ['ControlOrMeta+Shift+p', 'Entities'],
    ['ControlOrMeta+Shift+t', 'Tags across the archive'],
    ['ControlOrMeta+Shift+h', 'History'],
    ['ControlOrMeta+Shift+u', 'Backups'],
    ['ControlOrMeta+,', 'Settings'],
    ['?', 'Keys']
  ] as const) {
    await page.keyboard.press(key)
    const shown = page.locator('main, [role=dialog]').getByText(screen, { exact: true })
    await expect(shown.first()).toBeVisible()
    await expectReachable(app, screen)
    if (screen === 'Settings' || screen === 'Keys') {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  }
})

test('what is made of articles can be come to by keys just as well', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await tagAndQuote(app)
  await asFew(app)
  const by = async (keys: readonly string[], screen: string, shown: Locator) => {
    for (const key of keys) await page.keyboard.press(key)
    await expect(shown.first()).toBeVisible()
    await expectReachable(app, screen)
  }
  const main = page.getByRole('main')
  await by(['ControlOrMeta+2'], 'Import', main.getByRole('heading', { name: /^Import of/ }))
  await by(['ControlOrMeta+3', 'Enter'], 'Tag', main.getByRole('option', { name: /water/ }))
  const title = page.getByRole('textbox', { name: 'Title of the briefing' })
  await by(['ControlOrMeta+4', 'Enter', 'Escape'], 'Briefing', title)
  await by(['Escape', 'a'], 'Passages', page.getByPlaceholder('Find passages by their words'))
  await by(['Escape', 'v'], 'Check', page.getByText('1 thing to look at before sending.'))
  for (const [key, dialog] of [
    ['g', 'Insert a chart'],
    ['Shift+D', 'New house style'],
    ['ControlOrMeta+e', 'Export the briefing'],
    ['ControlOrMeta+Shift+k', 'Export tagging'],
    ['F1', 'Manual']
  ] as const) {
    await by([key], dialog, page.getByRole('dialog', { name: dialog }))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await by(['ControlOrMeta+Shift+d'], 'Doubts', main.getByRole('heading', { name: 'Entities in doubt' }))
  await by(['ControlOrMeta+Shift+m'], 'Corrections', main.getByRole('heading', { name: 'Corrections' }))
  await by(['ControlOrMeta+Shift+s'], 'Suggestions', main.getByRole('heading', { name: 'Suggested tags' }))
  await page.keyboard.press('ControlOrMeta+Shift+p')
  await expect(main.getByRole('option').first()).toBeVisible()
  await by(['Enter'], 'Entity', main.getByRole('tab', { name: 'Mentions' }))
})

test('a screen reader hears what a text is, what stands on it, and what happens', async ({ app }) => {
  const page = await openOnSecondParagraph(app)
  await page.keyboard.press('t')
  await typeText(page, 'water/dams')
  await page.keyboard.press('Enter')
  await expect(bars(page)).toHaveCount(1)
  const heard = (words: RegExp | string) =>
    expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1)
  await heard(/^Passage tagged water\/dams: “/)
  await page.keyboard.press('s')
  await heard(/^Passage tagged water\/dams, starred: “/)
  await expect(page.getByRole('region', { name: 'Reader' }).getByRole('article')).toMatchAriaSnapshot(`
    - article:
      - heading /Thousands flee Linder valley/ [level=1]
      - paragraph:
        - time
  `)
  await expect(text(page)).toMatchAriaSnapshot(`
    - document "Text of the article":
      - paragraph: /\\w+/
      - paragraph: /\\w+/
  `)
  await expect(bars(page).first()).toHaveAccessibleName(/water\/dams/)
  await page.keyboard.press('Delete')
  await expect(bars(page)).toHaveCount(0)
  await heard('The passage is removed.')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bars(page)).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: 'Undone: ' })).toBeVisible()
})

test('a screen reader hears that files are taken in, and what came of it', async ({ app }) => {
  const { page } = app
  // What a screen reader is told is told apart from what stands there: each word of it, in its order.
  const heard = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const words: string[] = []
        const region = document.querySelector('.visually-hidden[role=status]')
        if (region === null) return resolve(words)
        new MutationObserver(() => {
          words.push(region.textContent.trim())
          if (words.length === 2) resolve(words)
        }).observe(region, { childList: true })
      })
  )
  await page.getByRole('button', { name: 'Take in the sample articles' }).click()
  expect(await heard).toEqual(['Taking files in', expect.stringMatching(/^\d+ files: \d+ new articles/)])
  await expect(page.getByRole('status').filter({ hasText: /^\d+ files: \d+ new articles/ })).toHaveCount(1)
})

test('a comparison says what went and what came', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Valdmark rates', /cuts rates to 3\.5%/)
  await page.keyboard.press('Control+5')
  await page.keyboard.press('c')
  const both = page.getByRole('document', { name: 'The two versions' })
  await expect(both.getByRole('deletion').filter({ hasText: /^20$/ }).first()).toBeVisible()
  await expect(both.getByRole('insertion').filter({ hasText: /^30$/ })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.locator('[aria-live=polite]').filter({ hasText: /\b1 of \d+$/ })).toBeVisible()
})
