import { labelCount } from '../../src/core/entity/kinds.ts'
import { magic } from '../../src/core/entity/model-file.ts'
import type { Transitions } from '../../src/core/entity/viterbi.ts'

/** What training ends with, before it is written. */
export interface Trained {
  /** Bits by the key of an entry. */
  readonly lists: ReadonlyMap<number, number>
  /** Features and their weights, `labelCount` each. */
  readonly features: Int32Array
  readonly weights: Float32Array
  readonly transitions: Transitions
}

/** A model as the bytes `readModel` reads: weights in 8 bits, rows without any left out. */
export function encodeModel({ lists, features, weights, transitions }: Trained): Uint8Array {
  const scale = scaleOf(weights)
  const small = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  const rows = Array.from(features.keys())
    .filter((row) => small.subarray(row * labelCount, (row + 1) * labelCount).some((weight) => weight !== 0))
    .sort((one, other) => unsigned(features[one]) - unsigned(features[other]))
  const bits = Array.from(new Set(lists.values()))
  const indexOf = new Map(bits.map((value, at) => [value, at]))
  const out = new Writer()
  for (const byte of magic) out.byte(byte)
  out.word(lists.size)
  out.word(rows.length)
  out.word(bits.length)
  out.float(scale)
  for (const value of [...transitions.between, ...transitions.first, ...transitions.last]) out.float(value)
  for (const value of bits) out.word(value)
  let last = 0
  for (const [key, value] of Array.from(lists).sort(([one], [other]) => unsigned(one) - unsigned(other))) {
    out.count(unsigned(key) - last)
    out.count(indexOf.get(value) ?? 0)
    last = unsigned(key)
  }
  last = 0
  for (const row of rows) {
    const own = small.subarray(row * labelCount, (row + 1) * labelCount)
    out.count(unsigned(features[row]) - last)
    out.count(own.reduce((mask, weight, label) => mask | (weight === 0 ? 0 : 1 << label), 0))
    for (const weight of own) if (weight !== 0) out.byte(weight & 255)
    last = unsigned(features[row])
  }
  return out.bytes()
}

/** The step between two weights in 8 bits: the few heaviest are cut rather than all made coarse. */
function scaleOf(weights: Float32Array): number {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs
  ).sort()
  return (sizes[Math.floor(sizes.length * 0.9998)] ?? 1) / 127
}

function unsigned(key: number | undefined): number {
  return (key ?? 0) >>> 0
}

class Writer {
  #bytes = Buffer.alloc(1 << 24)
  #at = 0

  byte(value: number): void {
    this.#bytes[this.#at++] = value
  }

  word(value: number): void {
    this.#at = this.#bytes.writeInt32LE(value | 0, this.#at)
  }

  float(value: number): void {
    this.#at = this.#bytes.writeFloatLE(value, this.#at)
  }

  count(value: number): void {
    let rest = value
    while (rest > 127) {
      this.byte((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#at))
  }
}
