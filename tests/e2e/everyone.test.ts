import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { bars, openArticle, openOnSecondParagraph, takeSamples, text, typeText } from './steps.ts'

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

test('a screen reader hears what a text is, what stands on it, and what happens', async ({ app }) => {
  const page = await openOnSecondParagraph(app)
  await page.keyboard.press('t')
  await typeText(page, 'water/dams')
  await page.keyboard.press('Enter')
  await expect(bars(page)).toHaveCount(1)
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
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bars(page)).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'Undone: ' })).toBeVisible()
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
