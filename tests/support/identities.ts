import { articleText } from './archive.ts'
import type { Random } from './random.ts'

/** Someone or something that stories are about, and how they call it: in full first, then in short. */
interface Identity {
  readonly id: string
  readonly full: readonly string[]
  readonly short: readonly string[]
  /** What stands before the full name, to tell namesakes apart; empty for most. */
  readonly before: string
}

const given =
  'Ilse Johan Bram Zoë Maria Pablo Elena Carlos Ruth Daniel Sofia Martin Julia Thomas Ingrid Anna'.split(' ')
const family =
  'Varga Holm Okafor Råholt Sandoval Reyes Duarte Mendoza Lindqvist Moreau Marchetti Schreiber Novak Brandt Halvorsen Keller'.split(
    ' '
  )

const bodies: readonly Identity[] = [
  { id: 'NPA', full: ['Northern Press Agency (NPA)'], short: ['NPA'], before: 'the ' },
  { id: 'CWB', full: ['Corvane Water Board (CWB)', 'Corvane Water Board'], short: ['CWB'], before: 'the ' },
  { id: 'WHO', full: ['World Health Organization', 'WHO'], short: ['WHO'], before: 'the ' },
  { id: 'VEL', full: ['Velmont Airlines'], short: ['Velmont'], before: '' }
]

/** Two people of each of some names, who are never in one story. */
const namesakes: readonly Identity[] = [
  { id: 'Peter Weber, goalkeeper', full: ['Peter Weber'], short: ['Weber'], before: 'the goalkeeper ' },
  { id: 'Peter Weber, mayor', full: ['Peter Weber'], short: ['Weber'], before: 'the mayor ' },
  { id: 'Laura Fischer, singer', full: ['Laura Fischer'], short: ['Fischer'], before: 'the singer ' },
  { id: 'Laura Fischer, virologist', full: ['Laura Fischer'], short: ['Fischer'], before: 'the virologist ' }
]

/** Names that share a family name, and some that share a given one. */
const people: readonly Identity[] = family.flatMap((last, at) =>
  [given[at], given[(at * 5 + 3) % given.length]].map((first = '', second) => ({
    id: `${first} ${last}`,
    full: second === 0 && at % 4 === 0 ? [`${first} ${last}`, `${first} K. ${last}`] : [`${first} ${last}`],
    short: [last],
    before: ''
  }))
)

/** Where a name stands in a story, and whose it is. */
export interface Truth {
  readonly start: number
  readonly end: number
  readonly id: string
}

export interface KnownStory {
  readonly text: string
  readonly paragraphs: string
  /** Offsets into the paragraphs, joined by blank lines. */
  readonly truth: readonly Truth[]
}

/** A story about some of them, with the place of every name. */
export function knownStory(random: Random, number: number): KnownStory {
  const pick = <T>(from: readonly T[]): T => random.pick(from)
  const one = random.chance(0.15) ? pick(namesakes) : pick(people)
  const other = pick(people.filter(({ short }) => short[0] !== one.short[0]))
  const body = pick(bodies)
  const [full, brief] = [
    (who: Identity) => mark(who, pick(who.full)),
    (who: Identity) => mark(who, pick(who.short))
  ]
  const bodyFirst = mark(body, random.chance(0.25) ? pick(body.short) : pick(body.full))
  const paragraphs = [
    `Police said on Monday that ${one.before}${full(one)} had met ${other.before}${full(other)} for talks about the bridge.`,
    `“We are ready,” ${brief(one)} told reporters. ${brief(other)} was not there, and ${brief(one)} left soon after noon.`,
    `A spokesman for ${body.before}${bodyFirst} said on Tuesday that ${brief(other)} would speak again. ${brief(body)} officials agreed.`
  ]
  const { text, truth } = unmarked(paragraphs.slice(0, random.int(2, 3)).join('\n\n'))
  return {
    text: articleText({
      headline: `${capital(fillerOf(random, 5))} ${String(number)}`,
      paragraphs: [...text.split('\n\n'), ...fillers(random)]
    }),
    paragraphs: text,
    truth
  }
}

/** Enough words of its own that no story is taken for a version or a copy of another. */
function fillers(random: Random): string[] {
  return Array.from({ length: 4 }, () => `${capital(fillerOf(random, 14))}.`)
}

function fillerOf(random: Random, words: number): string {
  return Array.from({ length: words }, () =>
    Array.from({ length: random.int(2, 4) }, () =>
      random.pick(['ka', 'lo', 'mi', 'ren', 'dar', 've', 'tos', 'pu'])
    ).join('')
  ).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function mark({ id }: Identity, text: string): string {
  return text.replace(/^(.*?)(?: \((\w+)\))?$/, (_, name: string, letters: string | undefined) =>
    letters === undefined ? `⟦${id}|${name}⟧` : `⟦${id}|${name}⟧ (⟦${id}|${letters}⟧)`
  )
}

function unmarked(marked: string): { text: string; truth: Truth[] } {
  const truth: Truth[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/⟦([^|]+)\|([^⟧]+)⟧/g)) {
    text += marked.slice(at, match.index)
    const [whole, id = '', name = ''] = match
    truth.push({ start: text.length, end: text.length + name.length, id })
    text += name
    at = match.index + whole.length
  }
  return { text: text + marked.slice(at), truth }
}
