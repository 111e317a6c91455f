/** One picture of an icon: its width and height in pixels, and the PNG. */
export interface Picture {
  readonly pixels: number
  readonly png: Uint8Array
}

/** A Windows icon that holds PNGs (docs.microsoft.com, “Icons”; PNG inside since Windows Vista). */
export function icoOf(pictures: readonly Picture[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [at, { pixels, png }] of pictures.entries()) {
    const entry = head.subarray(6 + 16 * at)
    // A byte has no room for 256, which is written as 0.
    entry[0] = entry[1] = pixels % 256
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** What macOS calls a PNG of each size in an icon; those with `@2x` are the same pixels for a finer screen. */
const macTypes: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10']
}

/** An Apple icon that holds PNGs: blocks of a type, a length and the picture. Fails for a size macOS has no type for. */
export function icnsOf(pictures: readonly Picture[]): Uint8Array {
  const blocks = pictures.flatMap(({ pixels, png }) => {
    const types = macTypes[pixels]
    if (types === undefined) throw new Error(`An Apple icon has no picture of ${pixels} pixels.`)
    return types.map((type) => block(type, png))
  })
  return block('icns', Buffer.concat(blocks))
}

function block(type: string, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + bytes.length, 4)
  return Buffer.concat([head, bytes])
}
