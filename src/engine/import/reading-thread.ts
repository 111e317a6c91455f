import { parentPort } from 'node:worker_threads'
import { arrive, type Arrived } from './arrive.ts'
import type { Columns } from './columns.ts'
import { gathered } from './gather.ts'
import type { Place } from './walk.ts'

/** What an import sends to the thread that reads for it. */
export type ToReader =
  | { readonly kind: 'columns'; readonly columns: Columns }
  | { readonly kind: 'read'; readonly places: readonly Place[] }
  /** What was sent of so many bytes has been taken in, so more may follow. */
  | { readonly kind: 'taken'; readonly bytes: number }

/** What the thread sends back: files in the order they were asked for. */
export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'arrived'; readonly arrived: readonly Arrived[]; readonly bytes: number }
  | { readonly kind: 'log'; readonly text: string }

/** Files sent together: a message costs as much as reading half a file. */
const TOGETHER = 64

/** Bytes sent together, and bytes sent ahead of what was taken in, so that the memory stays small. */
const BYTES_TOGETHER = 1024 * 1024
const BYTES_AHEAD = 32 * 1024 * 1024

if (parentPort === null) throw new Error('Files are read beside an import in a worker thread.')
const port = parentPort
const send = (message: FromReader, moved: ArrayBuffer[] = []) => port.postMessage(message, moved)
const log = (error: unknown) =>
  send({ kind: 'log', text: error instanceof Error ? (error.stack ?? error.message) : String(error) })

let columns: Columns = { said: null, remembered: new Map() }
const places: Place[] = []
let bytesAhead = 0
let working = false
let goOn: () => void = () => undefined

port.on('message', (message: ToReader) => {
  if (message.kind === 'columns') columns = message.columns
  else if (message.kind === 'taken') {
    bytesAhead -= message.bytes
    goOn()
  } else {
    places.push(...message.places)
    if (!working) void readAll()
  }
})

send({ kind: 'ready' })

async function readAll(): Promise<void> {
  working = true
  let arrived: Arrived[] = []
  let bytes = 0
  for (let place = places.shift(); place !== undefined; place = places.shift()) {
    if (bytesAhead > BYTES_AHEAD) await new Promise<void>((resolve) => (goOn = resolve))
    const one = await arrive(place, { columns, log })
    arrived.push(one)
    bytes += 'packed' in one ? (one.packed?.size ?? 0) : 0
    if (places.length > 0 && arrived.length < TOGETHER && bytes < BYTES_TOGETHER) continue
    const { files, buffer } = gathered(arrived)
    bytesAhead += bytes
    send({ kind: 'arrived', arrived: files, bytes }, [buffer])
    arrived = []
    bytes = 0
  }
  working = false
}
