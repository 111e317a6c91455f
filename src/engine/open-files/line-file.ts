import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** Characters that are written together. */
const TOGETHER = 256 * 1024

/** A file of lines being written, and the digest of what it holds so far. */
export class LineFile {
  readonly #handle: number
  readonly #digest = createHash('sha256')
  #waiting = ''
  #lines = 0

  constructor(file: string) {
    this.#handle = openSync(file, 'wx')
  }

  add(line: string): void {
    this.#waiting += `${line}\n`
    this.#lines++
    if (this.#waiting.length >= TOGETHER) this.#flush()
  }

  /** Make sure that it is on the disk. */
  finish(): { readonly rows: number; readonly sha256: string } {
    this.#flush()
    fsyncSync(this.#handle)
    this.close()
    return { rows: this.#lines, sha256: this.#digest.digest('hex') }
  }

  close(): void {
    closeSync(this.#handle)
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting)
    this.#digest.update(bytes)
    for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at)
    this.#waiting = ''
  }
}
