import { hash } from 'node:crypto'
import type { Picture } from '../core/briefing/picture.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

const PICTURE = 'SELECT id AS picture, type, width, height FROM picture'

/** Keep a picture's bytes as they came, once for the same bytes. Its size is in whole pixels. */
export function keepPicture(db: Archive, picture: Omit<Picture, 'picture'>, bytes: Uint8Array): Picture {
  const sha256 = hash('sha256', bytes, 'buffer')
  prepared<[object]>(
    db,
    `INSERT INTO picture (sha256, type, width, height, bytes) VALUES (@sha256, @type, @width, @height, @bytes)
     ON CONFLICT (sha256) DO NOTHING`
  ).run({ ...picture, sha256, bytes })
  const kept = prepared<[Uint8Array], Picture>(db, `${PICTURE} WHERE sha256 = ?`).get(sha256)
  if (kept === undefined) throw new Error('A picture that was just kept is not there.')
  return kept
}

export function findPicture(db: Archive, picture: number): Picture | null {
  return prepared<[number], Picture>(db, `${PICTURE} WHERE id = ?`).get(picture) ?? null
}

/** A picture's bytes, as they came; null when there is no such picture. */
export function pictureBytes(db: Archive, picture: number): Uint8Array | null {
  const row = prepared<[number], { bytes: Uint8Array }>(db, 'SELECT bytes FROM picture WHERE id = ?').get(
    picture
  )
  return row?.bytes ?? null
}

/** Let go of pictures that nothing shows, and that no step can bring back to where they were shown. */
export function forgetPictures(db: Archive): void {
  const unused = `
    id NOT IN (SELECT picture_id FROM briefing_item WHERE picture_id IS NOT NULL)
    AND id NOT IN (SELECT picture_id FROM house_style WHERE picture_id IS NOT NULL)`
  // Changes may be many and are looked through only where there is something to let go of.
  if (db.prepare(`SELECT 1 FROM picture WHERE ${unused} LIMIT 1`).get() === undefined) return
  db.prepare(
    `DELETE FROM picture
      WHERE ${unused}
        AND id NOT IN (SELECT json_extract(before, '$.picture_id') FROM change
                        WHERE place IN ('briefing_item', 'house_style')
                          AND json_extract(before, '$.picture_id') IS NOT NULL)`
  ).run()
}
