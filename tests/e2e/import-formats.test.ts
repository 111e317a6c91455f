import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeZip } from '../engine/readers/make-zip.ts'
import { expect, test, type App } from './app.ts'
import { expectAccessible } from './axe.ts'
import { landings } from './harbour.ts'
import { importPaths, story } from './stories.ts'

const paragraphs = (from: number, to: number) =>
  landings(from, to)
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('\n')

const webPage = `<!doctype html><html lang="en"><head><title>Boats land early | The Ferry Point Post</title>
<meta property="og:site_name" content="The Ferry Point Post">
<meta property="article:published_time" content="2026-03-07T06:30:00Z"></head>
<body><nav>Home Sport Weather</nav><article><h1>Boats land early</h1><p class="byline">By Ansel Moor</p>
${paragraphs(0, 8)}</article></body></html>`

const message = `From: Desk <desk@tidewater.example>
To: analyst@monitor.example
Subject: Quay closed for repairs
Date: Sun, 08 Mar 2026 09:15:00 +0000
Content-Type: text/plain; charset=utf-8

${landings(12, 18)}
`

const table = `headline,text,source,date
"Net loft burns","${landings(20, 24).replaceAll('\n\n', ' ')}",Quay Ledger,2026-03-09
"Eel season opens","${landings(26, 30).replaceAll('\n\n', ' ')}",Quay Ledger,2026-03-10
`

function folderWith(app: App, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(app.folder, 'in')
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

test('a page, a message, a table and a packed file are each taken in as the articles they hold', async ({
  app
}) => {
  const { page } = app
  const folder = folderWith(app, {
    'page.html': webPage,
    'message.eml': message,
    'table.csv': table,
    'packed.zip': makeZip({
      'tug.txt': story('New tug named for a cook', 6, 'The board named its new tug for Ottoline Brandt.')
    })
  })
  await importPaths(app, [folder])
  const receipts = page.getByRole('table', { name: 'What became of each file' })
  await expect(receipts.getByRole('row', { name: /^New / })).toHaveCount(5)
  await expect(receipts.getByRole('row', { name: /packed\.zip › tug\.txt/ })).toHaveCount(1)
  await expectAccessible(app)
  await receipts.getByRole('button', { name: 'page.html' }).click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: 'Boats land early' })).toBeVisible()
  await expect(main.getByText('The Ferry Point Post')).toBeVisible()
  await expect(main.getByText('Home Sport Weather')).toBeHidden()
})

test('a table with strange columns is taken in once they are named, and the next one without asking', async ({
  app
}) => {
  const { page } = app
  const rows = (from: number) =>
    `Kopf,Inhalt,Blatt,Tag\n"Story ${from}","${landings(from, from + 5).replaceAll('\n\n', ' ')}",Quay Ledger,2026-03-1${from % 9}\n`
  const folder = folderWith(app, { 'one.csv': rows(1), 'two.csv': rows(8) })
  await importPaths(app, [join(folder, 'one.csv')])
  const receipts = page.getByRole('table', { name: 'What became of each file' })
  await expect(receipts.getByRole('row', { name: /one\.csv/ })).toContainText('Failed')
  await page.getByRole('button', { name: 'Choose columns…' }).click()

  const dialog = page.getByRole('dialog', { name: 'Choose columns' })
  await expect(dialog.getByRole('cell', { name: 'Story 1' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Take it in' })).toBeDisabled()
  await expectAccessible(app)
  await dialog.getByLabel('Headline').selectOption('Kopf')
  await dialog.getByLabel('Text').selectOption('Inhalt')
  await dialog.getByLabel('Source').selectOption('Blatt')
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  await expect(receipts.getByRole('row', { name: /one\.csv/ })).toContainText('New')

  await page.keyboard.press('ControlOrMeta+1')
  await importPaths(app, [join(folder, 'two.csv')])
  await expect(receipts.getByRole('row', { name: /two\.csv/ })).toContainText('New')
  await receipts.getByRole('button', { name: /two\.csv/ }).click()
  await expect(page.getByRole('main').getByRole('heading', { name: 'Story 8' })).toBeVisible()
})
