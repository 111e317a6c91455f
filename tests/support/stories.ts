import { articleText } from './archive.ts'
import { Random } from './random.ts'

/** What a text really is beside the one before it. `apart` is a story of its own, however like another it looks. */
export type Truth = 'version' | 'copy' | 'apart'

/** Two texts that come in one after the other, and what the second one is. */
export interface Pair {
  readonly kind: string
  readonly truth: Truth
  readonly first: string
  readonly second: string
}

const small = 'the of and to in a that was for on with he said is by at from it as his'.split(' ')
const syllables = 'ka lo mi ren dar ve tos pu shi gan el bor ny quo fas ti'.split(' ')
const agencies = ['NPA', 'SWI', 'MER'] as const
const days = ['March 02, 2026', 'March 03, 2026', 'March 09, 2026'] as const

/** Pairs of every kind, `each` of each: edits, new headlines, cuts, copies, columns, market reports, follow-ups. */
export function pairs(seed: number, each: number): Pair[] {
  const random = new Random(seed)
  const made: Pair[] = []
  for (let i = 0; i < each; i++) {
    for (const share of [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]) made.push(edited(random, share))
    made.push(reheadlined(random, 0.1), reheadlined(random, 0.3), nextDay(random), shortened(random))
    made.push(copied(random), copiedShort(random), copiedEdited(random))
    made.push(column(random, 3), column(random, 12), marketReport(random), followUp(random), inDigest(random))
  }
  return made
}

interface Draft {
  readonly headline: string
  readonly paragraphs: readonly string[]
  readonly agency?: string
  readonly date?: string
}

function pair(kind: string, truth: Truth, first: Draft, second: Draft): Pair {
  return { kind, truth, first: articleText(first), second: articleText(second) }
}

/** A share of the sentences is written anew; of small shares, of the words. */
function edited(random: Random, share: number): Pair {
  const draft = { headline: headlineOf(random), paragraphs: story(random), agency: random.pick(agencies) }
  const paragraphs =
    share <= 0.1
      ? withOtherWords(random, draft.paragraphs, share)
      : rewritten(random, draft.paragraphs, share)
  return pair(`edit of ${Math.round(share * 100)} %`, 'version', draft, { ...draft, paragraphs })
}

function reheadlined(random: Random, share: number): Pair {
  const draft = { headline: headlineOf(random), paragraphs: story(random), agency: random.pick(agencies) }
  const paragraphs = rewritten(random, draft.paragraphs, share)
  return pair(`new headline, edit of ${Math.round(share * 100)} %`, 'version', draft, {
    ...draft,
    headline: headlineOf(random),
    paragraphs
  })
}

function nextDay(random: Random): Pair {
  const draft = { headline: headlineOf(random), paragraphs: story(random), agency: random.pick(agencies) }
  const paragraphs = rewritten(random, draft.paragraphs, 0.2)
  return pair('edit of 20 %, a day later', 'version', draft, { ...draft, paragraphs, date: days[1] })
}

function shortened(random: Random): Pair {
  const draft = { headline: headlineOf(random), paragraphs: story(random), agency: random.pick(agencies) }
  const keep = Math.ceil(draft.paragraphs.length * (0.4 + random.next() * 0.4))
  return pair('cut to 40 to 80 %', 'version', draft, {
    ...draft,
    paragraphs: draft.paragraphs.slice(0, keep)
  })
}

/** Another paper’s copy: its own headline and first paragraph, perhaps a day later. */
function copied(random: Random): Pair {
  const paragraphs = story(random)
  const first = { headline: headlineOf(random), paragraphs, agency: 'NPA' }
  const own = [sentencesOf(random, 2), ...paragraphs.slice(1)]
  return pair('copy with another lead', 'copy', first, {
    headline: headlineOf(random),
    paragraphs: own,
    agency: 'SWI',
    date: random.pick(days)
  })
}

function copiedShort(random: Random): Pair {
  const paragraphs = story(random)
  const first = { headline: headlineOf(random), paragraphs, agency: 'NPA' }
  const keep = Math.ceil(paragraphs.length / 2)
  return pair('copy cut to half', 'copy', first, {
    ...first,
    paragraphs: paragraphs.slice(0, keep),
    agency: 'MER'
  })
}

function copiedEdited(random: Random): Pair {
  const first = { headline: headlineOf(random), paragraphs: story(random), agency: 'NPA' }
  const paragraphs = rewritten(random, first.paragraphs, 0.2)
  return pair('copy with an edit of 20 %', 'copy', first, { ...first, paragraphs, agency: 'MER' })
}

/** A column of the same title on another day, with the sentences it opens and closes with each time. */
function column(random: Random, standing: number): Pair {
  const headline = headlineOf(random)
  const agency = random.pick(agencies)
  const [opening, closing] = [sentencesOf(random, 1), sentencesOf(random, standing - 1)]
  const of = (date: string) => ({ headline, agency, date, paragraphs: [opening, ...story(random), closing] })
  return pair(
    `column with ${String(standing)} standing sentences`,
    'apart',
    of(days[0]),
    of(days[random.int(1, 2)] ?? days[1])
  )
}

/** The same sentences each day, every figure another. */
function marketReport(random: Random): Pair {
  const headline = headlineOf(random)
  const form = Array.from({ length: 5 }, () =>
    Array.from(
      { length: 3 },
      () =>
        `${sentenceOf(random).slice(0, -1)} to # points, or # percent, ${sentenceOf(random).toLowerCase()}`
    ).join(' ')
  )
  const of = (date: string) => ({
    headline,
    date,
    agency: 'MER',
    paragraphs: form.map((text) =>
      text.replaceAll('#', () => `${random.int(100, 9999)}.${random.int(10, 99)}`)
    )
  })
  return pair('market report of two days', 'apart', of(days[0]), of(days[1]))
}

/** The next day’s story, a third of it the background of the first. */
function followUp(random: Random): Pair {
  const first = { headline: headlineOf(random), paragraphs: story(random), agency: random.pick(agencies) }
  const background = first.paragraphs.slice(-Math.ceil(first.paragraphs.length / 3))
  const paragraphs = [...story(random).slice(0, 5), ...background]
  return pair('follow-up with background', 'apart', first, {
    ...first,
    headline: headlineOf(random),
    paragraphs,
    date: days[1]
  })
}

/** A short item that stands word for word in the day’s digest of many. */
function inDigest(random: Random): Pair {
  const item = sentencesOf(random, 3)
  const agency = random.pick(agencies)
  const digest = [sentencesOf(random, 3), item, ...story(random), ...story(random)]
  return pair(
    'item within a digest',
    'apart',
    { headline: headlineOf(random), paragraphs: [item], agency },
    { headline: headlineOf(random), paragraphs: digest, agency }
  )
}

function story(random: Random): string[] {
  return Array.from({ length: random.int(6, 10) }, () => sentencesOf(random, random.int(1, 3)))
}

function rewritten(random: Random, paragraphs: readonly string[], share: number): string[] {
  const all = paragraphs.flatMap(
    (paragraph, at) => paragraph.match(/[^.]+\./g)?.map((text) => ({ at, text: text.trim() })) ?? []
  )
  const anew = new Set(shuffled(random, Array.from(all.keys())).slice(0, Math.round(all.length * share)))
  const now = all.map(({ at, text }, i) => ({ at, text: anew.has(i) ? sentenceOf(random) : text }))
  return paragraphs.map((_, at) =>
    now
      .filter((one) => one.at === at)
      .map(({ text }) => text)
      .join(' ')
  )
}

function withOtherWords(random: Random, paragraphs: readonly string[], share: number): string[] {
  let changed = false
  return paragraphs.map((paragraph, at) =>
    paragraph
      .split(' ')
      .map((word, i) => {
        const must = !changed && at === paragraphs.length - 1 && i === 2
        if (!must && !random.chance(share)) return word
        changed = true
        return `${wordOf(random)}${word.endsWith('.') ? '.' : ''}`
      })
      .join(' ')
  )
}

function shuffled(random: Random, from: number[]): number[] {
  return from
    .map((value) => ({ value, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

function headlineOf(random: Random): string {
  return capital(Array.from({ length: 8 }, () => wordOf(random)).join(' '))
}

function sentencesOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentenceOf(random)).join(' ')
}

function sentenceOf(random: Random): string {
  return `${capital(Array.from({ length: random.int(9, 24) }, () => wordOf(random)).join(' '))}.`
}

/** A word drawn as newswire draws them: a few are everywhere, most are rare (Zipf’s law). */
function wordOf(random: Random): string {
  const rank = Math.floor(20_000 ** random.next()) - 1
  const common = small[rank]
  if (common !== undefined) return common
  let word = ''
  for (let n = rank + 7; n > 0; n = Math.floor(n / syllables.length))
    word += syllables[n % syllables.length] ?? ''
  return word
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
