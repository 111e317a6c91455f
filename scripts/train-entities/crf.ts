/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is within its typed array, and a check a number would double the time */
import { labelCount, mayFollow } from '../../src/core/entity/kinds.ts'
import type { Transitions } from '../../src/core/entity/viterbi.ts'

/** The sentences to learn from: for each word, which rows of weights speak for it. */
export interface Sentences {
  /** Sentence `i` is the words `bounds[i]` to `bounds[i + 1]`. */
  readonly bounds: Int32Array
  readonly labels: Uint8Array
  /** Word `w` has the rows `rows[offsets[w]]` to `rows[offsets[w + 1]]`. */
  readonly offsets: Float64Array
  readonly rows: Int32Array
  /** How much each sentence counts. */
  readonly importance: Float32Array
}

export interface Options {
  readonly rowCount: number
  readonly epochs: number
  /** Over how many of the last epochs weights are averaged, which evens out what each happened to see last. */
  readonly averaged: number
  readonly rate: number
  readonly smoothing: number
  /** The more, the fewer weights are not zero. */
  readonly sparseness: number
  readonly shrinking: number
  /** A number in [0, 1), the same row of numbers each run. */
  readonly random: () => number
  readonly heard: (epoch: number, loss: number) => void
}

const size = labelCount
const transitionRows = size + 2
const firstRow = size
const lastRow = size + 1

/**
 * Learn the weights of a linear-chain CRF by following the regularised leader (FTRL-proximal), a sentence at a time.
 * Probabilities are kept as products scaled at each word, so no logarithm is taken within a sentence.
 */
export function trainCrf(
  sentences: Sentences,
  options: Options
): { weights: Float32Array; transitions: Transitions } {
  const emission = new Learner(options.rowCount * size, options)
  const transition = new Learner(transitionRows * size, options)
  const order = Int32Array.from({ length: sentences.bounds.length - 1 }, (_, at) => at)
  const longest = order.reduce(
    (most, at) => Math.max(most, (sentences.bounds[at + 1] ?? 0) - (sentences.bounds[at] ?? 0)),
    0
  )
  const lattice = new Lattice(longest)
  const average = new Float32Array(options.rowCount * size)
  const averageTransition = new Float32Array(transitionRows * size)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, options.random)
    let loss = 0
    for (const sentence of order) loss += learn(sentences, sentence, emission, transition, lattice)
    if (epoch >= options.epochs - options.averaged) {
      addShare(average, emission.weights, options.averaged)
      addShare(averageTransition, transition.weights, options.averaged)
    }
    options.heard(epoch, loss / sentences.labels.length)
  }
  const weights = averageTransition
  return {
    weights: average,
    transitions: {
      between: weights.slice(0, size * size),
      first: weights.slice(firstRow * size, (firstRow + 1) * size),
      last: weights.slice(lastRow * size, (lastRow + 1) * size)
    }
  }
}

function addShare(to: Float32Array, from: Float32Array, share: number): void {
  for (let at = 0; at < to.length; at += 1) to[at]! += from[at]! / share
}

class Learner {
  readonly weights: Float32Array
  readonly #sums: Float32Array
  readonly #roots: Float32Array
  readonly #options: Options

  constructor(length: number, options: Options) {
    this.weights = new Float32Array(length)
    this.#sums = new Float32Array(length)
    this.#roots = new Float32Array(length)
    this.#options = options
  }

  step(at: number, gradient: number): void {
    const { rate, smoothing, sparseness, shrinking } = this.#options
    const before = this.#roots[at]!
    const root = Math.sqrt(before * before + gradient * gradient)
    const sum = this.#sums[at]! + gradient - ((root - before) / rate) * this.weights[at]!
    this.#roots[at] = root
    this.#sums[at] = sum
    this.weights[at] =
      sum > sparseness
        ? (sparseness - sum) / ((smoothing + root) / rate + shrinking)
        : sum < -sparseness
          ? (-sparseness - sum) / ((smoothing + root) / rate + shrinking)
          : 0
  }
}

class Lattice {
  readonly emissions: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly scales: Float64Array
  readonly between = new Float64Array(size * size)
  readonly pairs = new Float64Array(size * size)

  constructor(longest: number) {
    this.emissions = new Float64Array(longest * size)
    this.forward = new Float64Array(longest * size)
    this.backward = new Float64Array(longest * size)
    this.scales = new Float64Array(longest)
  }
}

const follows = Array.from({ length: size * size }, (_, at) => mayFollow(Math.floor(at / size), at % size))
const opens = Array.from({ length: size }, (_, label) => mayFollow(null, label))
const closes = Array.from({ length: size }, (_, label) => mayFollow(label, null))

/** One step for one sentence; its negative log-likelihood before the step. */
function learn(
  of: Sentences,
  sentence: number,
  emission: Learner,
  transition: Learner,
  lattice: Lattice
): number {
  const from = of.bounds[sentence]!
  const length = of.bounds[sentence + 1]! - from
  const importance = of.importance[sentence]!
  const { emissions, forward, backward, scales, between, pairs } = lattice
  const t = transition.weights
  let gold = 0
  for (let at = 0; at < length; at += 1) {
    const base = at * size
    emissions.fill(0, base, base + size)
    for (let f = of.offsets[from + at]!; f < of.offsets[from + at + 1]!; f += 1) {
      const row = of.rows[f]! * size
      for (let label = 0; label < size; label += 1) emissions[base + label]! += emission.weights[row + label]!
    }
    gold += emissions[base + of.labels[from + at]!]!
  }
  for (let at = 0; at < size * size; at += 1) between[at] = follows[at] ? Math.exp(t[at]!) : 0
  let logScale = 0
  for (let at = 0; at < length; at += 1) {
    const base = at * size
    let most = -Infinity
    for (let label = 0; label < size; label += 1) most = Math.max(most, emissions[base + label]!)
    logScale += most
    let sum = 0
    for (let label = 0; label < size; label += 1) {
      const own = Math.exp(emissions[base + label]! - most)
      emissions[base + label] = own
      let arriving = 0
      if (at === 0) arriving = opens[label] ? Math.exp(t[firstRow * size + label]!) : 0
      else
        for (let before = 0; before < size; before += 1)
          arriving += forward[base - size + before]! * between[before * size + label]!
      const value =
        arriving * own * (at === length - 1 ? (closes[label] ? Math.exp(t[lastRow * size + label]!) : 0) : 1)
      forward[base + label] = value
      sum += value
    }
    scales[at] = sum
    for (let label = 0; label < size; label += 1) forward[base + label]! /= sum
    logScale += Math.log(sum)
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    const base = at * size
    for (let label = 0; label < size; label += 1) {
      if (at === length - 1) {
        backward[base + label] = 1
        continue
      }
      let leaving = 0
      for (let after = 0; after < size; after += 1)
        leaving +=
          between[label * size + after]! *
          emissions[base + size + after]! *
          backward[base + size + after]! *
          edgeOf(at + 1, length, after, t)
      backward[base + label] = leaving / scales[at + 1]!
    }
  }
  let previous = -1
  pairs.fill(0)
  for (let at = 0; at < length; at += 1) {
    const base = at * size
    const right = of.labels[from + at]!
    if (at === 0) gold += t[firstRow * size + right]!
    else gold += t[previous * size + right]!
    if (at > 0) {
      for (let before = 0; before < size; before += 1) {
        const left = forward[base - size + before]!
        if (left < 1e-7) continue
        for (let label = 0; label < size; label += 1)
          pairs[before * size + label]! +=
            (left *
              between[before * size + label]! *
              emissions[base + label]! *
              backward[base + label]! *
              edgeOf(at, length, label, t)) /
            scales[at]!
      }
      pairs[previous * size + right]! -= 1
    }
    previous = right
  }
  gold += t[lastRow * size + previous]!
  for (let at = 0; at < length; at += 1) {
    const base = at * size
    const right = of.labels[from + at]!
    for (let label = 0; label < size; label += 1) {
      const gradient =
        (forward[base + label]! * backward[base + label]! - (label === right ? 1 : 0)) * importance
      if (Math.abs(gradient) < 0.002) continue
      for (let f = of.offsets[from + at]!; f < of.offsets[from + at + 1]!; f += 1)
        emission.step(of.rows[f]! * size + label, gradient)
    }
    if (at === 0 || at === length - 1) {
      for (let label = 0; label < size; label += 1) {
        const gradient =
          (forward[base + label]! * backward[base + label]! - (label === right ? 1 : 0)) * importance
        if (at === 0 && opens[label]) transition.step(firstRow * size + label, gradient)
        if (at === length - 1 && closes[label]) transition.step(lastRow * size + label, gradient)
      }
    }
  }
  for (let at = 0; at < size * size; at += 1)
    if (follows[at] && Math.abs(pairs[at]!) > 0.002) transition.step(at, pairs[at]! * importance)
  return logScale - gold
}

function edgeOf(at: number, length: number, label: number, t: Float32Array): number {
  if (at !== length - 1) return 1
  return closes[label] ? Math.exp(t[lastRow * size + label]!) : 0
}

function shuffle(numbers: Int32Array, random: () => number): void {
  for (let at = numbers.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const own = numbers[at]!
    numbers[at] = numbers[other]!
    numbers[other] = own
  }
}
