/** A piece of a message: words, or a hole that is filled by a value or, for a count, by the form of its number. */
export type Piece =
  string | { readonly hole: number; readonly forms: readonly string[]; readonly said: boolean }

/**
 * A message taken apart. `{0}` is a hole, `{0|# hit|# hits}` a count with a form for each plural category of the
 * language, in the order of Unicode's (`zero, one, two, few, many, other`), and `{~0}` a value that is said in turn.
 */
export function piecesOf(message: string): readonly Piece[] {
  return message.split(/(\{~?\d+(?:\|[^{}]*)?\})/).flatMap((part): Piece[] => {
    const hole = /^\{(~?)(\d+)(?:\|([^{}]*))?\}$/.exec(part)
    if (hole) return [{ hole: Number(hole[2]), forms: hole[3]?.split('|') ?? [], said: hole[1] === '~' }]
    return part === '' ? [] : [part]
  })
}

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** The plural categories of a language in the order in which messages give their forms. */
export function formsOf(language: string): readonly Intl.LDMLPluralRule[] {
  const own = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return categories.filter((category) => own.includes(category))
}

/** Fills messages in one language. */
export function filler(language: string): (message: string, values: readonly unknown[]) => string {
  const rules = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  const forms = formsOf(language)
  const known = new Map<string, readonly Piece[]>()
  return (message, values) => {
    let pieces = known.get(message)
    if (pieces === undefined) known.set(message, (pieces = piecesOf(message.replace(/@@.*$/, ''))))
    return pieces
      .map((piece) => {
        if (typeof piece === 'string') return piece
        const value = values[piece.hole] ?? ''
        if (typeof value !== 'number' || piece.forms.length === 0) return String(value)
        const form = piece.forms[forms.indexOf(rules.select(value))] ?? piece.forms.at(-1) ?? ''
        return form.replaceAll('#', number.format(value))
      })
      .join('')
  }
}
