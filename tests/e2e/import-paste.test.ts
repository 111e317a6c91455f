import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { landings } from './harbour.ts'
import { ask, runCommand } from './steps.ts'

/** Put a page or a text on the clipboard, as another program would. */
async function copied(page: Page, types: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((types) => {
    document.addEventListener(
      'copy',
      (event) => {
        for (const [type, content] of Object.entries(types)) event.clipboardData?.setData(type, content)
        event.preventDefault()
      },
      { once: true }
    )
    document.execCommand('copy')
  }, types)
}

const text = landings(0, 8)
const html = `<h1>Boats land early</h1>${text
  .split('\n\n')
  .map((each) => `<p>${each}</p>`)
  .join('')}`

test('a page pasted outside a field is taken in as an article, with a receipt', async ({ app }) => {
  const { page } = app
  await page.getByRole('heading', { name: 'Bring in the first articles' }).click()
  await copied(page, { 'text/html': html, 'text/plain': text })
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('heading', { name: /^Import of/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Pasted \d+ \w+ 2\d+ \d\d\.\d\d\.html/ })).toContainText('New')
  await page.getByRole('button', { name: /^Pasted/ }).click()
  await expect(
    page.getByRole('main').getByRole('heading', { level: 1, name: 'Boats land early' })
  ).toBeVisible()
})

test('what is pasted into a field stays there; the palette takes it in all the same', async ({ app }) => {
  const { page } = app
  await page.getByRole('heading', { name: 'Bring in the first articles' }).click()
  await copied(page, { 'text/plain': `Boats land early\n\n${text}` })
  await page.locator('#search-field').focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.locator('#search-field')).toHaveValue(/^Boats land early/)
  expect((await ask(page, 'archive.state', {})).imports).toBe(0)

  await runCommand(page, 'from the clipboard')
  await expect(page.getByRole('row', { name: /Pasted .*\.txt/ })).toContainText('New')
})
