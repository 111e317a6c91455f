import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'

test('settings hold at once and from the next start on, and go back to what they were', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('ControlOrMeta+,')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByText('Dark', { exact: true }).click()
  await dialog.getByText('125 %', { exact: true }).click()
  await dialog.getByText('2026-01-27', { exact: true }).click()
  await expectAccessible(app)
  const look = () =>
    app.page.evaluate(() => {
      const { colorScheme, fontSize } = getComputedStyle(document.documentElement)
      return [colorScheme, fontSize]
    })
  expect(await look()).toEqual(['dark', '20px'])
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource, null)).toBe('dark')

  await app.restart()
  expect(await look()).toEqual(['dark', '20px'])
  await app.page.keyboard.press('ControlOrMeta+,')
  await app.page.getByRole('button', { name: 'Set all back' }).click()
  expect(await look()).toEqual(['light dark', '16px'])
})

test('a key that was changed is the menu’s too', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('?')
  await page.getByRole('button', { name: /^New briefing…:/ }).click()
  await page.keyboard.press('ControlOrMeta+i')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+i')
  await expect(page.getByRole('dialog', { name: 'New briefing' })).toBeVisible()
  const inMenu = () =>
    app.evaluate(
      ({ Menu }) => String(Menu.getApplicationMenu()?.getMenuItemById('briefing.new')?.accelerator),
      null
    )
  await expect.poll(inMenu).toBe('CmdOrCtrl+I')
})
