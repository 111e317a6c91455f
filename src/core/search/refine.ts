import { fieldNames } from './fields.ts'
import { piecesOf, type Piece } from './lexer.ts'

/** What a search can be narrowed to with a click. `since:` is a date too. */
export const refinedFields = ['date', 'source', 'tag', 'entity', 'language'] as const
export type RefinedField = (typeof refinedFields)[number]

/** What a query is narrowed to, as far as it says so in parts that must hold of all it finds. */
export function refinementsOf(query: string, field: RefinedField): string[] {
  return termsOf(query, field).flatMap(({ values }) => values)
}

/** The query with or without one more of what it is narrowed to: either of several sources, but all of several tags. */
export function toggled(query: string, field: Exclude<RefinedField, 'date'>, value: string): string {
  const values = refinementsOf(query, field)
  const others = values.filter((each) => !sameValue(each, value))
  return refinedTo(query, field, others.length < values.length ? others : [...values, value])
}

/** The query narrowed to these values of a field instead of others; with none, no longer narrowed by it. */
export function refinedTo(query: string, field: RefinedField, values: readonly string[]): string {
  const terms = termsOf(query, field)
  const at = terms[0]?.from
  const rest = terms.toReversed().reduce((text, term) => without(text, term), query)
  if (values.length === 0) return terms.length === 0 ? query : rest.trim()
  const term = written(field, values)
  if (at !== undefined) {
    const inPlace = joined(rest.slice(0, at), term, rest.slice(at))
    // What stood around it may reach for it now (`w/3`, NOT), and it would mean something else.
    if (termsOf(inPlace, field).length >= (holdTogether(field) ? values.length : 1)) return inPlace
  }
  return joined(closed(rest), term)
}

/** Whether an article can have several values of a field, so that each one more narrows further. */
function holdTogether(field: RefinedField): boolean {
  return field === 'tag' || field === 'entity'
}

/** Whether two values of a field mean the same. */
export function sameValue(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

interface Term {
  readonly values: readonly string[]
  /** The whole of it, with an AND that joins it to its neighbour. */
  readonly from: number
  readonly to: number
}

/** The parts of a query that narrow it by a field. A query that is a choice (`a OR b`) as a whole has none. */
function termsOf(query: string, field: RefinedField): Term[] {
  const pieces = lexed(query)
  const terms: Term[] = []
  let depth = 0
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'open') depth++
    else if (piece.kind === 'close') depth = Math.max(0, depth - 1)
    else if (depth === 0 && piece.kind === 'or') return []
    else if (depth === 0 && piece.kind === 'field' && fieldOf(piece) === field) {
      const term = termAt(pieces, index)
      if (term !== null) terms.push(term)
    }
  }
  // Two sources asked for one after the other must both hold, which no click can mean: only the first is changed.
  if (field === 'date') return terms.filter(({ values }) => values.length === 1)
  return holdTogether(field) ? terms.filter(({ values }) => values.length === 1) : terms.slice(0, 1)
}

/** A field's name with its value, or with a bracket of values and OR; null where there is more to it. */
function termAt(pieces: readonly Piece[], at: number): Term | null {
  const field = pieces[at]
  const first = pieces[at + 1]
  if (field === undefined || first === undefined) return null
  const values: string[] = []
  let last = at + 1
  if (first.kind === 'open') {
    for (last = at + 2; pieces[last] !== undefined && pieces[last]?.kind !== 'close'; last++) {
      const piece = pieces[last]
      const value = piece?.kind === 'word' || piece?.kind === 'phrase'
      if (value !== ((last - at) % 2 === 0) || (!value && piece?.kind !== 'or')) return null
      if (value) values.push(piece.text)
    }
    if (values.length === 0) return null
  } else if (first.kind === 'word' || first.kind === 'phrase') values.push(first.text)
  else return null
  const end = pieces[Math.min(last, pieces.length - 1)]
  const [before, after] = [pieces[at - 1], pieces[last + 1]]
  const reaching = pieces[before?.kind === 'and' ? at - 2 : at - 1]?.kind
  if (reaching === 'not' || reaching === 'near' || after?.kind === 'near' || end === undefined) return null
  return {
    values,
    from: before?.kind === 'and' ? before.at : field.at,
    to: before?.kind !== 'and' && after?.kind === 'and' ? after.at + after.length : end.at + end.length
  }
}

function lexed(query: string): Piece[] {
  return piecesOf(query, (name) => fieldNames.some((known) => known === name))
}

function fieldOf({ text }: Piece): string {
  return text === 'since' ? 'date' : text
}

function without(query: string, { from, to }: Term): string {
  return `${query.slice(0, from).trimEnd()} ${query.slice(to).trimStart()}`
}

function joined(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
}

function written(field: RefinedField, values: readonly string[]): string {
  if (holdTogether(field)) return values.map((value) => `${field}:${quoted(value)}`).join(' ')
  return values.length === 1
    ? `${field}:${quoted(values[0] ?? '')}`
    : `${field}:(${values.map(quoted).join(' OR ')})`
}

function quoted(value: string): string {
  const plain = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(value) && !/^(AND|OR|NOT|NEAR|w\/.*)$/i.test(value)
  return plain ? value : `"${value.replace(/["“”„«»]/gu, ' ').trim()}"`
}

/** The query so that something may follow it: what was left open is closed, and what would reach for it is in brackets. */
function closed(query: string): string {
  const typed = query.trim()
  const pieces = lexed(typed)
  let whole = typed
  let depth = 0
  let choice = false
  let last: Piece | undefined
  for (const piece of pieces) {
    if (piece.kind === 'close' && depth === 0) {
      // A bracket that closes none means nothing, but would close the one put around the whole.
      whole = `${whole.slice(0, piece.at)} ${whole.slice(piece.at + 1)}`
      continue
    }
    if (piece.kind === 'open') depth++
    else if (piece.kind === 'close') depth--
    else if (piece.kind === 'or' && depth === 0) choice = true
    last = piece
  }
  const openPhrase =
    pieces.at(-1)?.kind === 'phrase' && !/^=?["“”„«»][^]*["“”„«»]\*?$/u.test(typed.slice(pieces.at(-1)?.at))
  whole += (openPhrase ? '"' : '') + ')'.repeat(depth)
  const reaches = choice || ['not', 'near', 'and'].includes(last?.kind ?? '')
  return reaches ? `(${whole.trim()})` : whole.trim()
}
