import { Random } from '../tests/support/random.ts'

/** How often the words stand in articles is Zipf's law over this many words, as in newswire (measurements.md). */
const VOCABULARY = 40_000
const WORDS_PER_ARTICLE = 640

const syllables = [
  'ka',
  'lo',
  'mi',
  'ren',
  'dar',
  've',
  'tos',
  'pu',
  'shi',
  'gan',
  'el',
  'bor',
  'ny',
  'quo',
  'fas',
  'ti'
]

/** The commonest words of all are English ones, as in newswire: what a text's language is told by. */
const small = 'the of and to in a that was for on with he said is by at from it as his'.split(' ')

/** Words whose share of the articles that hold them is known: `rare` 0.1 %, `one` 1 %, `ten` 10 %, `half` 50 %. */
export const known = { raremark: 0.001, onemark: 0.01, tenmark: 0.1, halfmark: 0.5, otherhalf: 0.5 } as const

/** One generated article in the layout of a paper's page, about 4.5 kB; the same number gives the same article. */
export function generatedArticle(number: number): string {
  const random = new Random(number * 2_654_435_761)
  const day = 1 + (number % 28)
  const month = 1 + (Math.floor(number / 28) % 12)
  const sentences: string[] = []
  let words = 0
  while (words < WORDS_PER_ARTICLE) {
    const length = random.int(8, 26)
    sentences.push(sentence(random, length))
    words += length
  }
  for (const [word, share] of Object.entries(known)) {
    if (!random.chance(share)) continue
    const at = random.int(0, sentences.length - 1)
    sentences[at] = sentences[at]?.replace(/\.$/, ` ${word}.`) ?? ''
  }
  const paragraphs = inParagraphs(sentences, random)
  const headline = sentence(random, 9).slice(0, -1)
  return [
    headline,
    `[2026-${two(month)}-${two(day)}]`,
    'By ADA LINDQVIST and TOMAS DE VRIES',
    wrapped([`ARDEN (NPA) — ${paragraphs[0] ?? ''}`, ...paragraphs.slice(1)]),
    '© copyright 2026 Northern Press Agency. All rights reserved.'
  ].join('\n')
}

/** The word of a rank in the vocabulary, 0 the commonest. */
export function wordOf(rank: number): string {
  const common = small[rank]
  if (common !== undefined) return common
  let word = ''
  for (let n = rank + 7; n > 0; n = Math.floor(n / syllables.length))
    word += syllables[n % syllables.length] ?? ''
  return word
}

function sentence(random: Random, length: number): string {
  const words = Array.from({ length }, () => wordOf(zipf(random)))
  const [first = '', ...rest] = words
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`
}

/** A rank drawn by Zipf's law, by inverting its continuous distribution. */
function zipf(random: Random): number {
  return Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** random.next()) - 1)
}

function inParagraphs(sentences: readonly string[], random: Random): string[] {
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length;) {
    const take = random.int(1, 3)
    paragraphs.push(sentences.slice(at, at + take).join(' '))
    at += take
  }
  return paragraphs
}

function wrapped(paragraphs: readonly string[]): string {
  const lines: string[] = []
  for (const paragraph of paragraphs) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > 72) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    lines.push(line)
  }
  return lines.join('\n')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
