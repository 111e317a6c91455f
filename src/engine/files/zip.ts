import { crc32, deflateRawSync } from 'node:zlib'

/** No file's own time: the same content gives the same bytes. 1 January 1980, the first day a zip knows. */
const DAY = 0x21

/** A zip of some files, deflated, names in UTF-8 (PKWARE's APPNOTE 6.3, without its 64-bit extensions). */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path)
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const common = fields(
      [20, 2],
      [0x800, 2],
      [8, 2],
      [0, 2],
      [DAY, 2],
      [crc32(raw), 4],
      [packed.length, 4],
      [raw.length, 4],
      [name.length, 2],
      [0, 2]
    )
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    const about = fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    locals.push(local)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), fields([20, 2]), common, about, name]))
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const count = central.length
  const end = fields([0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2])
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

function fields(...given: readonly (readonly [value: number, size: 2 | 4])[]): Buffer {
  return Buffer.concat(
    given.map(([value, size]) => {
      const field = Buffer.alloc(size)
      if (size === 2) field.writeUInt16LE(value)
      else field.writeUInt32LE(value)
      return field
    })
  )
}
