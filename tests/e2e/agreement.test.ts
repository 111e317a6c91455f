import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { searchStories } from './search-stories.ts'
import { ask, runCommand, typeText } from './steps.ts'

test('a colleague’s tagging is kept apart and compared, and each difference opens where it stands', async ({
  app
}) => {
  const { page } = app
  await searchStories(app)
  const { articles } = await ask(page, 'article.list', {})
  const versions = await Promise.all(
    articles.map(({ article }) => ask(page, 'article.show', { article }).then(({ versionId }) => versionId))
  )
  const mark = (at: number, tag: string) =>
    ask(page, 'passage.add', { versionId: versions[at] ?? 0, start: 0, end: 5, tags: [tag] })
  await mark(0, 'harbour')
  await mark(1, 'harbour')
  const { passage } = await mark(2, 'harbour')
  const file = join(app.folder, 'Ode Varn.jsonld')
  await ask(page, 'exchange.export', { format: 'jsonld', path: file })
  await ask(page, 'passage.remove', { passage })
  await mark(3, 'harbour')
  await mark(2, 'ice')

  await runCommand(page, 'agreement between')
  await expect(page.getByText('There is no colleague’s tagging yet')).toBeVisible()
  await expectAccessible(app)
  await app.answerDialog('showOpenDialog', [file])
  await page.getByRole('button', { name: 'Import a colleague’s tagging…' }).click()
  await typeText(page, 'Ode')
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 passages by Ode taken in.')).toBeVisible()

  const row = page.getByRole('row', { name: /^harbour/ })
  const cells = () => row.getByRole('cell').allTextContents()
  await expect(row).toBeVisible()
  expect((await cells()).slice(1, 4)).toEqual(['2', '1', '1'])
  const differences = page.getByRole('table', { name: /^harbour: 2 passages/ }).getByRole('row')
  await expect(differences).toHaveCount(3)
  await expectAccessible(app)
  await page.getByText('By character').click()
  await expect(page.getByRole('columnheader', { name: 'Agreement of characters' })).toBeVisible()
  expect((await cells()).slice(1, 4)).toEqual(['10', '5', '5'])

  await differences.filter({ hasText: 'ice' }).getByRole('button').click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(
    articles[2]?.headline ?? ''
  )
  await runCommand(page, 'agreement between')
  await page.getByRole('button', { name: 'Remove the tagging of Ode' }).click()
  await expect(page.getByText('There is no colleague’s tagging yet')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('list', { name: 'Coders' })).toContainText('Ode')
})
