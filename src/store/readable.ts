import type { Archive } from './open.ts'

/** A row as it lies in a table, with its number. */
export type Row = Readonly<Record<string, unknown>> & { readonly rowid: number }

/** Rows are read so many at a time, and one by one near what cannot be read. */
const TOGETHER = 200

/** No row has a higher number. */
const LAST = Number.MAX_SAFE_INTEGER

/**
 * Every row of a table that can be read, in order of its number, in batches; `gap` is called for each stretch that cannot be. Goes
 * round a row whose own bytes are damaged, and round a page of the file whose rows are, by looking for the next row that is found.
 */
export function* readableRows(db: Archive, table: string, gap: () => void): Generator<Row[]> {
  const rows = db.prepare<[number, number], Row>(
    `SELECT rowid AS rowid, * FROM ${table} WHERE rowid >= ? ORDER BY rowid LIMIT ?`
  )
  const first = db.prepare<[number], { rowid: number }>(
    `SELECT rowid AS rowid FROM ${table} WHERE rowid >= ? ORDER BY rowid LIMIT 1`
  )
  const find: Find = (from) => attempt(() => first.get(from))
  for (let [from, size] = [0, TOGETHER]; ;) {
    const batch = attempt(() => rows.all(from, size))
    const last = batch?.at(-1)
    if (batch !== null && last === undefined) return
    if (batch !== null && last !== undefined) {
      yield batch
      from = last.rowid + 1
      size = Math.min(TOGETHER, size * 2)
    } else if (size > 1) {
      size = 1
    } else {
      gap()
      const next = find(from)
      // Where the row is found, it is what stands in it that cannot be read; else not even where rows go on.
      const goOn = next === null ? rowBeyond(from, find) : next && next.rowid + 1
      if (goOn === undefined) return
      from = goOn
      size = TOGETHER
    }
  }
}

/** The first row at a number or behind it; undefined where there is none, null where the file cannot be read there. */
type Find = (from: number) => { readonly rowid: number } | undefined | null

/** The first row behind a place that cannot be read; undefined where there is none. */
function rowBeyond(place: number, find: Find): number | undefined {
  let unreadable = place
  for (let step = 1; ; step *= 2) {
    const from = Math.min(place + step, LAST)
    if (find(from) !== null) return nearest(unreadable, from, find)
    if (from === LAST) return undefined
    unreadable = from
  }
}

/** Between a place that cannot be read and one that can: the first row of what can. */
function nearest(unreadable: number, readable: number, find: Find): number | undefined {
  let [low, high] = [unreadable, readable]
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (find(middle) === null) low = middle
    else high = middle
  }
  return find(high)?.rowid
}

/** What a look into the file gives; null where the file is damaged there. */
function attempt<T>(look: () => T): T | null {
  try {
    return look()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR') || code === 'SQLITE_ERROR')
      return null
    throw error
  }
}
