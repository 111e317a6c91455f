import type { Catalogue } from './language.ts'
import { piecesOf } from './message.ts'
import { catalogue, locale, sayAs } from './say.ts'

/** A message of the engine as it may come: what it looks like in English, and what it is in the window's language. */
interface Pattern {
  readonly looks: RegExp
  readonly holes: readonly { readonly hole: number; readonly counts: boolean; readonly said: boolean }[]
  readonly is: string
  /** How many letters are the message's own: of two that fit, the one that says more is meant. */
  readonly own: number
}

const known = new WeakMap<Catalogue, readonly Pattern[]>()

/**
 * A sentence that the engine sent or the archive keeps, in the window's language. Such sentences are English as data; one
 * that the catalogue does not know (from a later version, say) is shown as it is.
 */
export function said(sentence: string): string {
  const texts = catalogue()
  if (texts === null || sentence === '') return sentence
  return knownAs(sentence, texts) ?? listAs(sentence, texts) ?? sentence
}

function knownAs(sentence: string, texts: Catalogue): string | null {
  const exact = texts.engine[sentence]
  if (exact) return exact
  let patterns = known.get(texts)
  if (patterns === undefined) known.set(texts, (patterns = patternsOf(texts)))
  for (const { looks, holes, is } of patterns) {
    const found = looks.exec(sentence)
    if (found === null) continue
    const values: unknown[] = []
    for (const [at, { hole, counts, said: again }] of holes.entries()) {
      const value = found[at + 1] ?? ''
      values[hole] = counts ? Number(value.replace(/\D/g, '')) : again ? said(value) : value
    }
    return sayAs(is, values)
  }
  return null
}

/** Several things in a row, `3 figures and 1 name; headline`, where every one of them is known; else null. */
function listAs(sentence: string, texts: Catalogue): string | null {
  const halves = sentence.split('; ')
  if (halves.length > 1) {
    const all = halves.map((half) => knownAs(half, texts) ?? listAs(half, texts))
    return all.every((half) => half !== null) ? all.join('; ') : null
  }
  const parts = sentence.split(/, and | and |, /)
  const all = parts.map((part) => knownAs(part, texts))
  if (parts.length < 2 || !all.every((part) => part !== null)) return null
  return sentence.includes(' and ') ? new Intl.ListFormat(locale()).format(all) : all.join(', ')
}

/** Every message with holes, the one that says most of its own first. */
function patternsOf({ engine }: Catalogue): readonly Pattern[] {
  return Object.entries(engine)
    .filter(([text]) => text.includes('{'))
    .map(([text, is]) => patternOf(text, is))
    .toSorted((a, b) => b.own - a.own)
}

function patternOf(text: string, is: string): Pattern {
  const saidAgain = new Set(
    piecesOf(is).flatMap((piece) => (typeof piece === 'object' && piece.said ? piece.hole : []))
  )
  const pieces = piecesOf(text)
  const looks = pieces.map((piece) => {
    if (typeof piece === 'string') return escaped(piece)
    // Words in quotation marks and nothing else: a list of such is no such.
    if (piece.forms.length === 0) return text === '“{0}”' ? '([^“”]*)' : '(.*?)'
    const nouns = piece.forms.map((form) => escaped(form.replace('#', '').trim()))
    return `(\\d[\\d,]*) (?:${nouns.toSorted((a, b) => b.length - a.length).join('|')})`
  })
  return {
    looks: new RegExp(`^${looks.join('')}$`, 's'),
    holes: pieces.flatMap((piece) =>
      typeof piece === 'string'
        ? []
        : [{ hole: piece.hole, counts: piece.forms.length > 0, said: saidAgain.has(piece.hole) }]
    ),
    is,
    own: pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.trim().length : 0), 0)
  }
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
