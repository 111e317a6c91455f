import { Readable } from 'node:stream'
import { createInflate } from 'node:zlib'
import type { Limits } from './reading.ts'
import { checkCancelled, unreadable } from './refuse.ts'

/** As much is handed to the unpacker at once. */
const CHUNK = 64 * 1024

/** Streams packed in streams; a PDF has no use for more. */
const DEEPEST = 4

/** Packed otherwise than can be weighed here, or locked: a stream may have so many bytes as it lies in the file. */
const UNWEIGHED = 1024 * 1024

const bomb = unreadable.bind(
  null,
  'This PDF unpacks to far more than its size, as only a damaged or hostile one does.'
)

/**
 * Refuse a PDF whose streams unpack to more than the limits, before the library that reads it unpacks any. They are found by their
 * keyword and unpacked from there to wherever their packing ends, for what a PDF says of their lengths and filters may be a lie.
 * Nothing of them is kept.
 */
export async function weighStreams(
  bytes: Uint8Array,
  { streamBytes, unpackedBytes }: Limits,
  signal: AbortSignal | undefined
): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const locked = file.includes('/Encrypt')
  let left = unpackedBytes
  for (const start of starts(file)) {
    checkCancelled(signal)
    if (isPacked(file.subarray(start, start + 2)))
      left -= await unpackedSize(file, start, Math.min(streamBytes, left))
    else if (cannotBeWeighed(file, start, locked)) throw bomb()
  }
}

/** Where the bytes of each stream begin. */
function* starts(file: Buffer): Generator<number> {
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const after = at + 6
    if (file.toString('latin1', at - 3, at) === 'end') continue
    if (file[after] === 10) yield after + 1
    else if (file[after] === 13) yield file[after + 1] === 10 ? after + 2 : after + 1
  }
}

/** Whether zlib's two bytes stand here (RFC 1950): 8 for its method, and a sum that 31 divides. */
function isPacked(head: Uint8Array): boolean {
  const [first = 0, second = 0] = head
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0
}

function cannotBeWeighed(file: Buffer, start: number, locked: boolean): boolean {
  const end = file.indexOf('endstream', start)
  if ((end === -1 ? file.length : end) - start <= UNWEIGHED) return false
  const said = file
    .toString('latin1', Math.max(0, start - 2048), start)
    .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const about = said.slice(said.lastIndexOf(' obj'))
  // Pictures are not unpacked for their text.
  if (/\/Subtype\s*\/Image/.test(about)) return false
  return locked || /\/(?:LZW|LZWDecode|A85|ASCII85Decode|AHx|ASCIIHexDecode|RL|RunLengthDecode)\b/.test(about)
}

async function unpackedSize(file: Buffer, start: number, most: number): Promise<number> {
  let size = 0
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > most) throw bomb()
      yield chunk
    }
  }
  let stream: AsyncGenerator<Uint8Array> = chunksFrom(file, start)
  for (let depth = 0; depth < DEEPEST; depth++) {
    const first = await stream.next()
    if (first.done === true || !isPacked(first.value)) break
    stream = counted(inflated(first.value, stream))
  }
  for await (const _ of stream) continue
  return size
}

async function* chunksFrom(file: Buffer, start: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < file.length; at += CHUNK) yield file.subarray(at, at + CHUNK)
}

/** What was packed, as far as it can be unpacked: where it is damaged, the reader of the PDF will say so. */
async function* inflated(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(
    (async function* () {
      yield first
      yield* rest
    })()
  )
  const inflate = source.pipe(createInflate())
  source.on('error', (error) => inflate.destroy(error))
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) yield chunk
  } catch (error) {
    if (!(error instanceof Error && 'errno' in error)) throw error
  } finally {
    source.destroy()
  }
}
