import { fieldNames, placeFields, readField, type FieldName } from './fields.ts'
import type { Piece } from './lexer.ts'
import { unknownName, type Names } from './names.ts'
import { nearestWord } from './problem.ts'
import { wordsIn } from './token.ts'
import type { Node, Place, Scope, Words } from './tree.ts'

/** What is known while a query is read. */
export interface Context {
  readonly now: string
  /** The names of the archive that is searched, where one is. */
  readonly names: Names | null
  /** Where `in:` says to look; null everywhere. */
  scope: Scope | null
  /** Point at something that could not be taken as it stands. */
  report(piece: Pick<Piece, 'at' | 'length'>, message: string, suggestion?: string | null): void
}

/** The words before the body's fiftieth are its lead. */
export const LEAD_WORDS = 50

/** A word or phrase as typed, under the field it stands under. */
export function leafOf(context: Context, piece: Piece, field: FieldName | null): Node | null {
  const place = placeFields.find((name) => name === field)
  if (field === null || place !== undefined) return wordsOf(context, piece, place ?? 'anywhere')
  if (field === 'in') return scopeOf(context, piece)
  const read = readField(field, piece.text, context.now)
  if ('leaf' in read) {
    const unknown = context.names === null ? null : unknownName(read.leaf, context.names)
    if (unknown !== null) context.report(piece, unknown.message, unknown.suggestion)
    return read.leaf
  }
  context.report(piece, read.wrong, read.suggestion)
  return null
}

function wordsOf(context: Context, piece: Piece, place: Place): Words | null {
  const words = wordsIn(piece.text)
  if (words.length === 0) return null
  if (piece.kind === 'word' && isUnfinishedField(context, piece)) return null
  if (piece.kind === 'word') warnOfField(context, piece)
  const short = piece.prefix && (words.at(-1)?.length ?? 0) < 2
  if (short) context.report(piece, 'The beginning of a word needs at least two letters before “*”.')
  return {
    kind: 'words',
    words,
    typed: piece.text.trim(),
    exact: piece.exact,
    prefix: piece.prefix && !short,
    place
  }
}

/** A field that nothing follows (`source:`) is hardly looked for as a word: it is left out until it is finished. */
function isUnfinishedField(context: Context, piece: Piece): boolean {
  const name = /^(\p{L}+):$/u.exec(piece.text)?.[1]
  if (name === undefined || !fieldNames.some((known) => known === name.toLowerCase())) return false
  context.report(piece, `Write what to look for right after “${name}:”, without a space.`)
  return true
}

/** `sorce:x` is searched as words, but was hardly meant so. */
function warnOfField(context: Context, piece: Piece): void {
  const [, name = '', value = ''] = /^(\p{L}+):(.*)$/u.exec(piece.text) ?? []
  if (name === '' || value.startsWith('//')) return
  const near = nearestWord(name, fieldNames)
  if (near === null || value === '') return
  context.report(piece, `There is no field “${name}:”, so this is searched as words.`, `${near}:${value}`)
}

function scopeOf(context: Context, piece: Piece): null {
  const wanted = piece.text.trim().toLowerCase()
  if (wanted === 'passages' || wanted === 'notes') context.scope = wanted
  else {
    const near = nearestWord(wanted, ['passages', 'notes'])
    context.report(piece, `“in:” knows passages and notes; not “${piece.text}”.`, near)
  }
  return null
}
