import { AppError } from '../error.ts'
import { labelCount } from './kinds.ts'
import { Table } from './table.ts'
import type { Transitions } from './viterbi.ts'
import type { LookUp } from './word.ts'

/** A trained model, ready to ask. */
export interface Model {
  /** Bits of `listed` and a supersense by the key of an entry. */
  readonly lists: LookUp
  /** The row of weights of a feature, or -1. */
  readonly rowOf: (feature: number) => number
  /** `labelCount` weights a row, to be multiplied by `scale`. */
  readonly weights: Int8Array
  readonly scale: number
  readonly transitions: Transitions
}

/** The first bytes of every model file; the last is the number of the format. */
export const magic = [0x57, 0x4d, 0x45, 0x4e, 1]

/**
 * Read a model file. After the magic: how many list entries and rows there are (32 bits each), scale and transitions
 * (32-bit floats), then the entries and the rows. Keys rise, and each is written as its distance from the last, seven bits a byte.
 * An entry's bits are the index into a table of the bits that occur; a row says by a mask for which labels a weight follows.
 */
export function readModel(file: Uint8Array): Model {
  if (magic.some((byte, at) => file[at] !== byte))
    throw new AppError(
      'archive',
      'The file with the model for finding names is damaged, or from another version.'
    )
  const reader = new Reader(file, magic.length)
  const entries = reader.word()
  const rows = reader.word()
  const kinds = reader.word()
  const scale = reader.float()
  const transitions: Transitions = {
    between: reader.floats(labelCount * labelCount),
    first: reader.floats(labelCount),
    last: reader.floats(labelCount)
  }
  const bits = Int32Array.from({ length: kinds }, () => reader.word())
  const lists = new Table(entries)
  for (let at = 0, key = 0; at < entries; at += 1) {
    key = (key + reader.count()) | 0
    lists.set(key, bits[reader.count()] ?? 0)
  }
  const index = new Table(rows)
  const weights = new Int8Array(rows * labelCount)
  for (let at = 0, key = 0; at < rows; at += 1) {
    key = (key + reader.count()) | 0
    index.set(key, at)
    const mask = reader.count()
    for (let label = 0; label < labelCount; label += 1)
      if ((mask & (1 << label)) !== 0) weights[at * labelCount + label] = reader.small()
  }
  return {
    lists: (key) => lists.get(key, 0),
    rowOf: (feature) => index.get(feature, -1),
    weights,
    scale,
    transitions
  }
}

class Reader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = at
  }

  word(): number {
    this.#at += 4
    return this.#view.getInt32(this.#at - 4, true)
  }

  float(): number {
    this.#at += 4
    return this.#view.getFloat32(this.#at - 4, true)
  }

  floats(length: number): Float32Array {
    return Float32Array.from({ length }, () => this.float())
  }

  small(): number {
    this.#at += 1
    return ((this.#bytes[this.#at - 1] ?? 0) << 24) >> 24
  }

  /** A whole number below 2^32, low bits first. */
  count(): number {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = this.#bytes[this.#at] ?? 0
      this.#at += 1
      value |= (byte & 127) << shift
      if (byte < 128) return value
      shift += 7
    }
  }
}
