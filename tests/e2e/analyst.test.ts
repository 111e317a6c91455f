import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { articles, bars, openArticle, takeSamples, text, typeText } from './steps.ts'

const HEADLINE = /Thousands flee Linder valley/

test('an analyst’s day, from the first start to a briefing, and all of it there again the next morning', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  await openArticle(page, 'Skarrow gates', HEADLINE)
  await expect(page.getByText(/^\d+ hits$/)).toBeVisible()

  // Tag a sentence and, overlapping it, the paragraph it stands in; from the keyboard alone.
  await page.keyboard.press('Control+5')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog', { name: 'Tag passage' })).toBeVisible()
  await typeText(page, 'dam/release')
  await page.keyboard.press('Enter')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Shift+Alt+ArrowDown')
  await page.keyboard.press('Enter')
  await typeText(page, 'figures')
  await page.keyboard.press(',')
  await typeText(page, 'officials')
  await page.keyboard.press(',')
  await page.keyboard.press('Tab')
  await typeText(page, 'Compare with the first version.')
  await page.keyboard.press('Enter')
  await expect(bars(page)).toHaveCount(2)
  await expect(
    page.getByRole('button', { name: /^Passage tagged figures, officials, with a note/ })
  ).toBeVisible()

  // A briefing of the two: B starts it from a passage, the rest is put together beside its pages.
  await page.keyboard.press('b')
  await typeText(page, 'The dam')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const items = page.getByRole('list', { name: 'Items of the briefing' }).locator('[data-item]')
  await expect(items).toHaveCount(1)
  await page.getByRole('button', { name: 'Passages…' }).click()
  const picker = page.getByRole('tabpanel', { name: 'Passages' })
  await expect(picker.getByRole('listbox', { name: 'Passages' }).getByRole('option')).toHaveCount(2)
  await picker.getByRole('button', { name: 'Add all 2 found' }).click()
  await expect(items).toHaveCount(2)
  await page.getByRole('button', { name: 'Move quote' }).last().focus()
  await page.keyboard.press('h')
  await typeText(page, 'What was released')
  await page.keyboard.press('Enter')
  await expect(items).toHaveCount(3)
  const heading = page.getByRole('button', { name: 'Move heading “What was released”', exact: true })
  await expect(heading).toBeFocused()
  await heading.press('Alt+ArrowUp')
  await heading.press('Alt+ArrowUp')
  await expect(items.first()).toHaveAttribute('data-item', await idOfHeading(page))
  await page.getByRole('tab', { name: 'Pages' }).click()
  await expect(page.getByAltText(/^Page 1 of/)).toBeVisible()

  const file = join(app.folder, 'The dam.pdf')
  await app.answerDialog('showSaveDialog', [file])
  await page.keyboard.press('ControlOrMeta+e')
  await page
    .getByRole('dialog', { name: 'Export the briefing' })
    .getByRole('button', { name: 'Export…' })
    .click()
  await expect(page.getByText(/^Exported \d+ pages? to The dam\.pdf/)).toBeVisible()
  expect(existsSync(file)).toBe(true)
  if (hasPoppler()) {
    const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    expect(words).toContain('The Linder Water Authority said')
    expect(words).toContain('What was released')
    expect(words).toContain('Northern Press')
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
  }

  // The next morning.
  await app.restart()
  const again = app.page
  await expect(articles(again)).not.toHaveCount(0)
  await openArticle(again, 'Skarrow gates', HEADLINE)
  await expect(bars(again)).toHaveCount(2)
  await again.getByText('The dam', { exact: true }).first().click()
  await expect(again.getByRole('list', { name: 'Items of the briefing' }).locator('[data-item]')).toHaveCount(
    3
  )
  await expect(again.getByAltText(/^Page 1 of/)).toBeVisible()
})

async function idOfHeading(page: import('@playwright/test').Page): Promise<string> {
  const line = page.locator('[data-item]', {
    has: page.getByRole('textbox', { name: 'Heading', exact: true })
  })
  return (await line.first().getAttribute('data-item')) ?? ''
}

function hasPoppler(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined
}
