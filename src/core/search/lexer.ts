/** A piece of what was typed. `at` and `length` are where, in UTF-16 units. */
export interface Piece {
  readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'near' | 'count' | 'field' | 'phrase' | 'word'
  /** The word, the phrase without its quotation marks, the field's name, the distance, or the count. */
  readonly text: string
  /** Whether `=` stands before it. */
  readonly exact: boolean
  /** Whether `*` stands after it. */
  readonly prefix: boolean
  readonly at: number
  readonly length: number
}

const QUOTES = '"“”„«»'

/** Each alternative is one kind of piece; the first that fits is taken. */
const pieces = new RegExp(
  [
    `(?<exact>=?)[${QUOTES}](?<phrase>[^${QUOTES}]*)(?:[${QUOTES}](?<more>\\*?)|$)`,
    '(?<open>\\()',
    '(?<close>\\))',
    '(?<minus>(?<![^\\s(])-(?=[^\\s)-]))',
    '(?:NEAR/|[wW]/)(?<near>\\d+|[spSP])(?=[\\s(]|$)',
    '(?<bareNear>NEAR)(?=[\\s(]|$)',
    '[aA][tT][lL][eE][aA][sS][tT](?<count>\\d+)(?=\\()',
    '(?<and>AND)(?=[\\s()]|$)',
    '(?<or>OR)(?=[\\s()]|$)',
    '(?<not>NOT)(?=[\\s()]|$)',
    `(?<field>\\p{L}+):(?!//)(?=[^\\s)])`,
    `(?<equals>=?)(?<word>[^\\s()${QUOTES}]+)`
  ].join('|'),
  'gu'
)

/** NEAR without a number: as many words apart as SQLite takes it to be. */
const USUAL_DISTANCE = '10'

/** Cut up what was typed. A quotation mark left open runs to the end; `isField` says which names before a colon are fields. */
export function piecesOf(typed: string, isField: (name: string) => boolean): Piece[] {
  const found: Piece[] = []
  pieces.lastIndex = 0
  for (let match = pieces.exec(typed); match !== null; match = pieces.exec(typed)) {
    const groups = match.groups ?? {}
    let length = match[0].length
    const push = (kind: Piece['kind'], text: string, exact = false, prefix = false): void => {
      found.push({ kind, text, exact, prefix, at: match.index, length })
    }
    if (groups['phrase'] !== undefined)
      push('phrase', groups['phrase'], groups['exact'] === '=', groups['more'] === '*')
    else if (groups['open'] !== undefined) push('open', '(')
    else if (groups['close'] !== undefined) push('close', ')')
    else if (groups['minus'] !== undefined || groups['not'] !== undefined) push('not', match[0])
    else if (groups['near'] !== undefined) push('near', groups['near'].toLowerCase())
    else if (groups['bareNear'] !== undefined) push('near', USUAL_DISTANCE)
    else if (groups['count'] !== undefined) push('count', groups['count'])
    else if (groups['and'] !== undefined) push('and', 'AND')
    else if (groups['or'] !== undefined) push('or', 'OR')
    else if (groups['field'] !== undefined && isField(groups['field'].toLowerCase()))
      push('field', groups['field'].toLowerCase())
    else {
      // A colon after what is no field belongs to the word.
      const word = /^=?[^\s()"“”„«»]+/u.exec(typed.slice(match.index))?.[0] ?? match[0]
      length = word.length
      pieces.lastIndex = match.index + length
      const text = word.replace(/^=/, '').replace(/\*+$/, '')
      push('word', text, word.startsWith('='), word.endsWith('*'))
    }
  }
  return found
}
