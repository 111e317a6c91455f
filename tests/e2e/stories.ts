import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type App } from './app.ts'

/** A short story of an invented agency, as a plain-text file holds it. */
export function story(headline: string, day: number, text: string): string {
  return `${headline}\n\nPublished: 2026-03-${String(day).padStart(2, '0')}\n\nFERRY POINT (Coastline) — ${text}\n`
}

/** Write stories into a folder of the test's own, and say where it is. */
export function writeStories(app: App, stories: Readonly<Record<string, string>>): string {
  const folder = join(app.folder, 'wires')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(stories)) writeFileSync(join(folder, name), text)
  return folder
}

/** Choose files in the system's dialog and wait for the receipt. */
export async function importPaths(app: App, paths: readonly string[]): Promise<void> {
  await app.answerDialog('showOpenDialog', paths)
  await app.page.keyboard.press('ControlOrMeta+o')
  await expect(app.page.getByRole('heading', { name: /^Import of/ })).toBeVisible()
}

/** Three stories about one harbour, taken in and ready to be read in the Inbox. */
export async function harbourStories(app: App): Promise<void> {
  const folder = writeStories(app, {
    'berth.txt': story(
      'Ferry returns to its berth',
      4,
      'The ferry returned to its berth on Monday after the ice had gone.'
    ),
    'ice.txt': story(
      'Ice closes the sound',
      2,
      'Ice closed the sound on Friday, and no boat left the harbour.'
    ),
    'tug.txt': story(
      'New tug named for a cook',
      6,
      'The harbour board named its new tug for Ottoline Brandt, a ship’s cook.'
    )
  })
  await importPaths(app, [folder])
  await app.page.keyboard.press('ControlOrMeta+1')
  await expect(app.page.getByRole('option')).toHaveCount(3)
}
