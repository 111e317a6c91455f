import { trait } from '../text/vocabulary.ts'
import type { Hunk, SentenceTokens } from './hunks.ts'
import { changeClasses, type ChangeClass } from './model.ts'
import type { Side, Unit } from './side.ts'

/** A side with what its words are quoted from. */
export interface Reading {
  readonly side: Side
  readonly quoted: Uint8Array
}

/** Two readings and the tokens of the sentences a hunk stands in. */
export interface Setting {
  readonly from: Reading
  readonly to: Reading
  readonly fromTokens: SentenceTokens
  readonly toTokens: SentenceTokens
}

/** What the words of a hunk mean: the class it is shown as first, then the others it also is. */
export function classesOfHunk(hunk: Hunk, setting: Setting): ChangeClass[] {
  const from = wordsIn(setting.from, hunk.from, setting.fromTokens)
  const to = wordsIn(setting.to, hunk.to, setting.toTokens)
  if (from.words === 0 && to.words === 0) {
    if (PICTURE.test(from.folded + to.folded)) return ['wording']
    return [differ(from.quoteMarks, to.quoteMarks) ? 'quotation' : 'punctuation']
  }
  if (from.folded === to.folded && from.folded !== '' && from.lower !== to.lower) return ['punctuation']
  const quoted = from.isQuoted || to.isQuoted
  const speaker =
    !quoted &&
    (namesSpeaker(setting.from, hunk.from, setting.fromTokens) ||
      namesSpeaker(setting.to, hunk.to, setting.toTokens))
  const ofQuote =
    speaker && (holdsQuote(setting.from, setting.fromTokens) || holdsQuote(setting.to, setting.toTokens))
  const figure = differ(from.figures, to.figures)
  const hedge = differ(from.hedges, to.hedges)
  const name = differ(from.names, to.names)
  const attribution = speaker || saysWhoElse(from, to)
  const order: readonly (readonly [ChangeClass, boolean])[] = [
    ['quotation', quoted || ofQuote],
    ['figure', figure],
    ['hedge', hedge],
    ['name', name],
    ['attribution', attribution]
  ]
  const found = order.filter(([, holds]) => holds).map(([name]) => name)
  return found.length > 0 ? found : ['wording']
}

/** A flag or an emoji says something, where a mark does not. */
const PICTURE = /[\p{Emoji_Presentation}\p{Regional_Indicator}]/u

/** What a stretch only one version has is about: its figures, names, quotations and sources. */
export function classesOfStretch(reading: Reading, units: readonly Unit[]): ChangeClass[] {
  const found = new Set<ChangeClass>()
  for (const unit of units) {
    if (isNotice(unit, reading.side.text)) return ['correction']
    if (isBoilerplate(unit)) return ['punctuation']
    const words = wordsIn(reading, unit, unit)
    if (holdsQuote(reading, unit)) found.add('quotation')
    if (words.figures.size > 0) found.add('figure')
    if (words.names.size > 0) found.add('name')
    if (words.speech.size > 0) found.add('attribution')
    if (words.hedges.size > 0) found.add('hedge')
    if (words.words > 0 && found.size === 0) found.add('wording')
  }
  if (found.size > 1) found.delete('wording')
  return found.size > 0 ? inOrder(found) : ['punctuation']
}

/** Each class once, in the order they are listed in. */
export function inOrder(classes: Iterable<ChangeClass>): ChangeClass[] {
  const found = new Set(classes)
  return changeClasses.filter((name) => found.has(name))
}

const NOTICE =
  /^\W{0,3}(?:(?:correction|clarification|corrections|editor['’]s note|editors['’] note|corrects|corrected)\b|(?:this|an earlier|a previous|the) (?:story|article|report|version|headline|item|piece|copy|post)\b.{0,80}\b(?:correct(?:s|ed|ion)?|amend(?:s|ed)|clarif(?:y|ies|ied)|misstated|misidentified|incorrectly|erroneously|updated to)\b)/i

/** Whether a sentence is a correction or an editor's note, by its block or by how it begins. */
export function isNotice(unit: Unit, text: string): boolean {
  return unit.kind === 'correction' || NOTICE.test(text.slice(unit.start, unit.end))
}

/** Whether a sentence is what an outlet puts under every story. */
export function isBoilerplate(unit: Unit): boolean {
  return unit.kind === 'boilerplate' || unit.kind === 'copyright'
}

interface Words {
  readonly words: number
  readonly lower: string
  readonly folded: string
  readonly isQuoted: boolean
  readonly quoteMarks: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly speech: ReadonlySet<string>
  readonly origins: ReadonlySet<string>
}

function wordsIn(reading: Reading, range: SentenceTokens, sentence: SentenceTokens): Words {
  const { tokens, vocabulary } = reading.side
  const sets = {
    quoteMarks: new Set<string>(),
    figures: new Set<string>(),
    hedges: new Set<string>(),
    names: new Set<string>(),
    speech: new Set<string>(),
    origins: new Set<string>()
  }
  let [words, lower, folded, isQuoted] = [0, '', '', false]
  for (let at = range.first; at < range.last; at += 1) {
    const id = tokens.ids[at] ?? 0
    const traits = vocabulary.traitsOf(id)
    const text = vocabulary.textOf(id)
    const plain = vocabulary.textOf(vocabulary.foldedOf(id))
    lower += ` ${text.toLowerCase()}`
    folded += ` ${plain}`
    if ((traits & trait.word) === 0) {
      if (/["«»]/.test(plain)) sets.quoteMarks.add(`${plain}${String(sets.quoteMarks.size)}`)
      else if ((traits & (trait.currency | trait.unit)) !== 0) sets.figures.add(plain)
      continue
    }
    words += 1
    isQuoted ||= reading.quoted[at] === 1
    if ((traits & (trait.figure | trait.day | trait.month)) !== 0) sets.figures.add(plain)
    else if ((traits & trait.unit) !== 0 && sets.figures.size > 0) sets.figures.add(plain)
    if ((traits & trait.hedge) !== 0) sets.hedges.add(plain)
    if ((traits & trait.speech) !== 0) sets.speech.add(plain)
    if ((traits & trait.origin) !== 0) sets.origins.add(plain)
    if (isName(traits, at, sentence, reading)) sets.names.add(text)
  }
  return { words, lower, folded, isQuoted, ...sets }
}

/** A capital names something, except where every word has one: at a sentence's start. There the next word decides. */
function isName(traits: number, at: number, sentence: SentenceTokens, reading: Reading): boolean {
  if ((traits & trait.capital) === 0) return false
  if ((traits & (trait.figure | trait.day | trait.month | trait.starter | trait.speech | trait.hedge)) !== 0)
    return false
  const { tokens, vocabulary } = reading.side
  const before = at > sentence.first ? vocabulary.traitsOf(tokens.ids[at - 1] ?? 0) : 0
  if (at > sentence.first && (before & (trait.word | trait.closer)) !== 0) return true
  if (at > sentence.first && (before & (trait.end | trait.opener)) === 0) return true
  const after = at + 1 < sentence.last ? vocabulary.traitsOf(tokens.ids[at + 1] ?? 0) : 0
  return (traits & trait.capitals) !== 0 || (after & (trait.capital | trait.speech)) !== 0
}

/** Whether a range says who speaks: it stands against a verb of speech, or after "according to". */
function namesSpeaker(reading: Reading, range: SentenceTokens, sentence: SentenceTokens): boolean {
  if (range.first === range.last) return false
  const { tokens, vocabulary } = reading.side
  const traits = (at: number): number =>
    at >= sentence.first && at < sentence.last ? vocabulary.traitsOf(tokens.ids[at] ?? 0) : 0
  const isVerb = (at: number): boolean => (traits(at) & trait.speech) !== 0
  if (isVerb(range.last) || (isVerb(range.first - 1) && (traits(range.first) & trait.capital) !== 0))
    return true
  const before = (offset: number): string =>
    vocabulary.textOf(tokens.ids[range.first - offset] ?? 0).toLowerCase()
  return range.first - 2 >= sentence.first && before(1) === 'to' && before(2) === 'according'
}

function holdsQuote(reading: Reading, sentence: SentenceTokens): boolean {
  for (let at = sentence.first; at < sentence.last; at += 1) if (reading.quoted[at] === 1) return true
  return false
}

/** Whether one side names a source the other does not; one verb of speech for another is not that. */
function saysWhoElse(from: Words, to: Words): boolean {
  if (differ(from.origins, to.origins)) return true
  return from.speech.size === 0 ? to.speech.size > 0 : to.speech.size === 0
}

function differ(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size !== other.size || [...one].some((word) => !other.has(word))
}
