import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { ask, tagEveryArticle, typeText } from './steps.ts'

test('the codebook says what a tag means, and where it is used', async ({ app }) => {
  const { page } = app
  await tagEveryArticle(app)
  await page.keyboard.press('Control+7')
  const tree = page.getByRole('tree', { name: 'Codebook' })
  await tree.getByRole('treeitem', { name: /^food/ }).click()
  await page.getByRole('textbox', { name: 'Meaning' }).fill('Food that is given away, not sold.')
  await page.getByRole('textbox', { name: 'Not for' }).fill('Prices: see economy.')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await ask(page, 'tag.list', {})).find(({ path }) => path === 'aid/food')?.excluded)
    .toBe('Prices: see economy.')
  await expect(page.getByRole('heading', { name: 'By source' })).toBeVisible()
  await expectAccessible(app)
  await page.getByRole('button', { name: 'aid/water' }).click()
  await expect(tree.getByRole('treeitem', { name: /^water/ })).toHaveAttribute('aria-selected', 'true')
})

test('tags are moved with Alt and the arrow keys, and by dragging; undo puts them back', async ({ app }) => {
  const { page } = app
  await tagEveryArticle(app)
  await page.keyboard.press('Control+7')
  const tree = page.getByRole('tree', { name: 'Codebook' })
  const paths = async () => (await ask(page, 'tag.list', {})).map(({ path }) => path)
  await tree.getByRole('treeitem', { name: /^water/ }).click()
  await tree.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(paths).toEqual(['aid', 'aid/water', 'aid/food', 'support'])
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(paths).toEqual(['aid', 'aid/food', 'water', 'support'])
  await tree.getByRole('treeitem', { name: /^support/ }).dragTo(tree.getByRole('treeitem', { name: /^aid/ }))
  await expect.poll(paths).toContain('aid/support')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
  await expect.poll(paths).toEqual(['aid', 'aid/food', 'aid/water', 'support'])
})

test('two tags are merged, and one is split by a search after a look at what it takes', async ({ app }) => {
  const { page } = app
  await tagEveryArticle(app)
  await page.keyboard.press('Control+7')
  const tree = page.getByRole('tree', { name: 'Codebook' })
  await tree.getByRole('treeitem', { name: /^support/ }).click()
  await page.getByRole('button', { name: 'Merge…' }).click()
  await typeText(page, 'water')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^“support” is now “aid\/water”/)).toBeVisible()
  await expect(tree.getByRole('treeitem', { name: /^support/ })).toHaveCount(0)
  await tree.getByRole('treeitem', { name: /^food/ }).click()
  const lines = (await ask(page, 'passage.list', {})).passages
  const word = lines[0]?.text.match(/[A-Za-z]{3,}/)?.[0] ?? ''
  await page.getByRole('button', { name: 'Split by search…' }).click()
  await typeText(page, word)
  await expect(page.getByText(/^\d+ passages? of \d+ passages match\.$/)).toBeVisible()
  await expectAccessible(app)
  await page.getByRole('textbox', { name: 'get the tag' }).fill('aid/first')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/passages? given “aid\/first”\.$/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(tree.getByRole('treeitem', { name: /^first/ })).toHaveCount(0)
})

test('an archived tag stays on its passages and is not offered', async ({ app }) => {
  const { page } = app
  await tagEveryArticle(app)
  await page.keyboard.press('Control+7')
  const tree = page.getByRole('tree', { name: 'Codebook' })
  await tree.getByRole('treeitem', { name: /^food/ }).click()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(tree.getByRole('treeitem', { name: /food.*archived/ })).toBeVisible()
  await expect(page.getByRole('tree', { name: 'Tags' }).getByRole('treeitem', { name: /^food/ })).toHaveCount(
    0
  )
  expect(
    (await ask(page, 'passage.list', {})).passages.some(({ tags }) =>
      tags.some(({ path }) => path === 'aid/food')
    )
  ).toBe(true)
})

test('a tag’s page is put in another order and grouped, and a group is shown alone', async ({ app }) => {
  const { page } = app
  await tagEveryArticle(app)
  await page.getByRole('tree', { name: 'Tags' }).getByRole('treeitem', { name: /^food/ }).click()
  const lines = page.getByRole('listbox', { name: 'Passages tagged aid/food' }).getByRole('option')
  const { passages } = await ask(page, 'passage.list', {})
  await expect(lines.first()).toHaveAttribute('aria-setsize', `${passages.length}`)
  await page.getByRole('button', { name: 'Newest first' }).click()
  await page.getByRole('menuitem', { name: 'Oldest first' }).click()
  const oldest = (await ask(page, 'passage.list', { order: 'oldest' })).passages[0]
  await expect(lines.first()).toContainText(oldest?.headline ?? 'No headline')
  await page.getByRole('button', { name: 'Not grouped' }).click()
  await page.getByRole('menuitem', { name: 'By source' }).click()
  const group = page.getByRole('list', { name: 'Groups of passages' }).getByRole('button').first()
  await expectAccessible(app)
  const name = (await group.getAttribute('aria-label')) ?? ''
  await group.click()
  await expect(lines.first()).toHaveAttribute('aria-setsize', /: ([\d,]+) passage/.exec(name)?.[1] ?? '')
})
