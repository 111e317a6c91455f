import { tokensOf, type Tokens } from './tokens.ts'
import { trait, Vocabulary } from './vocabulary.ts'

/** A half-open stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The sentences of a text in order, without the white space between them. A blank line ends a sentence. "U.S.",
 * "Gen. Ode", "J. R. Ansel", "Jan. 5", "No. 7", "9 a.m. Friday" and "1.5" do not; a closing quotation mark belongs to
 * the sentence it closes, and `"Why?" he asked` is one sentence. `Intl.Segmenter` knows few of these (and no list of
 * abbreviations can be given to it), and the tokens it would have to be repaired with are needed anyway.
 */
export function sentencesOf(text: string): Span[] {
  const vocabulary = new Vocabulary()
  const tokens = tokensOf(text, vocabulary)
  const found: Span[] = []
  let first = 0
  for (const next of sentenceBreaks({ text, tokens, vocabulary }, 0, tokens.length)) {
    found.push({ start: tokens.starts[first] ?? 0, end: tokens.ends[next - 1] ?? 0 })
    first = next
  }
  return found
}

/** A text cut into tokens. */
export interface Tokenized {
  readonly text: string
  readonly tokens: Tokens
  readonly vocabulary: Vocabulary
}

/** After which tokens of a range sentences end, as the index of the token that follows; the last is the range's end. */
export function sentenceBreaks(of: Tokenized, first: number, last: number): number[] {
  const { text, tokens } = of
  const breaks: number[] = []
  const push = (next: number): void => {
    if (next > (breaks.at(-1) ?? first)) breaks.push(next)
  }
  for (let at = first; at < last; at += 1) {
    if (at > first && isBlankLine(text, tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? 0)) push(at)
    const next = sentenceEnd(of, at, last)
    if (next > at) push(next)
  }
  push(last)
  return breaks
}

function isBlankLine(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false
  const line = text.indexOf('\n', from)
  return line !== -1 && line < to && text.slice(line + 1, to).includes('\n')
}

/** The token after the sentence that ends with the token given and its closing marks; 0 if none ends there. */
function sentenceEnd(of: Tokenized, at: number, last: number): number {
  // Nearly every token ends in a letter: those need no looking up.
  if (endsInLetter(of.text.charCodeAt((of.tokens.ends[at] ?? 1) - 1))) return 0
  const own = traits(of, at)
  if ((own & (trait.end | trait.abbreviation)) === 0) return 0
  let next = at + 1
  while (next < last && touches(of, next) && (traits(of, next) & (trait.closer | trait.end)) !== 0) next += 1
  if (next >= last) return 0
  if ((own & trait.hardEnd) !== 0) return next
  if (touches(of, next)) return 0
  let word = next
  while (word < last && (traits(of, word) & trait.word) === 0 && (traits(of, word) & trait.opener) !== 0)
    word += 1
  const after = word < last ? traits(of, word) : 0
  if ((after & trait.lower) !== 0) return 0
  if ((own & trait.end) !== 0) return next > at + 1 && speaksNext(of, word, last) ? 0 : next
  return endsAbbreviated(own, after, word > next) ? next : 0
}

function endsAbbreviated(own: number, after: number, quoted: boolean): boolean {
  if (quoted || (after & trait.starter) !== 0) return true
  if ((own & trait.hour) === 0) return false
  return (after & trait.capital) !== 0 && (after & (trait.day | trait.month | trait.capitals)) === 0
}

/** `"Stop!" Ada Holm said`: a name and a verb of speech carry the quoted sentence on. */
function speaksNext(of: Tokenized, word: number, last: number): boolean {
  let at = word
  while (at < last && at < word + 4 && (traits(of, at) & trait.capital) !== 0) at += 1
  return (
    at > word && at < last && (traits(of, at) & trait.speech) !== 0 && (traits(of, at) & trait.lower) !== 0
  )
}

function endsInLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

function touches(of: Tokenized, at: number): boolean {
  return of.tokens.starts[at] === of.tokens.ends[at - 1]
}

function traits(of: Tokenized, at: number): number {
  return of.vocabulary.traitsOf(of.tokens.ids[at] ?? 0)
}
