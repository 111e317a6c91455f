import type { Span } from '../../../src/core/text/sentences.ts'
import { oneOf } from '../../support/random.ts'

/** Two versions and passages of the first with where each stands in the second; null where it was taken out. */
export interface Generated {
  readonly from: string
  readonly to: string
  readonly passages: readonly { readonly span: Span; readonly truth: Span | null }[]
}

interface Word {
  readonly id: number
  readonly text: string
}

interface Sentence {
  readonly id: number
  readonly words: readonly Word[]
}

const subjects = [
  'The Harbour Board of Ostrel',
  'Ada Holm',
  'Gen. Tomas Ivle',
  'The Ministry of Canals',
  'Bo Lind of the Tarn Fund',
  'Farmers in the Velm valley',
  'José Ñandú',
  'رانيا خليل',
  'A nurse at St. Ebba',
  'The U.S. envoy'
] as const
const verbs = [
  'said on Monday that',
  'told reporters',
  'denied that',
  'warned in a letter that',
  'wrote that',
  'confirmed late on Friday that',
  'expects that'
] as const
const objects = [
  'the bridge',
  'a second ferry',
  'the old granary',
  'the winter budget',
  'every school in Tarn',
  'the water tower',
  'the night market',
  'a naïve plan',
  'the 🎭 festival',
  'its pension fund'
] as const
const acts = [
  'will close for 20 days',
  'cost $2.5 million more than planned',
  'may open by Jan. 5',
  'had lost 7 percent of its visitors',
  'was never inspected',
  'needs 1.5 tonnes of steel',
  'would be sold to a foreign buyer',
  'is 10 years behind schedule',
  'could not be saved without help'
] as const
const tails = [
  'despite protests from residents',
  'after a vote of 12 to 3',
  'because of the flood in spring',
  'as the council had asked',
  'according to two people at the meeting',
  'while talks went on behind closed doors',
  'in a move few had foreseen',
  'for the first time since 1950'
] as const
const asides = [
  'He said so.',
  'She did not elaborate.',
  'It was not the first time.',
  'Nobody was hurt.'
] as const

/** A story and an edited version of it, with the truth known from how it was edited. */
export function generated(random: () => number): Generated {
  let next = 0
  const sentence = (): Sentence => {
    const words =
      random() < 0.12
        ? oneOf(asides, random)
        : `${oneOf(subjects, random)} ${oneOf(verbs, random)} ${oneOf(objects, random)} ${oneOf(acts, random)} ${oneOf(tails, random)}, ${oneOf(verbs, random)} ${oneOf(objects, random)} ${oneOf(acts, random)}.`
    return { id: next++, words: words.split(' ').map((text) => ({ id: next++, text })) }
  }
  const story = Array.from({ length: 4 + Math.floor(random() * 8) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, sentence)
  )
  const edited = edit(story, sentence, random)
  const from = written(story)
  const to = written(edited)
  const whole = [...from.places].map(([id, span]) => ({ span, truth: to.places.get(id) ?? null }))
  const phrases = story.flat().map((words) => phraseOf(words, from, to, random))
  return {
    from: from.text,
    to: to.text,
    passages: [...whole, ...phrases.filter((phrase) => phrase !== null)]
  }
}

/** Some words of a sentence; null where the truth could be argued about, because an end of it was reworded. */
function phraseOf(
  sentence: Sentence,
  from: Written,
  to: Written,
  random: () => number
): { span: Span; truth: Span | null } | null {
  const first = Math.floor(random() * sentence.words.length)
  const last = Math.min(sentence.words.length - 1, first + Math.floor(random() * 10))
  const between = (of: Written): Span | null => {
    const start = of.words.get(sentence.words[first]?.id ?? -1)?.start
    const end = of.words.get(sentence.words[last]?.id ?? -1)?.end
    return start === undefined || end === undefined ? null : { start, end }
  }
  const span = between(from)
  const truth = between(to)
  if (span === null || (truth === null && to.places.has(sentence.id))) return null
  return { span, truth }
}

function edit(
  story: readonly (readonly Sentence[])[],
  fresh: () => Sentence,
  random: () => number
): Sentence[][] {
  const edited = story.map((paragraph) => paragraph.map((sentence) => sentence))
  for (let n = 1 + Math.floor(random() * 5); n > 0; n -= 1) {
    const at = Math.floor(random() * edited.length)
    const paragraph = edited[at] ?? []
    const place = Math.floor(random() * paragraph.length)
    const kind = random()
    if (kind < 0.2) edited.splice(at, 0, [fresh(), fresh()])
    else if (kind < 0.3) edited.splice(at, 1)
    else if (kind < 0.4) edited.splice(Math.floor(random() * edited.length), 0, ...edited.splice(at, 1))
    else if (kind < 0.5) paragraph.splice(place, 1)
    else if (kind < 0.6) paragraph.splice(place, 0, fresh())
    else if (paragraph[place] !== undefined) paragraph[place] = reworded(paragraph[place], random)
  }
  return edited.filter((paragraph) => paragraph.length > 0)
}

/** A sentence with a few words changed: a figure, a phrase put in, a word left out. */
function reworded(sentence: Sentence, random: () => number): Sentence {
  const words = [...sentence.words]
  for (let n = 1 + Math.floor(random() * 2); n > 0; n -= 1) {
    const at = Math.floor(random() * words.length)
    const figure = words.findIndex((word) => /^\d+$/.test(word.text))
    const old = words[figure]
    if (random() < 0.4 && old !== undefined)
      words[figure] = { id: old.id, text: String(Math.floor(random() * 90) + 10) }
    else if (random() < 0.5 && words.length > 6) words.splice(Math.min(at, words.length - 2), 1)
    else
      words.splice(Math.max(at, 1), 0, {
        id: -1,
        text: oneOf(['once', 'again', 'reportedly', 'the', 'late'], random)
      })
  }
  return { id: sentence.id, words }
}

interface Written {
  readonly text: string
  readonly places: ReadonlyMap<number, Span>
  readonly words: ReadonlyMap<number, Span>
}

function written(story: readonly (readonly Sentence[])[]): Written {
  const places = new Map<number, Span>()
  const words = new Map<number, Span>()
  let text = ''
  for (const [number, paragraph] of story.entries()) {
    if (number > 0) text += '\n\n'
    for (const [index, sentence] of paragraph.entries()) {
      if (index > 0) text += ' '
      const start = text.length
      for (const word of sentence.words) {
        if (text.length > start) text += ' '
        words.set(word.id, { start: text.length, end: text.length + word.text.length })
        text += word.text
      }
      places.set(sentence.id, { start, end: text.length })
    }
  }
  return { text, places, words }
}
