import { crc32 } from 'node:zlib'
import type { Picture } from '../../core/briefing/picture.ts'

/**
 * Whether a picture reaches its end, and a PNG is as its own sums say: a file that was cut off would stop the page it is to
 * stand on.
 */
export function isWhole(type: Picture['type'], bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (type) {
    case 'image/png':
      return isWholePng(view)
    case 'image/jpeg':
      return isWholeJpeg(view)
    case 'image/gif':
      return view.lastIndexOf(0x3b) > 13
    case 'image/webp':
      return view.length >= 12 && view.readUInt32LE(4) + 8 <= view.length
    case 'image/svg+xml':
      return true
  }
}

function isWholePng(bytes: Buffer): boolean {
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at = end + 4
  }
  return false
}

/** Whether an end comes after where the picture itself begins: a small copy for previews, further in front, has its own. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]
    // Some programs write more after the end.
    if (marker === 0xda) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}
