import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { NewText } from './text.ts'
import type { Ready } from './version.ts'

/** What each look-up answers: which of some values, given as JSON, the archive has. */
const lookUps = {
  file: exists('original', 'sha256 = unhex(j.value)'),
  text: exists('version', 'text_hash = unhex(j.value)'),
  headline: exists('version', 'headline_key = j.value'),
  name: exists('version', 'file_key = j.value'),
  url: exists('version', 'url_key = j.value'),
  guid: exists('version', 'guid = j.value'),
  sketch: exists('any_sketch', 'hash = j.value')
} as const

type Kind = keyof typeof lookUps
type Key = string | number

/**
 * Which of the keys that some arriving files and texts are found by the archive has: asked of it at once, in a tenth of
 * the time that asking for each takes, and kept up with what is stored since. Most texts are like nothing there, and need
 * no other look. It holds within one transaction.
 */
export class Familiar {
  readonly #keys = {} as Record<Kind, Set<Key>>
  readonly #sketches = new Map<number, number[]>()

  constructor(db: Archive, files: readonly Uint8Array[], texts: readonly Ready[]) {
    const all: Record<Kind, readonly (Key | null)[]> = {
      file: files.map(hex),
      text: texts.map(({ textHash }) => hex(textHash)),
      headline: texts.map(({ headlineKey }) => headlineKey),
      name: texts.map(({ fileKey }) => fileKey),
      url: texts.map(({ urlKey }) => urlKey),
      guid: texts.map(({ guid }) => guid),
      // In their order, so that looking them up goes once through the table.
      sketch: texts.flatMap(({ sketch }) => sketch).sort((a, b) => a - b)
    }
    for (const kind of Object.keys(lookUps) as Kind[]) this.#keys[kind] = found(db, kind, all[kind])
  }

  hasFile(sha256: Uint8Array): boolean {
    return this.#keys.file.has(hex(sha256))
  }

  noteFile(sha256: Uint8Array): void {
    this.#keys.file.add(hex(sha256))
  }

  /** Whether a text has any key in common with what is stored. */
  has(text: Ready): boolean {
    return (
      this.#keys.text.has(hex(text.textHash)) ||
      (text.headlineKey !== null && this.#keys.headline.has(text.headlineKey)) ||
      (text.fileKey !== null && this.#keys.name.has(text.fileKey)) ||
      (text.urlKey !== null && this.#keys.url.has(text.urlKey)) ||
      (text.guid !== null && this.#keys.guid.has(text.guid)) ||
      text.sketch.some((hash) => this.#keys.sketch.has(hash))
    )
  }

  /** A text has been stored under a key; its sketch waits for `indexTexts`. */
  note(text: Ready, { id }: NewText): void {
    this.#keys.text.add(hex(text.textHash))
    if (text.headlineKey !== null) this.#keys.headline.add(text.headlineKey)
    if (text.fileKey !== null) this.#keys.name.add(text.fileKey)
    if (text.urlKey !== null) this.#keys.url.add(text.urlKey)
    if (text.guid !== null) this.#keys.guid.add(text.guid)
    for (const hash of text.sketch) {
      this.#keys.sketch.add(hash)
      const ids = this.#sketches.get(hash)
      if (ids === undefined) this.#sketches.set(hash, [id])
      else ids.push(id)
    }
  }

  /** The texts noted that have a run of words in their sketch, by their keys. */
  notedWith(hash: number): readonly number[] {
    return this.#sketches.get(hash) ?? []
  }
}

function exists(table: string, holds: string): string {
  return `SELECT j.value AS key FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM ${table} WHERE ${holds})`
}

function found(db: Archive, kind: Kind, keys: readonly (Key | null)[]): Set<Key> {
  const asked = keys.filter((key) => key !== null)
  if (asked.length === 0) return new Set()
  const rows = prepared<[string], { key: Key }>(db, lookUps[kind]).all(JSON.stringify(asked))
  return new Set(rows.map(({ key }) => key))
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')
}
