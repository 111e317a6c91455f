import { expect, test } from './app.ts'
import { expectAccessible } from './axe.ts'
import { landings, wire } from './harbour.ts'
import { importPaths, writeStories } from './stories.ts'
import { articles, ask, runCommand, text, typeText } from './steps.ts'

const files = {
  'boats.txt': wire('Boats land early', 4, 'Coastline', landings(0, 8)),
  'quay.txt': wire('Quay closed for repairs', 5, 'Coastline', landings(12, 18)),
  'empty.txt': ''
}

test('receipts are filtered, and copied as a table', async ({ app }) => {
  const { page } = app
  await importPaths(app, [writeStories(app, files)])
  const receipts = page.getByRole('table', { name: 'What became of each file' })
  await expect(receipts.getByRole('row')).toHaveCount(4)
  await page.keyboard.press('f')
  await typeText(page, 'quay')
  await expect(receipts.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'Copy the receipts shown' }).click()
  await expect(page.getByText('1 receipt copied as a table.')).toBeVisible()
  await page.locator('#search-field').focus()
  await page.keyboard.press('ControlOrMeta+v')
  // A field has one line, so that the table's lines are run together in it.
  await expect(page.locator('#search-field')).toHaveValue(/Outcome.*File.*Why.*New.*quay\.txt.*A new article/)
})

test('of very many receipts those in sight are read, and all are copied', async ({ app }) => {
  const { page } = app
  const rows = Array.from(
    { length: 1300 },
    (_, i) => `Landing notice ${i},Boat ${i * 7 + 1} landed ${i * 3 + 2} crates at pier ${i * 11 + 3}.`
  )
  await importPaths(app, [writeStories(app, { 'landings.csv': ['title,text', ...rows].join('\n') })])
  const receipts = page.getByRole('table', { name: 'What became of each file' })
  await expect(receipts).toHaveAttribute('aria-rowcount', '1301')
  expect(await receipts.getByRole('row').count()).toBeLessThan(100)
  await page.getByRole('button', { name: 'Copy the receipts shown' }).click()
  await expect(page.getByText('1,300 receipts copied as a table.')).toBeVisible()
  await page.keyboard.press('f')
  await typeText(page, '1299')
  await expect(receipts.getByRole('row', { name: /row 1299/ })).toBeVisible()
})

test('an import is undone when nothing stands on it, and comes back', async ({ app }) => {
  const { page } = app
  await importPaths(app, [writeStories(app, files)])
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText(/^The import is undone: 2 articles/)).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(async () => (await ask(page, 'archive.state', {})).articles).toBe(2)
})

test('undoing an import that carries passages says how many would be lost, and asks first', async ({
  app
}) => {
  const { page } = app
  await importPaths(app, [writeStories(app, files)])
  await page.getByRole('button', { name: 'boats.txt' }).click()
  await expect(text(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+5')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('t')
  await typeText(page, 'landings')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ask(page, 'archive.state', {})).passages).toBe(1)

  await page.keyboard.press('ControlOrMeta+2')
  await page.getByRole('button', { name: 'Undo this import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your work stands on this import' })
  await expect(dialog).toContainText('1 passage would be lost')
  await expectAccessible(app)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect((await ask(page, 'archive.state', {})).articles).toBe(2)

  await page.getByRole('button', { name: 'Undo this import' }).click()
  await dialog.getByRole('button', { name: 'Undo it all the same' }).click()
  await expect.poll(async () => (await ask(page, 'archive.state', {})).articles).toBe(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect
    .poll(async () => await ask(page, 'archive.state', {}))
    .toMatchObject({ articles: 2, passages: 1 })
})

test('reading an import again says that nothing would change', async ({ app }) => {
  const { page } = app
  await importPaths(app, [writeStories(app, files)])
  await page.getByRole('button', { name: 'Read again…' }).click()
  await expect(page.getByText('Read again: everything reads as it did before.')).toBeVisible()
})

test('an import that is stopped says so, and goes on where it was', async ({ app }) => {
  const { page } = app
  const many = Object.fromEntries(
    Array.from({ length: 1500 }, (_, i) => [
      `story-${String(i).padStart(4, '0')}a.txt`,
      `Landing notice ${i}\n\nBoat ${i * 7 + 1} landed ${i * 3 + 2} crates at pier ${i * 11 + 3}.\n`
    ])
  )
  const folder = writeStories(app, many)
  // As soon as there is something to press, so that the import cannot be over first.
  await page.evaluate(() => {
    const steps = ['Pause', 'Continue', 'Pause']
    const seen = new MutationObserver(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('[aria-label=Import] button')]
      const button = buttons.find((each) => each.textContent.trim() === steps[0])
      if (!button) return
      steps.shift()
      button.click()
      if (steps.length === 0) seen.disconnect()
    })
    seen.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await app.answerDialog('showOpenDialog', [folder])
  await page.keyboard.press('ControlOrMeta+o')
  const progress = page.getByRole('region', { name: 'Import' })
  await expect(progress).toContainText('Paused')
  await expect(progress.getByRole('button', { name: 'Continue' })).toBeVisible()
  await expectAccessible(app)
  await progress.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('You stopped this import.')).toBeVisible()
  expect((await ask(page, 'archive.state', {})).articles).toBeLessThan(1500)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(/^1,500 files: /).first()).toBeVisible()
  await expect(page.getByText('You stopped this import.')).toBeHidden()
})

test('files that come into a watched folder are taken in, and the window says so', async ({ app }) => {
  const { page } = app
  const folder = writeStories(app, { 'boats.txt': files['boats.txt'] })
  await app.answerDialog('showOpenDialog', [folder])
  await runCommand(page, 'watched')
  const dialog = page.getByRole('dialog', { name: 'Watched folders' })
  await expect(dialog.getByText('No folder is watched')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add a folder…' }).click()
  await expect(dialog.getByRole('listitem')).toContainText(folder)
  await expectAccessible(app)
  await expect(page.getByText('From a watched folder: 1 file: 1 new article.')).toBeVisible()
  writeStories(app, { 'quay.txt': files['quay.txt'] })
  await expect.poll(async () => (await ask(page, 'archive.state', {})).articles).toBe(2)
  await expect(dialog.getByText(/^Last on .*: 1 file, 1 new article\./)).toBeVisible()
  await dialog.getByRole('button', { name: `Stop watching ${folder}` }).click()
  await expect(dialog.getByText('No folder is watched')).toBeVisible()
  expect((await ask(page, 'import.list', {}))[0]?.outcomes.new).toBe(1)
})

test('a language that is not the usual one is named in the list, and a text without a date says so', async ({
  app
}) => {
  const { page } = app
  const french =
    'Le bac de Valmorin a repris mercredi ses traversées, deux jours après la tempête qui avait fermé le port de la ville. Les habitants se plaignent de ne pas avoir été consultés par le conseil.'
  const folder = writeStories(app, {
    ...files,
    'undated.txt': `Nets drying on the mole\n\n${landings(20, 26)}\n`,
    'bac.txt': `Le bac reprend ses traversées\n\nPublished: 2026-03-06\n\nVALMORIN (Coastline) — ${french}\n`
  })
  await importPaths(app, [folder])
  await page.keyboard.press('ControlOrMeta+1')
  await expect(articles(page).filter({ hasText: 'Le bac' })).toContainText('French')
  await expect(articles(page).filter({ hasText: 'English' })).toHaveCount(0)
  await expect(articles(page).filter({ hasText: 'No date' })).toHaveText(/Nets drying on the mole/)
  await expectAccessible(app)
})
