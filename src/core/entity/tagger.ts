import type { Document, Sentence } from './document.ts'
import { jointFeatures, reach, readingOf, wordFeatures, type Reading } from './features.ts'
import { labelCount } from './kinds.ts'
import type { Model } from './model-file.ts'
import { trustLists } from './prior.ts'
import { decode } from './viterbi.ts'
import type { Word } from './word.ts'

const width = 2 * reach + 1

/** Says of each word of a document which label it has. */
export class Tagger {
  readonly model: Model
  readonly #edges: Int16Array

  constructor(model: Model) {
    this.model = model
    this.#edges = this.#sums(null)
  }

  /** The labels of a document's words, and what was known of it while finding them. */
  tag(document: Document): { readonly labels: Uint8Array; readonly reading: Reading } {
    const reading = readingOf(document, this.model.lists)
    const labels = new Uint8Array(document.words.length)
    const emissions = new Float32Array(document.words.length * labelCount)
    for (const sentence of document.sentences)
      for (let at = sentence.from; at < sentence.to; at += 1) this.#emit(reading, sentence, at, emissions)
    trustLists(reading.matches, emissions)
    for (const sentence of document.sentences)
      decode(emissions, this.model.transitions, { from: sentence.from, to: sentence.to, labels })
    return { labels, reading }
  }

  #emit(reading: Reading, sentence: Sentence, at: number, emissions: Float32Array): void {
    const { words } = reading.document
    const { scale, rowOf, weights } = this.model
    const base = at * labelCount
    for (let distance = -reach; distance <= reach; distance += 1) {
      const near = at + distance
      const word = near >= sentence.from && near < sentence.to ? words[near] : undefined
      const sums = word === undefined ? this.#edges : (word.sums ??= this.#sums(word))
      const offset = (distance + reach) * labelCount
      for (let label = 0; label < labelCount; label += 1)
        emissions[base + label] = (emissions[base + label] ?? 0) + (sums[offset + label] ?? 0)
    }
    jointFeatures(reading, sentence, at, (feature) => {
      const row = rowOf(feature)
      if (row < 0) return
      const from = row * labelCount
      for (let label = 0; label < labelCount; label += 1)
        emissions[base + label] = (emissions[base + label] ?? 0) + (weights[from + label] ?? 0)
    })
    for (let label = 0; label < labelCount; label += 1)
      emissions[base + label] = (emissions[base + label] ?? 0) * scale
  }

  /** What a word's own features add up to at each distance, so that they are looked up once for each spelling. */
  #sums(word: Word | null): Int16Array {
    const sums = new Int16Array(width * labelCount)
    for (let distance = -reach; distance <= reach; distance += 1) {
      const offset = (distance + reach) * labelCount
      wordFeatures(word, distance, (feature) => {
        const row = this.model.rowOf(feature)
        if (row < 0) return
        for (let label = 0; label < labelCount; label += 1)
          sums[offset + label] =
            (sums[offset + label] ?? 0) + (this.model.weights[row * labelCount + label] ?? 0)
      })
    }
    return sums
  }
}
