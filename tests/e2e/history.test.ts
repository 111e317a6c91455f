import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask } from './steps.ts'

test('one steps back to before a change, and does it all again, from the keyboard', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('button', { name: 'Take in the sample articles' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await expect(page.getByText('Nothing has been changed yet')).toBeVisible()
  for (const path of ['harbour', 'harbour/ice', 'harbour/pilots']) await ask(page, 'tag.add', { path })
  const steps = page.getByRole('listbox', { name: 'Changes, latest first' })
  await expect(steps.getByRole('option')).toHaveCount(3)
  await expectAccessible(app)

  await steps.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('This undoes 2 changes')
  await expectAccessible(app)
  await page.keyboard.press('Enter')
  await expect(steps.getByText('Undone')).toHaveCount(2)
  expect((await ask(page, 'tag.list', {})).map(({ path }) => path)).toEqual(['harbour'])
  await expectAccessible(app)

  await expect(steps).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('g')
  await expect(dialog).toContainText('This does 2 changes again')
  await page.keyboard.press('Enter')
  await expect(steps.getByText('Undone')).toHaveCount(0)
  await expect.poll(async () => (await ask(page, 'tag.list', {})).length).toBe(3)
})
