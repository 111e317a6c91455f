import { z } from 'zod'
import { AppError } from '../error.ts'
import { searchOrders } from './calls.ts'
import { SavedFolder, SavedName, SavedQuery, type SavedSearch } from './saved-calls.ts'

const FORMAT = 'wiremark-saved-searches'
const VERSION = 1

const Entry = z.object({
  guid: z.string().min(1).max(100),
  name: SavedName,
  folder: SavedFolder.default(''),
  query: SavedQuery,
  order: z.enum(searchOrders).default('newest'),
  addedOnly: z.boolean().default(false)
})
/** A saved search as a file has it. */
export type SavedEntry = z.output<typeof Entry>

/** Saved searches as the text of a file. */
export function savedFile(searches: readonly SavedSearch[]): string {
  const entries: SavedEntry[] = searches.map(({ guid, name, folder, query, order, addedOnly }) => ({
    guid,
    name,
    folder,
    query,
    order,
    addedOnly
  }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, searches: entries }, null, 2)}\n`
}

/** The saved searches in the text of a file. Fails with `unreadable` and the reason. */
export function savedInFile(text: string): SavedEntry[] {
  const file = parsed(text)
  const head = z.object({ format: z.literal(FORMAT), version: z.int(), searches: z.array(z.unknown()) })
  const read = head.safeParse(file)
  if (!read.success) throw unreadable('This file holds no saved searches of Wiremark.')
  if (read.data.version > VERSION)
    throw unreadable('These saved searches come from a newer Wiremark. Update Wiremark to take them in.')
  return read.data.searches.map((one, at) => {
    const entry = Entry.safeParse(one)
    if (entry.success) return entry.data
    const wrong = whatIsWrong(one, entry.error.issues[0]?.path[0])
    throw unreadable(`Search ${at + 1} of this file cannot be taken in: ${wrong}. Nothing was changed.`)
  })
}

function whatIsWrong(entry: unknown, part: PropertyKey | undefined): string {
  if (typeof entry !== 'object' || entry === null || part === undefined) return 'it is no search'
  return part in entry
    ? `its ${String(part)} is not one that Wiremark takes`
    : `its ${String(part)} is missing`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw unreadable('This file is not JSON, so it holds no saved searches of Wiremark.')
  }
}

function unreadable(message: string): AppError {
  return new AppError('unreadable', message)
}
