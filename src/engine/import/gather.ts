import type { Arrived } from './arrive.ts'

/**
 * Files with all their bytes in one buffer, so that this alone has to be moved to another thread: each array of bytes by
 * itself would cost more than its contents.
 */
export function gathered(arrived: readonly Arrived[]): { files: Arrived[]; buffer: ArrayBuffer } {
  const size = arrived.reduce(
    (sum, file) => sum + bytesOf(file).reduce((all, { length }) => all + length, 0),
    0
  )
  const buffer = new ArrayBuffer(size)
  let at = 0
  const move = (bytes: Uint8Array) => {
    const moved = new Uint8Array(buffer, at, bytes.length)
    moved.set(bytes)
    at += bytes.length
    return moved
  }
  return { files: arrived.map((file) => withBytes(file, move)), buffer }
}

function bytesOf(file: Arrived): Uint8Array[] {
  if (!('packed' in file) || file.packed === undefined) return []
  const { sha256, deflated } = file.packed
  return [
    sha256,
    deflated,
    ...('reading' in file ? file.reading.articles.map(({ textHash }) => textHash) : [])
  ]
}

function withBytes(file: Arrived, move: (bytes: Uint8Array) => Uint8Array): Arrived {
  if (!('packed' in file) || file.packed === undefined) return file
  const { sha256, size, deflated } = file.packed
  const packed = { sha256: move(sha256), size, deflated: move(deflated) }
  if (!('reading' in file)) return { ...file, packed }
  const articles = file.reading.articles.map((ready) => ({ ...ready, textHash: move(ready.textHash) }))
  return { ...file, packed, reading: { ...file.reading, articles } }
}
