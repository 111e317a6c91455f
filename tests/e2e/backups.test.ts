import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, takeSamples } from './steps.ts'

test('one backs the archive up, changes it, sees what restoring would do, restores, and has the change back', async ({
  app
}) => {
  await takeSamples(app)
  const { page } = app
  await ask(page, 'tag.add', { path: 'harbour' })
  await page.keyboard.press('ControlOrMeta+Shift+u')
  await expect(page.getByText('There is no backup yet')).toBeVisible()
  await page.keyboard.press('b')
  const list = page.getByRole('list', { name: 'Backups, newest first' })
  await expect(list.getByText('Made by you')).toBeVisible()

  await ask(page, 'tag.add', { path: 'ferries' })
  await ask(page, 'import.undo', { import: 1, confirmed: true })
  await list
    .getByRole('button', { name: /^Restore/ })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 tag will go')
  await expect(dialog).toContainText('ferries')
  await expect(dialog).toContainText(/\d+ articles will come back/)
  await expectAccessible(app)
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('The backup is restored.')).toBeVisible()
  expect((await ask(page, 'tag.list', {})).map(({ path }) => path)).toEqual(['harbour'])

  await page.keyboard.press('ControlOrMeta+Shift+u')
  await expect(list.getByText('Before restoring a backup')).toBeVisible()
  await expectAccessible(app)
  await list
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click()
  await expect(dialog).toContainText('1 tag will come back')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('The backup is restored.')).toBeVisible()
  expect((await ask(page, 'tag.list', {})).map(({ path }) => path)).toEqual(['ferries', 'harbour'])
})

test('a damaged archive can be had back from a backup, or saved as far as it can be read', async ({
  app
}) => {
  const { page } = app
  await ask(page, 'tag.add', { path: 'harbour' })
  await ask(page, 'backup.run', { job: 'test' })
  await app.stop()
  const file = join(app.archive, 'archive.db')
  writeFileSync(file, readFileSync(file).fill(0xff, 100))
  await app.start()
  await expect(app.page.getByRole('alert')).toContainText('damaged')
  await app.page.getByRole('button', { name: 'Save into a new archive…' }).waitFor()
  await expectAccessible(app)
  await app.answerDialog('showSaveDialog', [join(app.folder, 'saved')])
  await app.page.getByRole('button', { name: 'Save into a new archive…' }).click()
  await expect(app.page.getByText('Nothing can be read of this file')).toBeVisible()
  await app.page.getByRole('button', { name: /^Restore/ }).click()
  await expect(app.page.getByRole('dialog')).toContainText('cannot be read')
  await app.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(app.page.getByText('The backup is restored.')).toBeVisible()
  expect((await ask(app.page, 'tag.list', {})).map(({ path }) => path)).toEqual(['harbour'])
  expect(readdirSync(join(app.archive, 'backups')).some((name) => name.startsWith('damaged-'))).toBe(true)
})
