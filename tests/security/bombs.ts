import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { makeZip } from '../engine/readers/make-zip.ts'

const MiB = 1024 * 1024

/** A raw deflate stream of so many mebibytes of one letter, made without making them: blocks that end on a byte may be repeated. */
export function deflatedMebibytes(mebibytes: number, letter = ' '): Buffer {
  const block = deflateRawSync(Buffer.alloc(MiB, letter), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  return Buffer.concat([...Array.from({ length: mebibytes }, () => block), end])
}

/** The same with zlib's two bytes before it, as PDFs and PNGs have it. */
export function zlibMebibytes(mebibytes: number, letter = ' '): Buffer {
  return Buffer.concat([deflateSync(Buffer.alloc(0)).subarray(0, 2), deflatedMebibytes(mebibytes, letter)])
}

/** A file of a zip, already deflated, with the size it claims to have. */
export interface ZipPart {
  readonly name: string
  readonly deflated: Uint8Array
  readonly claims: number
}

/** A zip of files as they are given, which need not be honest about themselves; `overlapping` has them all share the bytes of the first. */
export function zipOfParts(parts: readonly ZipPart[], overlapping = false): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, deflated, claims } of parts) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(deflated.length, 14)
    common.writeUInt32LE(claims, 18)
    common.writeUInt16LE(name.length, 22)
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02', 'latin1')
    entry.writeUInt16LE(20, 4)
    common.copy(entry, 6)
    entry.writeUInt32LE(overlapping ? 0 : offset, 42)
    central.push(entry, Buffer.from(name))
    if (overlapping && locals.length > 0) continue
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), deflated])
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** A PDF of one page, whose text stream is given as it lies in the file. */
export function pdfWith(stream: Uint8Array, filters: readonly string[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${stream.length} /Filter [${filters.map((name) => `/${name}`).join(' ')}] >>\nstream\n`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(Buffer.concat(parts).length)
    parts.push(Buffer.from(`${at + 1} 0 obj\n${object}`))
    if (at === 3) parts.push(Buffer.from(stream), Buffer.from('\nendstream'))
    parts.push(Buffer.from('\nendobj\n'))
  }
  const start = Buffer.concat(parts).length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
    )
  )
  return Buffer.concat(parts)
}

/** Definitions that name each other, ten times each: XML's oldest bomb. */
export function laughs(root: string, within: (laugh: string) => string): string {
  const lines = Array.from({ length: 12 }, (_, at) =>
    at === 0 ? '<!ENTITY l0 "laugh">' : `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`
  )
  return `<?xml version="1.0"?><!DOCTYPE ${root} [${lines.join('')}]>${within('&l11;')}`
}

/** Groups that each draw the one before ten times: the same for drawings. */
export function multipliedDrawing(levels: number): string {
  const groups = Array.from(
    { length: levels },
    (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><g id="g0"><path d="M0 0h1"/></g>${groups.join('')}</svg>`
}

/** Elements within each other. */
export function nested(count: number, open: string, close: string): string {
  return open.repeat(count) + close.repeat(count)
}

/** 2,000 MiB of blanks, packed. */
export const huge = deflatedMebibytes(2_000)

/** A file of a zip that is huge, and says so unless it lies. */
export function hugePart(name: string, deflated: Uint8Array = huge, claims = 2_000 * MiB): ZipPart {
  return { name, deflated, claims }
}

/** A look at how much more memory has ever been taken than there was now, in bytes. */
export function memoryTaken(): () => number {
  const before = process.resourceUsage().maxRSS
  return () => (process.resourceUsage().maxRSS - before) * 1024
}

/** How much more memory what stops early may ever take, in bytes; what it would unpack to is more than the machine has. */
export const ROOM = 1500 * MiB

/** The parts of a Word document whose text lies in a part of that name, and is huge and lies about it. */
export function docxParts(document: string): ZipPart[] {
  const small = (name: string, text: string) => {
    const packed = Buffer.from(makeZip({ [name]: text }))
    const start = 30 + packed.readUInt16LE(26)
    return hugePart(name, packed.subarray(start, start + packed.readUInt32LE(18)), Buffer.byteLength(text))
  }
  return [
    small(
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    ),
    small('word/document.xml', '<a/>'),
    small(
      '_rels/.rels',
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${document}"/></Relationships>`
    ),
    hugePart(document, huge, 100)
  ]
}
