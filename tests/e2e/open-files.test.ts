import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, runCommand, takeSamples } from './steps.ts'

test('the archive leaves as open files, and from the palette of the first screen another is made of them', async ({
  app
}) => {
  const { page } = app
  await takeSamples(app)
  await ask(page, 'tag.add', { path: 'harbour/ferries' })
  const { articles, versions } = await ask(page, 'archive.state', {})
  const files = join(app.folder, 'For the archive of the state')
  await app.answerDialog('showSaveDialog', [files])
  await runCommand(page, 'archive as open files')
  await expect(page.getByText(`Exported ${articles} articles and all that belongs to them`)).toBeVisible()
  expect(readdirSync(files)).toContain('README.txt')

  // Where something lies already nothing is written.
  await runCommand(page, 'archive as open files')
  await expect(page.getByText('Choose a new or an empty folder.')).toBeVisible()

  await runCommand(page, 'close the archive')
  await expect(page.getByRole('heading', { name: 'Recent archives' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await expectAccessible(app)
  await page.keyboard.press('Escape')

  await app.answerDialog('showOpenDialog', [files])
  await app.answerDialog('showSaveDialog', [join(app.folder, 'Copy')])
  await runCommand(page, 'make an archive of open files')
  await expect(page).toHaveTitle('Copy – Wiremark')
  await expect(
    page.getByText(`The archive is made of open files: ${articles} articles.`).first()
  ).toBeVisible()
  expect(await ask(page, 'archive.state', {})).toMatchObject({ articles, versions })
  expect((await ask(page, 'tag.list', {})).map(({ path }) => path)).toEqual(['harbour', 'harbour/ferries'])
})

test('damaged open files are named by file and line while another archive stays open', async ({ app }) => {
  const { page } = app
  await takeSamples(app)
  const files = join(app.folder, 'files')
  await ask(page, 'archive.export', { folder: files, job: 'out' })
  const rows = join(files, 'rows', 'article.jsonl')
  writeFileSync(rows, readFileSync(rows, 'utf8').replace('{', '['))
  await app.answerDialog('showOpenDialog', [files])
  await app.answerDialog('showSaveDialog', [join(app.folder, 'Copy')])
  await runCommand(page, 'make an archive of open files')
  const dialog = page.getByRole('dialog', { name: 'No archive was made of these files' })
  await expect(dialog).toContainText('rows/article.jsonl, line 1: the line is no JSON.')
  await expect(dialog).toContainText('Nothing was taken in.')
  await expectAccessible(app)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page).toHaveTitle('archive – Wiremark')
  expect(readdirSync(app.folder)).not.toContain('Copy')
})
