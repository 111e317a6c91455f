import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw, deflateRawSync, inflateRawSync, type ZlibOptions } from 'node:zlib'
import { AppError } from '../core/error.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

const deflate = promisify(deflateRaw)

/** The kept file of these bytes, if the archive has it. `sha256` is the digest of the bytes as they came. */
export function findOriginal(db: Archive, sha256: Uint8Array): number | null {
  const row = prepared<[Uint8Array], { id: number }>(db, 'SELECT id FROM original WHERE sha256 = ?').get(
    sha256
  )
  return row?.id ?? null
}

/** A file's bytes on their way into the archive: what they are known by, and how they are kept. */
export interface Packed {
  readonly sha256: Uint8Array
  readonly size: number
  readonly deflated: Uint8Array
}

/** A file up to this size is packed at once: handing it to the pool and back costs more than packing it. */
const SMALL = 64 * 1024

/** Pack a file's bytes, a large one on a thread of the pool. */
export async function pack(bytes: Uint8Array): Promise<Packed> {
  const packed = bytes.length <= SMALL ? deflated(bytes) : await deflate(bytes, optionsFor(bytes.length))
  return { sha256: hash('sha256', bytes, 'buffer'), size: bytes.length, deflated: packed }
}

/** Tables and buffers no larger than a file of this size needs: laying them out is most of packing a small one. */
function optionsFor(size: number): ZlibOptions {
  const bits = Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1))))
  return { level: 1, windowBits: bits, memLevel: Math.min(8, bits - 6), chunkSize: Math.max(64, size + 64) }
}

/** How a file's bytes are kept. */
export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, optionsFor(bytes.length))
}

/** Keep a file's bytes exactly as they came. Returns its row. */
export function addOriginal(db: Archive, { sha256, size, deflated }: Packed): number {
  const added = prepared<[Uint8Array, number, Uint8Array]>(
    db,
    'INSERT INTO original (sha256, size, bytes) VALUES (?, ?, ?)'
  ).run(sha256, size, deflated)
  return Number(added.lastInsertRowid)
}

/** The bytes of a kept file, as they came; null when there is no such file. */
export function originalBytes(db: Archive, id: number): Uint8Array | null {
  const row = prepared<[number], { bytes: Uint8Array; size: number }>(
    db,
    'SELECT bytes, size FROM original WHERE id = ?'
  ).get(id)
  return row === undefined ? null : unpacked(row)
}

/**
 * A kept file's bytes, as they came. An archive may come from anyone: what unpacks to something else than it was is not unpacked
 * to its end. Fails with `archive` then.
 */
export function unpacked({ bytes, size }: { readonly bytes: Uint8Array; readonly size: number }): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw new AppError('archive', 'A file kept in this archive is damaged and cannot be read again.', {
      cause: error
    })
  }
}
