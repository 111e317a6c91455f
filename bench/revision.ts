import searchApproximately from 'approx-string-match'
import { diffWords } from 'diff'
import { placePassages } from '../src/core/placement/place.ts'
import { compareBodies, diffVersions } from '../src/core/revision/diff.ts'
import type { VersionText } from '../src/core/revision/model.ts'
import type { Span } from '../src/core/text/sentences.ts'

/** One measurement: milliseconds ours and the peer's took in this run, and how many times quicker ours was. */
export interface RevisionRow {
  readonly what: string
  readonly ours: number
  readonly peer: number
  readonly ratio: number
}

const WORDS = 10_000
const PASSAGES = 1_000
/** Of the passages, how many the peer searches: its time for all is scaled up from these. */
const SEARCHED = 50

/** Comparing beside jsdiff's `diffWords`, and placing beside searching for each passage, on the same texts. */
export function benchRevision(): RevisionRow[] {
  const random = randomFrom(20_261_122)
  const vocabulary = Array.from({ length: 4_000 }, () => word(random))
  const old = story(random, vocabulary)
  const light = edited(old, 0.05, random, vocabulary)
  const pairs = [
    { what: 'diff of 10,000 words, 5 % edits', to: light, rounds: 41 },
    { what: 'diff of 10,000 words, 30 % edits', to: edited(old, 0.3, random, vocabulary), rounds: 3 },
    { what: 'diff of 10,000 words, rewritten', to: story(random, vocabulary), rounds: 1 }
  ]
  const diffs = pairs.map(({ what, to, rounds }) =>
    inTurns(what, rounds, {
      ours: () => diffVersions(version(old), version(to)),
      peer: () => diffWords(old, to)
    })
  )
  return [...diffs, placing(old, light, random)]
}

function placing(old: string, fresh: string, random: () => number): RevisionRow {
  const passages: Span[] = Array.from({ length: PASSAGES }, () => {
    const start = old.indexOf(' ', Math.floor(random() * (old.length - 400))) + 1
    return { start, end: old.indexOf(' ', start + 40 + Math.floor(random() * 200)) }
  })
  const some = passages.slice(0, SEARCHED)
  const what = `placing ${String(PASSAGES)} passages in 10,000 words (comparison included)`
  const measured = inTurns(what, 21, {
    ours: () => placePassages(compareBodies(version(old), version(fresh)), passages),
    peer: () => {
      for (const { start, end } of some) {
        const words = old.slice(start, end)
        if (!fresh.includes(words)) searchApproximately(fresh, words, Math.min(256, words.length >> 1))
      }
    }
  })
  const scale = PASSAGES / SEARCHED
  return { ...measured, peer: measured.peer * scale, ratio: measured.ratio * scale }
}

/**
 * The middle time of either over the same number of runs, one after the other in turns: so that warming up and whatever
 * else the machine does fall on both alike.
 */
function inTurns(
  what: string,
  rounds: number,
  work: { ours: () => unknown; peer: () => unknown }
): RevisionRow {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(timeOf(work.ours))
    times.peer.push(timeOf(work.peer))
  }
  const middle = (list: readonly number[]): number => list.toSorted((x, y) => x - y)[list.length >> 1] ?? 0
  const [ours, peer] = [middle(times.ours), middle(times.peer)]
  return { what, ours, peer, ratio: peer / ours }
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function version(body: string): VersionText {
  return { headline: null, bylines: [], dateline: null, body, blocks: [] }
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ro su ta ve wi xo ya zen tor mal ster rin'.split(' ')

function word(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 3.5) }, () => pick(syllables, random)).join('')
}

/** Sentences of 8 to 32 words, some of them often and most of them seldom, as in any text. */
function story(random: () => number, vocabulary: readonly string[]): string {
  let text = ''
  for (let left = WORDS; left > 0;) {
    const length = Math.min(left, 8 + Math.floor(random() * 24))
    const words = Array.from({ length }, () => pick(vocabulary, () => random() ** 2.5))
    const sentence = words.join(' ')
    text += sentence.charAt(0).toUpperCase() + sentence.slice(1) + (random() < 0.3 ? '.\n\n' : '. ')
    left -= length
  }
  return text.trim()
}

/** The text with that share of its words replaced, left out or followed by another. */
function edited(text: string, share: number, random: () => number, vocabulary: readonly string[]): string {
  return text.replace(/([a-z]+)(\W*)/gi, (whole, own: string, space: string) => {
    if (random() >= share) return whole
    const kind = random()
    if (kind < 0.5) return pick(vocabulary, random) + space
    return kind < 0.75 ? space.trimStart() : `${own} ${pick(vocabulary, random)}${space}`
  })
}

function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('Nothing to pick from')
  return found
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
