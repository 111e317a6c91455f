import type { Arrived } from './arrive.ts'
import type { Columns } from './columns.ts'
import type { ReadersBeside } from './readers-beside.ts'
import type { Place } from './walk.ts'

/** Files asked for ahead of those that came back: two batches, so that there is one to read while one is being stored. */
const AHEAD = 2048

/** Bytes of what came without a file that are sent ahead. */
const BYTES_AHEAD = 16 * 1024 * 1024

export interface ReadingBeside {
  readonly readers: ReadersBeside
  readonly columns: Columns
  readonly signal: AbortSignal
}

/**
 * Read what lies in places in a thread beside, in their order. A file that ends the thread (one that takes all its memory)
 * is found by asking for one file at a time, and gets its sentence; a new thread goes on. Ends early when cancelled.
 */
export async function* readBeside(
  places: AsyncIterator<Place>,
  { readers, columns, signal }: ReadingBeside
): AsyncGenerator<readonly Arrived[]> {
  const waiting: Place[] = []
  let more = true
  let asked = 0
  let suspects = 0
  let reader = readers.take(columns)
  const stop = () => reader.end()
  signal.addEventListener('abort', stop)
  try {
    for (;;) {
      while (more && waiting.length < AHEAD) {
        const next = await places.next()
        if (next.done === true) more = false
        else waiting.push(next.value)
      }
      if (signal.aborted || waiting.length === 0) return
      if (asked === 0 || (suspects === 0 && asked < AHEAD / 2)) {
        const some = suspects > 0 ? waiting.slice(0, 1) : within(BYTES_AHEAD, waiting.slice(asked))
        reader.send({ kind: 'read', places: some })
        asked += some.length
      }
      const arrival = await reader.next()
      if (signal.aborted) return
      if (arrival === null) {
        const culprit = asked === 1 ? waiting.shift() : undefined
        suspects = culprit === undefined ? asked : Math.max(0, suspects - 1)
        asked = 0
        reader = readers.take(columns)
        if (culprit !== undefined) yield [{ path: culprit.path, failed: tooMuch }]
        continue
      }
      const { arrived, bytes } = arrival
      waiting.splice(0, arrived.length)
      asked -= arrived.length
      suspects = Math.max(0, suspects - arrived.length)
      yield arrived
      reader.send({ kind: 'taken', bytes })
    }
  } finally {
    signal.removeEventListener('abort', stop)
    if (asked === 0 && !signal.aborted) readers.giveBack(reader)
    else reader.end()
  }
}

const tooMuch = 'Reading this file took more memory than there is, so it was left out.'

/** The first places, at least one, of which no more than so many bytes have to be sent along. */
function within(most: number, places: readonly Place[]): Place[] {
  let bytes = 0
  const end = places.findIndex((place) => {
    bytes += 'bytes' in place ? place.bytes.length : 0
    return bytes > most
  })
  return places.slice(0, end === -1 ? places.length : Math.max(1, end))
}
