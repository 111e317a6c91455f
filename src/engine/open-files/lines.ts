import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** A line longer than this, in bytes, is no row of an archive. */
const LONGEST = 64 * 1024 * 1024

/** A line of a file, by its number from 1; what is wrong with it where it is no text. */
export interface Line {
  readonly number: number
  readonly text: string | null
  readonly wrong: string
}

/** A file read line by line, however long it is, and the digest of what was read. */
export class Lines {
  readonly #file: string
  readonly #digest = createHash('sha256')

  constructor(file: string) {
    this.#file = file
  }

  /** The digest of the whole file, once all lines were read. */
  get sha256(): string {
    return this.#digest.copy().digest('hex')
  }

  async *all(): AsyncGenerator<Line> {
    let waiting: Buffer[] = []
    let size = 0
    let number = 0
    for await (const chunk of createReadStream(this.#file) as AsyncIterable<Buffer>) {
      this.#digest.update(chunk)
      let from = 0
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
        yield lineOf(++number, Buffer.concat([...waiting, chunk.subarray(from, end)]))
        waiting = []
        size = 0
        from = end + 1
      }
      waiting.push(chunk.subarray(from))
      size += chunk.length - from
      if (size > LONGEST) return yield { number: number + 1, text: null, wrong: 'the line is far too long.' }
    }
    if (size > 0) yield { number: number + 1, text: null, wrong: 'the line is cut off.' }
  }
}

function lineOf(number: number, bytes: Buffer): Line {
  try {
    return { number, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), wrong: '' }
  } catch {
    // What is no UTF-8 is said of the line, as all else that is wrong with it.
    return { number, text: null, wrong: 'the line is not written in UTF-8.' }
  }
}
