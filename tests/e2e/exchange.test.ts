import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, runCommand, takeSamples } from './steps.ts'

test('tagging leaves as a project and comes back, and each time one reads what was not carried', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  const { articles } = await ask(page, 'article.list', {})
  const { versionId } = await ask(page, 'article.show', { article: articles[0]?.article ?? 0 })
  await ask(page, 'passage.add', { versionId, start: 0, end: 12, tags: ['aid/food'] })
  const file = join(app.folder, 'team.qdpx')
  await app.answerDialog('showSaveDialog', [file])
  await runCommand(page, 'export tagging')
  const choosing = page.getByRole('dialog', { name: 'Export tagging' })
  await expect(choosing.getByRole('radio', { name: /REFI-QDA project/ })).toBeFocused()
  await choosing.getByRole('combobox', { name: 'Tagged' }).selectOption('aid/food')
  await expect(choosing.getByRole('status')).toHaveText('1 passage, and all tags of the codebook.')
  await expectAccessible(app)
  await choosing.getByRole('textbox', { name: 'Whose words match' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Written to team.qdpx' })
  await expect(dialog).toContainText('2 tags and 1 passage.')
  await expect(dialog).toContainText('versions without passages')
  await expectAccessible(app)
  expect(existsSync(file)).toBe(true)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await ask(page, 'passage.list', {})).total).toBe(0)
  await app.answerDialog('showOpenDialog', [file])
  await page.keyboard.press('ControlOrMeta+Shift+a')
  await expect(page.getByRole('dialog', { name: 'Taken in from team.qdpx' })).toContainText('1 new passage')
  expect((await ask(page, 'passage.list', {})).total).toBe(1)
  // Until it has the focus, its keys go elsewhere.
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' }).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // A colleague’s archive: the same articles, one more passage.
  const ada = join(app.folder, 'ada')
  cpSync(app.archive, ada, { recursive: true })
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await ask(page, 'passage.list', {})).total).toBe(0)
  await app.answerDialog('showOpenDialog', [ada])
  await runCommand(page, 'merge another')
  const merging = page.getByRole('dialog', { name: 'Merge the tagging of ada?' })
  await expect(merging).toContainText('It brings')
  // Away from what would say by a tooltip what it is.
  await page.mouse.move(0, 0)
  await expect(page.locator('.tooltip')).toHaveCount(0)
  await expectAccessible(app)
  expect((await ask(page, 'passage.list', {})).total).toBe(0)
  await merging.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByRole('dialog', { name: 'Taken in from ada' })).toContainText('1 new passage')
  expect((await ask(page, 'passage.list', {})).total).toBe(1)
})
