import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

/** The kept file of these bytes, if the archive has it. `sha256` is the digest of the bytes as they came. */
export function findOriginal(db: Archive, sha256: Uint8Array): number | null {
  const row = prepared<[Uint8Array], { id: number }>(db, 'SELECT id FROM original WHERE sha256 = ?').get(
    sha256
  )
  return row?.id ?? null
}

/** Keep a file's bytes, deflated, exactly as they came. Returns its row. */
export function addOriginal(db: Archive, sha256: Uint8Array, bytes: Uint8Array): number {
  const added = prepared<[Uint8Array, number, Uint8Array]>(
    db,
    'INSERT INTO original (sha256, size, bytes) VALUES (?, ?, ?)'
  ).run(sha256, bytes.length, deflateRawSync(bytes, { level: 3 }))
  return Number(added.lastInsertRowid)
}

/** The bytes of a kept file, as they came; null when there is no such file. */
export function originalBytes(db: Archive, id: number): Uint8Array | null {
  const row = prepared<[number], { bytes: Uint8Array }>(db, 'SELECT bytes FROM original WHERE id = ?').get(id)
  return row === undefined ? null : inflateRawSync(row.bytes)
}
