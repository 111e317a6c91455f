import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { articles, ask } from './steps.ts'
import { story } from './stories.ts'

test('a second start hands over its articles, and an archive by the small file in its folder', async ({
  app
}) => {
  const { page } = app
  const berth = join(app.folder, 'berth.txt')
  writeFileSync(berth, story('Ferry returns to its berth', 4, 'The ferry returned to its berth on Monday.'))
  expect(await app.startAgain(berth)).toBe(0)
  await expect(page.getByRole('heading', { name: /^Import of/ })).toBeVisible()

  const river = join(app.folder, 'River desk')
  await ask(page, 'archives.create', { folder: river })
  await expect(page).toHaveTitle('River desk – Wiremark')
  expect(await app.startAgain(join(app.archive, 'archive.wiremark'))).toBe(0)
  await expect(page).toHaveTitle('archive – Wiremark')
  await page.keyboard.press('ControlOrMeta+1')
  await expect(articles(page)).toHaveCount(1)
})

test('an archive dropped on the window is opened, and nothing of it is taken in', async ({ app }) => {
  const { page } = app
  const first = app.archive
  await ask(page, 'archives.create', { folder: join(app.folder, 'River desk') })
  await expect(page).toHaveTitle('River desk – Wiremark')
  await app.dropFiles(page.getByRole('main'), [first])
  await expect(page).toHaveTitle('archive – Wiremark')
  expect((await ask(page, 'archive.state', {})).imports).toBe(0)
})
