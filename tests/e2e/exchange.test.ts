import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, takeSamples, typeText } from './steps.ts'

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
  await page.keyboard.press('ControlOrMeta+k')
  await typeText(page, 'export tagging')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Export tagging in which format?' })).toBeFocused()
  await page.keyboard.type('refi project')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Written to team.qdpx' })
  await expect(dialog).toContainText('2 tags and 1 passage.')
  await expect(dialog).toContainText('versions without passages')
  await expectAccessible(app)
  expect(existsSync(file)).toBe(true)
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await ask(page, 'passage.list', {})).total).toBe(0)
  await app.answerDialog('showOpenDialog', [file])
  await page.keyboard.press('ControlOrMeta+Shift+a')
  await expect(page.getByRole('dialog', { name: 'Taken in from team.qdpx' })).toContainText('1 new passage')
  expect((await ask(page, 'passage.list', {})).total).toBe(1)
})
