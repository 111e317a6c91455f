/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is within its typed array, and a check a number would double the time */
import { jointFeatures, reach, readingOf, wordFeatures } from '../../src/core/entity/features.ts'
import { mix } from '../../src/core/entity/hash.ts'
import type { LookUp } from '../../src/core/entity/word.ts'
import type { Sentences } from './crf.ts'
import type { Example } from './examples.ts'

/** An example with how much it counts and where it comes from. */
export interface Weighed {
  readonly example: Example
  readonly importance: number
  /** Annotators differ between sources: each has weights of its own for that, which the model leaves out. */
  readonly source: number
}

/** All sentences of the examples as rows of weights; a feature seen less than `least` times has none. */
export function gather(
  examples: readonly Weighed[],
  lookUp: LookUp,
  least: number
): Sentences & { readonly features: Int32Array; readonly own: number } {
  const found = new Growing()
  const offsets: number[] = [0]
  const labels: number[] = []
  const bounds: number[] = [0]
  const importance: number[] = []
  const take = (feature: number) => found.push(feature)
  for (const { example, importance: counts, source } of examples) {
    const reading = readingOf(example.document, lookUp)
    const { words, sentences } = example.document
    for (const sentence of sentences) {
      for (let at = sentence.from; at < sentence.to; at += 1) {
        for (let distance = -reach; distance <= reach; distance += 1) {
          const near = at + distance
          wordFeatures(
            near < sentence.from || near >= sentence.to ? null : (words[near] ?? null),
            distance,
            take
          )
        }
        jointFeatures(reading, sentence, at, take)
        const word = words[at]
        take(mix(source, sourceSalt))
        take(mix(mix(source, word?.casing ?? 0), sourceSalt + 1))
        offsets.push(found.length)
        labels.push(example.labels[at] ?? 0)
      }
      bounds.push(labels.length)
      importance.push(counts)
    }
  }
  const { rows, features } = numbered(found.all(), least)
  const kept = Float64Array.from(offsets)
  let to = 0
  for (let word = 0; word + 1 < offsets.length; word += 1) {
    const start = to
    for (let at = offsets[word] ?? 0; at < (offsets[word + 1] ?? 0); at += 1) {
      const row = rows[at] ?? -1
      if (row >= 0) rows[to++] = row
    }
    kept[word] = start
  }
  kept[offsets.length - 1] = to
  return {
    bounds: Int32Array.from(bounds),
    labels: Uint8Array.from(labels),
    offsets: kept,
    rows: rows.slice(0, to),
    importance: Float32Array.from(importance),
    features,
    own: features.length
  }
}

export const sourceSalt = 990_000

/** The features that only say which source a sentence came from. */
export function sourceFeatures(sources: number): Set<number> {
  const all = new Set<number>()
  for (let source = 0; source < sources; source += 1) {
    all.add(mix(source, sourceSalt))
    for (let casing = 0; casing < 8; casing += 1) all.add(mix(mix(source, casing), sourceSalt + 1))
  }
  return all
}

function numbered(hashes: Int32Array, least: number): { rows: Int32Array; features: Int32Array } {
  const capacity = 1 << 26
  const keys = new Int32Array(capacity)
  const counts = new Uint8Array(capacity)
  const slots = new Int32Array(hashes.length)
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at]!
    let slot = hash & (capacity - 1)
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1)
    keys[slot] = hash
    if (counts[slot]! < 255) counts[slot]! += 1
    slots[at] = slot
  }
  const numberOf = new Int32Array(capacity).fill(-1)
  const features: number[] = []
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at]!
    if (counts[slot]! < least) {
      slots[at] = -1
      continue
    }
    if (numberOf[slot] === -1) {
      numberOf[slot] = features.length
      features.push(keys[slot]!)
    }
    slots[at] = numberOf[slot]!
  }
  return { rows: slots, features: Int32Array.from(features) }
}

class Growing {
  #numbers = new Int32Array(1 << 24)
  length = 0

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(this.#numbers.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length++] = value
  }

  all(): Int32Array {
    return this.#numbers.subarray(0, this.length)
  }
}
