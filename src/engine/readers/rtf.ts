import iconv from 'iconv-lite'
import { clean } from './clean.ts'

/** Groups that hold no text of the document. */
const silent = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote listtable ' +
    'listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl fldinst filetbl revtbl template bkmkstart bkmkend'
  ).split(' ')
)

/** Control words that stand for a character. */
// prettier-ignore
const characters: Readonly<Record<string, string>> = {
  par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', cell: '\t', tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’',
  ldblquote: '“', rdblquote: '”', bullet: '•', '~': '\u00a0', _: '-', '-': ''
}

interface Group {
  readonly silent: boolean
  /** How many characters after a Unicode one repeat it for older readers. */
  readonly repeats: number
}

/** The text of an RTF document, paragraphs on lines of their own. Anything that is no RTF rule is passed over. */
export function rtfText(rtf: string): string {
  const tokens =
    /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g
  const groups: Group[] = []
  let group: Group = { silent: false, repeats: 1 }
  let codePage = 'windows-1252'
  let skip = 0
  let bytes: number[] = []
  const out: string[] = []
  const flush = (): void => {
    if (bytes.length > 0) out.push(iconv.decode(Buffer.from(bytes), codePage))
    bytes = []
  }
  const add = (text: string): void => {
    flush()
    if (!group.silent) out.push(text)
  }
  for (const [, word, given, hex, symbol, brace, text] of rtf.matchAll(tokens)) {
    if (brace === '{') groups.push(group)
    else if (brace === '}') {
      flush()
      group = groups.pop() ?? group
      skip = 0
    } else if (hex !== undefined) {
      if (skip > 0) skip--
      else if (!group.silent) bytes.push(Number.parseInt(hex, 16))
    } else if (text !== undefined) {
      add(text.slice(skip))
      skip = Math.max(0, skip - text.length)
    } else if (word === 'u') {
      add(String.fromCharCode(Number(given ?? 0) & 0xffff))
      skip = group.repeats
    } else if (word === 'uc') group = { ...group, repeats: Math.min(10, Math.max(0, Number(given ?? 1))) }
    else if (word === 'ansicpg')
      codePage = iconv.encodingExists(`cp${given ?? ''}`) ? `cp${given ?? ''}` : codePage
    else if (symbol === '*' || (word !== undefined && silent.has(word))) group = { ...group, silent: true }
    else
      add(characters[word ?? symbol ?? ''] ?? (symbol !== undefined && /[\\{}]/.test(symbol) ? symbol : ''))
  }
  flush()
  return clean(out.join(''))
}
