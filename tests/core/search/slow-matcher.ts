/** A version as the slow matcher sees it: plain values, and words cut up in the plainest way. */
export interface SlowVersion {
  readonly article: number
  readonly version: number
  /** Its place in the order of search. */
  readonly key: number
  readonly headline: string
  readonly body: string
  readonly added: readonly string[]
  readonly source: string
  readonly bylines: readonly string[]
  readonly place: string
  readonly agency: string
  readonly language: string
  readonly status: string
  readonly day: string
  readonly words: number
  /** Tags with the tags above them, each by its path. */
  readonly tags: readonly string[]
  readonly passages: readonly { readonly text: string; readonly note: string }[]
  readonly marked: boolean
  readonly versions: number
  readonly newest: boolean
  readonly read: boolean
  readonly changed: readonly string[]
}

/** Words that count as one another, apart from themselves. */
const families = [
  ['dam', 'dams'],
  ['gate', 'gates', 'gated'],
  ['open', 'opens', 'opened', 'opening'],
  ['happy', 'happiness'],
  ['siren', 'sirens'],
  ['council', 'councils']
]

export const vocabulary = [...families.flat(), 'river', 'Zoë', 'water', '42', 'night', 'Lenn', 'vote']

export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const kept = new Map<string, readonly string[]>()

export function slowWords(text: string): readonly string[] {
  const words = kept.get(text) ?? fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  kept.set(text, words)
  return words
}

/** Whether two words are the same but for their endings. */
export function akin(a: string, b: string): boolean {
  return a === b || families.some((family) => family.includes(a) && family.includes(b))
}

/** Whether a word, or one akin to it, begins so. */
export function begins(word: string, beginning: string): boolean {
  return [word, ...families.filter((family) => family.includes(word)).flat()].some((one) =>
    one.startsWith(beginning)
  )
}

export type WordTest = (word: string) => boolean

/** Where words that pass the tests follow one another: the place of the first, and the one behind the last. */
export function runs(text: string, tests: readonly WordTest[]): { from: number; to: number }[] {
  const words = slowWords(text)
  return words.flatMap((_, from) =>
    tests.every((test, i) => from + i < words.length && test(words[from + i] ?? ''))
      ? [{ from, to: from + tests.length }]
      : []
  )
}

/** Whether two runs have at most so many words between them, in whatever order. */
export function near(text: string, a: readonly WordTest[], b: readonly WordTest[], most: number): boolean {
  const others = runs(text, b)
  return runs(text, a).some((one) =>
    others.some((other) => other.from - one.to <= most && one.from - other.to <= most)
  )
}

export function sentences(text: string): string[] {
  return paragraphs(text).flatMap((paragraph) => paragraph.split(/(?<=\.)\s+/))
}

export function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/)
}

/** Whether a line holds words one after another. */
export function lineHas(line: string, typed: string): boolean {
  return ` ${slowWords(line).join(' ')} `.includes(` ${slowWords(typed).join(' ')} `)
}
