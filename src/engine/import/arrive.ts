import { AppError } from '../../core/error.ts'
import { pack, type Packed } from '../../store/original.ts'
import type { Ready } from '../../store/version.ts'
import type { Skipped } from '../readers/reading.ts'
import { columnsFor, type Columns } from './columns.ts'
import { readyToStore } from './ready.ts'
import { contentOf, type Place } from './walk.ts'

/** What a file holds, ready to be stored. */
export interface ReadyFile {
  readonly articles: readonly Ready[]
  readonly skipped: readonly Skipped[]
  /** How many articles the file itself says it has. */
  readonly claimed: number | null
}

/** A file that has been read, or the sentence that says why not: all that storing it needs. */
export type Arrived =
  | { readonly path: string; readonly failed: string; readonly packed?: Packed }
  | { readonly path: string; readonly skipped: string }
  | {
      readonly path: string
      readonly packed: Packed
      readonly reading: ReadyFile
      /** Set on a later part of a file whose first part was stored. */
      readonly again?: boolean
    }

export interface Arriving {
  readonly columns: Columns
  readonly signal?: AbortSignal
  readonly log: (error: unknown) => void
}

/** Read what lies in a place. Never fails but when cancelled: what cannot be read is a receipt. */
export async function arrive(place: Place, { columns, signal, log }: Arriving): Promise<Arrived> {
  const found = await contentOf(place)
  if (!('bytes' in found)) return found
  const { path, bytes } = found
  // On a thread of the pool, while the file is read here.
  const packing = pack(bytes)
  try {
    // Loaded with the first file: a start that reads none need not wait for it.
    const { readFile } = await import('../readers/read-file.ts')
    const { articles, skipped, claimed } = await readFile(path, bytes, {
      ...(await columnsFor(path, bytes, columns)),
      ...(signal === undefined ? {} : { signal })
    })
    const ready = articles.map((article) => readyToStore(article, placeOf(path, article.name)))
    return { path, packed: await packing, reading: { articles: ready, skipped, claimed } }
  } catch (error) {
    const packed = await packing
    if (error instanceof AppError && error.code === 'cancelled') throw error
    if (error instanceof AppError) return { path, packed, failed: error.message }
    log(error)
    return { path, packed, failed: 'Wiremark could not read this file. The details are in the log.' }
  }
}

/** Where a thing was found: the file, and where in it. */
export function placeOf(path: string, name: string): string {
  return name === '' ? path : `${path} › ${name}`
}
