import iconv from 'iconv-lite'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { Context } from './context.ts'
import type { Limits } from './reading.ts'
import { checkCancelled, parsing, unreadable } from './refuse.ts'

/** A file of a zip: its bytes, or why it is left where it is. */
export type Unzipped =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly reason: string }

/** The names of all files in a zip, in its order. */
export async function namesInZip(bytes: Uint8Array, context: Context): Promise<string[]> {
  const names: string[] = []
  for await (const entry of entriesOf(await openZip(bytes), context)) names.push(entry.name)
  return names
}

/**
 * The files of a zip, one at a time, so that only one is held. A file that unpacks to more than it may, lies outside
 * the zip by its name, or is locked is passed over with the reason; what systems add for themselves, and what is not
 * wanted by its name, is passed over.
 */
export async function* unzip(
  bytes: Uint8Array,
  context: Context,
  wanted: (name: string) => boolean = () => true
): AsyncGenerator<Unzipped> {
  const zip = await openZip(bytes)
  for await (const { name, entry } of entriesOf(zip, context)) {
    checkCancelled(context.signal)
    if (name.endsWith('/') || /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name)) continue
    if (!wanted(name)) continue
    const reason = refusalOf(name, entry, context)
    yield reason === null ? await unpack(zip, name, entry, context) : { name, reason }
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return parsing('zip', () => yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false }))
}

interface Named {
  readonly name: string
  readonly entry: Entry
}

async function* entriesOf(zip: ZipFile, { limits }: Context): AsyncGenerator<Named> {
  const entries = zip.eachEntry()
  for (let count = 0; ; count++) {
    const next = await parsing('zip', () => entries.next())
    if (next.done === true) return
    if (count >= limits.files)
      throw unreadable(`This zip has more than ${String(limits.files)} files; split it first.`)
    yield { name: nameOf(next.value), entry: next.value }
  }
}

/** Names are UTF-8 where the zip says so or they can be, else in the code page zips were made with. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer // a buffer, as strings are not decoded
  const utf8 = raw.toString('utf8')
  return (utf8.includes('\uFFFD') ? iconv.decode(raw, 'cp437') : utf8).replaceAll('\\', '/')
}

function refusalOf(name: string, entry: Entry, { limits, budget }: Context): string | null {
  if (/^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name))
    return 'Its name points outside the zip, which no honest zip does.'
  if ((entry.generalPurposeBitFlag & 1) === 1) return 'It is locked with a password.'
  if (entry.uncompressedSize > mayUnpackTo(entry, limits)) return bomb
  if (entry.uncompressedSize > limits.fileBytes) return 'It is larger than Wiremark reads of one file.'
  return entry.uncompressedSize > budget.left ? tooMuch : null
}

const tooMuch = 'The zip unpacks to more than Wiremark takes on at once; split it first.'
const bomb = 'It unpacks to far more than its size, as only a damaged or hostile zip does.'

/** Small files may shrink a lot in earnest; the ratio counts from this size on. */
const freeBytes = 1024 * 1024

function mayUnpackTo({ compressedSize }: Entry, { ratio }: Limits): number {
  return freeBytes + compressedSize * ratio
}

async function unpack(
  zip: ZipFile,
  name: string,
  entry: Entry,
  { limits, budget }: Context
): Promise<Unzipped> {
  const most = Math.min(limits.fileBytes, budget.left, mayUnpackTo(entry, limits))
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > most) return { name, reason: most === budget.left ? tooMuch : bomb } // leaving the loop ends the stream
      chunks.push(chunk)
    }
  } catch {
    return { name, reason: 'It is damaged in the zip and cannot be unpacked.' }
  } finally {
    // Also what was unpacked in vain, or a zip of many bombs would cost its time many times over.
    budget.left = Math.max(0, budget.left - size)
  }
  return { name, bytes: Buffer.concat(chunks) }
}
