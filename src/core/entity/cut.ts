import { listed } from './classes.ts'
import type { Document } from './document.ts'
import { entityKinds } from './kinds.ts'
import type { NameSpan } from './mend.ts'
import { casing, type Word } from './word.ts'

const person = entityKinds.indexOf('person')
const organisation = entityKinds.indexOf('organisation')
const place = entityKinds.indexOf('place')

const between = new Set(
  `unit arm subsidiary owner parent boss chief head analyst analysts economist spokesman spokeswoman spokesperson leader colony
   coach manager striker rival partner maker owned president minister founder director`.split(/\s+/)
)
const particles = new Set('von van der den ter ten bin ibn de del di da dos du al el'.split(' '))
const legal = /^(?:inc|corp|plc|ltd|llc|ag|co|company|corporation|limited|sa|nv|se)\.?$/

/** Cut names where two were taken for one, and take in the small words a family name begins with. */
export function cut(document: Document, spans: readonly NameSpan[]): NameSpan[] {
  const alone = namesAlone(document, spans)
  return spans
    .flatMap((span) => atSmallWords(document, span))
    .flatMap((span) => atOwner(document.words, span))
    .flatMap((span) => atAnd(document.words, span, alone))
    .flatMap((span) => personOfBody(document.words, span))
    .map((span) => withParticles(document, span))
    .map((span) => withHyphen(document, span))
    .filter((span, at, all) => (all[at - 1]?.to ?? 0) <= span.from)
}

/** "Orvek unit Genlab" and "Ade/Bode" are two names; "Bank of Arda" and "Council for the Arts" are one. */
function atSmallWords({ words }: Document, span: NameSpan): NameSpan[] {
  const parts: NameSpan[] = []
  let from = span.from
  for (let at = span.from; at < span.to; at += 1) {
    const word = words[at]
    const apart = word?.text === '/' || (word?.casing === casing.lower && between.has(word.lower))
    if (!apart) continue
    if (at > from) parts.push({ ...span, from, to: at })
    from = at + 1
  }
  if (from === span.from) return [span]
  if (span.to > from) parts.push({ ...span, from, to: span.to })
  return parts
}

/** "Arda's Security Council" is a place and its council. */
function atOwner(words: readonly Word[], span: NameSpan): NameSpan[] {
  for (let at = span.from + 1; at < span.to; at += 1) {
    if (words[at]?.lower !== "'s" || !isPlace(words[at - 1])) continue
    const owner = { from: span.from, to: at, kind: place }
    return at + 1 < span.to ? [owner, { ...span, from: at + 1 }] : [owner]
  }
  return [span]
}

function isPlace(word: Word | undefined): boolean {
  const places = listed.country | listed.region | listed.city
  return word !== undefined && (word.lists & places) !== 0 && (word.lists & listed.organisation) === 0
}

/** The organisations that stand by themselves, as one key for each. */
function namesAlone({ words }: Document, spans: readonly NameSpan[]): ReadonlySet<string> {
  return new Set(
    spans.filter(({ kind }) => kind === organisation).map(({ from, to }) => keyOf(words, from, to))
  )
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
}

/** "Orvek Inc and Genlab" are two firms, and so are "Orvek and Genlab" where either stands alone elsewhere. */
function atAnd(words: readonly Word[], span: NameSpan, alone: ReadonlySet<string>): NameSpan[] {
  if (span.kind !== organisation) return [span]
  for (let at = span.from + 1; at < span.to - 1; at += 1) {
    if (words[at]?.lower !== 'and') continue
    const parted =
      legal.test(words[at - 1]?.lower ?? '') ||
      alone.has(keyOf(words, span.from, at)) ||
      alone.has(keyOf(words, at + 1, span.to))
    if (parted) return [{ ...span, to: at }, ...atAnd(words, { ...span, from: at + 1 }, alone)]
  }
  return [span]
}

/** "Ada Ode of Orvek Sports" names a person and where she works. */
function personOfBody(words: readonly Word[], span: NameSpan): NameSpan[] {
  const { from, to, kind } = span
  if (kind !== organisation || to - from < 4 || words[from + 2]?.lower !== 'of') return [span]
  const [given, family] = [words[from], words[from + 1]]
  if (given === undefined || family === undefined) return [span]
  const parts = listed.organisationHead | listed.organisationTail | listed.town | listed.country | listed.noun
  if ((given.lists & listed.given) === 0 || ((given.lists | family.lists) & parts) !== 0) return [span]
  if (family.casing !== casing.capital) return [span]
  return [
    { from, to: from + 2, kind: person },
    { ...span, from: from + 3 }
  ]
}

/** "von der" before a family name belongs to it. */
function withParticles({ words, sentences }: Document, span: NameSpan): NameSpan {
  if (span.kind !== person) return span
  let { from } = span
  while (from > 0 && isParticle(words[from - 1]) && !sentences.some((sentence) => sentence.from === from))
    from -= 1
  return from === span.from || words[from]?.casing !== casing.lower ? span : { ...span, from }
}

/** "Ada Tesk-Vael" is one name; what was found after the hyphen is taken in. */
function withHyphen({ words, starts, ends }: Document, span: NameSpan): NameSpan {
  const { to } = span
  const word = words[to + 1]
  if (
    span.kind !== person ||
    to - span.from < 2 ||
    words[to]?.text !== '-' ||
    word?.casing !== casing.capital
  )
    return span
  const glued = starts[to] === ends[to - 1] && starts[to + 1] === ends[to]
  return glued ? { ...span, to: to + 2 } : span
}

function isParticle(word: Word | undefined): boolean {
  return word?.casing === casing.lower && particles.has(word.lower)
}
