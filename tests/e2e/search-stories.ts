import { landings } from './harbour.ts'
import { expect, type App } from './app.ts'
import { importPaths, writeStories } from './stories.ts'

interface Told {
  readonly headline: string
  readonly date: string
  readonly agency: string
  readonly text: string
}

/** A wire story as a plain-text file. */
export function told({ headline, date, agency, text }: Told): string {
  return `${headline}\n\nPublished: ${date}\n\nFERRY POINT (${agency}) — ${text}\n`
}

const tug = `The harbour tug sank at her berth on Sunday, the board said. ${landings(20, 32)}`

const stories: Readonly<Record<string, string>> = {
  'tug-1.txt': told({ headline: 'Tug sinks', date: '2026-03-01', agency: 'Coastline', text: tug }),
  'tug-2.txt': told({ headline: 'Tug sinks', date: '2026-03-02', agency: 'Northern Press', text: tug }),
  'tug-3.txt': told({ headline: 'Tug sinks', date: '2026-03-03', agency: 'Quay Ledger', text: tug }),
  'ice.txt': told({
    headline: 'Ice closes the sound',
    date: '2026-01-12',
    agency: 'Coastline',
    text: `Ice closed the harbour on Friday. ${landings(40, 44)}`
  }),
  'gate.txt': told({
    headline: 'Gate stays shut',
    date: '2026-02-05',
    agency: 'Northern Press',
    text: `The harbour gate stays shut until the pilot comes. ${landings(50, 58)}`
  })
}

/** Five articles on one harbour from January to March: a tug's by three agencies, and two others. They are in the Inbox. */
export async function searchStories(app: App): Promise<void> {
  await importPaths(app, [writeStories(app, stories)])
  await app.page.keyboard.press('ControlOrMeta+1')
  await expect(app.page.getByRole('option')).toHaveCount(5)
}

/** Take in one more story while something else is on the screen, and wait until the archive has it. */
export async function bring(app: App, name: string, story: Told): Promise<void> {
  const { page } = app
  const folder = writeStories(app, { [name]: told(story) })
  await app.answerDialog('showOpenDialog', [`${folder}/${name}`])
  await page.keyboard.press('ControlOrMeta+o')
}

/** Search, and wait for the hits. */
export async function searchFor(app: App, query: string): Promise<void> {
  const { page } = app
  await page.getByRole('combobox', { name: 'Search articles' }).fill(query)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: `Articles that match ${query}` })).toBeFocused()
}
