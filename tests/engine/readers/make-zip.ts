import { zipOf } from '../../../src/engine/files/zip.ts'

/** A zip of the given files, as any packer would write it; `lie` makes it claim another unpacked size. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>, lie?: number): Uint8Array {
  const zip = Buffer.from(zipOf(files))
  if (lie !== undefined) claim(zip, lie)
  return zip
}

/** Write another unpacked size over each file's own, where the file stands and in the directory at the end. */
function claim(zip: Buffer, size: number): void {
  const end = zip.length - 22
  for (let at = zip.readUInt32LE(end + 16); at < end; at += 46 + zip.readUInt16LE(at + 28)) {
    zip.writeUInt32LE(size, at + 24)
    zip.writeUInt32LE(size, zip.readUInt32LE(at + 42) + 22)
  }
}
