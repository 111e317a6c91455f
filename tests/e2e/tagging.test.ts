import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, bars, drawn, openOnSecondParagraph, text, typeText } from './steps.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: /^(Tag|Edit) passage$/ })

test('Escape closes the palette, stores nothing, and leaves the selection where it was', async ({ app }) => {
  const page = await openOnSecondParagraph(app)
  const before = await drawn(page, 'selected')
  await page.keyboard.press('t')
  await typeText(page, 'dam')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(text(page)).toBeFocused()
  expect(await drawn(page, 'selected')).toEqual(before)
  expect((await ask(page, 'archive.state', {})).passages).toBe(0)
})

test('the palette stands whole in the window, wherever the selection is', async ({ app }) => {
  const page = await openOnSecondParagraph(app)
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press('t')
    const box = await palette(page).boundingBox()
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width)
    await page.keyboard.press('Escape')
    for (let on = 0; on < 3; on++) await page.keyboard.press('Alt+ArrowDown')
  }
})

test('the same selection again edits its passage, and undo takes the edit back', async ({ app }) => {
  const page = await openOnSecondParagraph(app)
  await page.keyboard.press('t')
  await typeText(page, 'dam/release')
  await page.keyboard.press('Enter')
  await expect(bars(page)).toHaveCount(1)
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog', { name: 'Edit passage' })).toBeVisible()
  await expectAccessible(app)
  await page.keyboard.press('Backspace')
  await typeText(page, 'warnings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Passage tagged warnings:/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Passage tagged dam\/release:/ })).toBeVisible()
})

test('overlapping passages are both to be seen, in lanes of their own', async ({ app }) => {
  const page = await openOnSecondParagraph(app)
  await page.keyboard.press('t')
  await typeText(page, 'figures')
  await page.keyboard.press('Enter')
  await expect(bars(page)).toHaveCount(1)
  await page.keyboard.press('Shift+Alt+ArrowDown')
  await page.keyboard.press('t')
  await typeText(page, 'officials')
  await page.keyboard.press('Enter')
  await expect(bars(page)).toHaveCount(2)
  const lefts = await bars(page).evaluateAll((elements) =>
    elements.map((element) => element.getBoundingClientRect().left)
  )
  expect(new Set(lefts).size).toBe(2)
  const names = await page.evaluate(() =>
    [...CSS.highlights.keys()].filter((name) => /^(wash|line)-\d$/.test(name))
  )
  expect(names.filter((name) => name.startsWith('wash'))).toHaveLength(1)
  expect(names.filter((name) => name.startsWith('line'))).toHaveLength(1)
})

test('a bar lights its words, Enter edits its passage, Delete removes it', async ({ app }) => {
  const page = await openOnSecondParagraph(app)
  await page.keyboard.press('t')
  await typeText(page, 'dam')
  await page.keyboard.press('Enter')
  const bar = bars(page).first()
  await bar.focus()
  expect((await drawn(page, 'lit')).join('')).not.toBe('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Edit passage' })).toBeVisible()
  await page.keyboard.press('Escape')
  await bar.focus()
  await page.keyboard.press('Delete')
  await expect(bars(page)).toHaveCount(0)
})
