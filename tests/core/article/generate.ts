import { randomFrom } from '../../support/random.ts'

export type Told = readonly [
  kind: 'heading' | 'paragraph' | 'caption' | 'contributors' | 'correction' | 'copyright',
  text: string
]

/** An article as its writer knew it, and as the page gave it away. */
export interface Generated {
  readonly text: string
  readonly headline: string
  readonly bylines: readonly string[]
  readonly told: readonly Told[]
  /** Places where a full last line and a capital leave both readings open, for anyone who has only the text. */
  readonly ambiguous: number
}

export interface Layout {
  readonly widths: readonly [first: number, second: number]
  readonly blankLines: boolean
  readonly wrapped: boolean
}

/** Tell an article: headline, date, byline, two parts of paragraphs and headings around a caption, credits, rights. */
export function generate(seed: number, given: Partial<Layout> = {}): Generated {
  const random = randomFrom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const layout: Layout = {
    widths: [60 + Math.floor(random() * 21), 60 + Math.floor(random() * 21)],
    blankLines: false,
    wrapped: true,
    ...given
  }
  const teller = new Teller(random)
  const headline = teller.heading(9 + Math.floor(random() * 6))
  const bylines = [pick(people), pick(people)].filter((name, at, all) => all.indexOf(name) === at)
  const told: Told[] = []
  const lines: string[] = []
  let ambiguous = 0
  const say = (kind: Told[0] | null, text: string, width: number) => {
    if (kind !== null) told.push([kind, text])
    const rows = layout.wrapped ? wrap(text, width) : [text]
    if (layout.wrapped && !layout.blankLines) ambiguous += openPlaces(lines.at(-1) ?? '', rows, width)
    lines.push(...rows)
    if (layout.blankLines) lines.push('')
  }
  const [first, second] = layout.widths
  say(null, headline, first)
  lines.push('[January 07, 2026]', `By ${bylines.map((name) => name.toUpperCase()).join(' and ')}`)
  const opening = teller.paragraph()
  say(null, `NORWICK (NPA) — ${opening}`, first)
  told.push(['paragraph', opening])
  const part = (width: number, paragraphs: number) => {
    for (let count = 0; count < paragraphs; count += 1) {
      if (count > 0 && random() < 0.12) say('heading', teller.heading(4 + Math.floor(random() * 4)), width)
      if (random() < 0.06 && lines.at(-1) !== '') lines.push('')
      say('paragraph', teller.paragraph(), width)
    }
  }
  part(first, 6 + Math.floor(random() * 14))
  lines.push('', '[to top of second column]', '|', '')
  say('caption', `${teller.paragraph()} (${pick(people)}/Northern Press via NPA)`, second - 2)
  lines.push('')
  part(second, 6 + Math.floor(random() * 14))
  lines.push('___')
  say(
    'contributors',
    `${pick(people)} in Eastbank and ${pick(people)} in Lower Hollin contributed to this report.`,
    second
  )
  const rights = 'All contents © copyright 2026 Northern Press Agency. All rights reserved |'
  told.push(['copyright', rights])
  lines.push(rights)
  return { text: lines.join('\n'), headline, bylines, told, ambiguous }
}

/** Break a text as wrapping programs do: each line as full as its words allow. */
export function wrap(text: string, width: number): string[] {
  const rows: string[] = []
  for (const word of text.split(' ')) {
    const row = rows.at(-1)
    if (row === undefined || row.length + 1 + word.length > width) rows.push(word)
    else rows[rows.length - 1] = `${row} ${word}`
  }
  return rows
}

/** Line ends at which either reading is possible: before the rows, and between them where a sentence ends. */
function openPlaces(before: string, rows: readonly string[], width: number): number {
  const inside = rows.slice(0, -1).filter((row, at) => endsAndOpens(row, rows[at + 1] ?? '')).length
  const full = before.length + 1 + (rows[0]?.split(' ')[0] ?? '').length > width
  return inside + (before !== '' && full ? 1 : 0)
}

function endsAndOpens(row: string, next: string): boolean {
  return /[.!?][”"]?$/.test(row) && /^[“"]?[A-Z\d]/.test(next)
}

const people = [
  'Mira Holt',
  'Tomas de la Cruz',
  "Siobhan O'Dell",
  'Jean-Luc Perrin',
  'Anna van der Meer',
  'Rosa Machado',
  'Ian McAllen',
  'Omar al-Haddad'
]
const subjects = [
  'the harbour board',
  'council members',
  'the ferry company',
  'Mayor Edda Lund',
  'Gen. Paul R. Stroud',
  'two engineers',
  'the U.N. mission',
  'residents of Lower Hollin',
  'a spokeswoman for the line',
  'Prime Minister Ola Brandt',
  'her deputy',
  'the insurer',
  'three unions',
  'investigators'
]
const verbs = [
  'approved',
  'questioned',
  'set aside',
  'published',
  'rejected',
  'postponed',
  'described',
  'measured',
  'paid for',
  'reopened',
  'asked about',
  'inspected',
  'underestimated'
]
const objects = [
  'the plan for a new pier',
  'a study of the tides',
  '1,200 claims from last winter',
  'the old signal tower',
  'a contract worth $4.5 million',
  'the report on the collision',
  'an extension until Jan. 31',
  'what the court had ordered',
  'new rules for night crossings',
  'the front-line stations of the coast guard'
]
const tails = [
  'on Tuesday',
  'despite warnings from the north',
  'after a long debate',
  'at the request of the U.S. embassy',
  'for the second time in a year',
  'while the storm moved inland',
  'without giving a reason',
  'by a vote of 20 to 0',
  'which surprised few',
  'near the mouth of the river',
  'in the company’s own words',
  'to spare the winter timetable'
]

class Teller {
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  #pick(from: readonly string[]): string {
    return from[Math.floor(this.#random() * from.length)] ?? ''
  }

  #clause(most = 4): string {
    const tail = Array.from({ length: 1 + Math.floor(this.#random() * most) }, () => this.#pick(tails)).join(
      ', '
    )
    return `${this.#pick(subjects)} ${this.#pick(verbs)} ${this.#pick(objects)} ${tail}`
  }

  #sentence(most: number): string {
    const chance = this.#random()
    if (chance < 0.15) return `“${capital(this.#clause(most))},” ${this.#pick(subjects)} said.`
    if (chance < 0.22) return `${capital(this.#pick(subjects))} called it “${this.#pick(objects)}.”`
    return `${capital(this.#clause(most))}.`
  }

  /** As news has them: more than half of the paragraphs are one sentence long. */
  paragraph(): string {
    const chance = this.#random()
    const sentences = chance < 0.62 ? 1 : chance < 0.84 ? 2 : chance < 0.95 ? 3 : 4
    return Array.from({ length: sentences }, () => this.#sentence(sentences === 1 ? 5 : 3)).join(' ')
  }

  heading(words: number): string {
    return capital(
      `${this.#clause()} ${this.#clause()}`.split(' ').slice(0, words).join(' ').replace(/[.,]$/, ' now')
    ).replace(
      /\b(?:a|an|the|of|and|to|in|on|at|by|for|from|while|without|which|despite|after|near|that|what|had)$/i,
      'again'
    )
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
