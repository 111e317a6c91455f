import { readFileSync } from 'node:fs'
import type { EntityKind } from '../../src/core/entity/kinds.ts'

/** A name annotated in a text. */
export interface Gold {
  readonly start: number
  readonly end: number
  readonly kind: EntityKind
}

/** One annotated text, put back together as it would have come from a wire. */
export interface Annotated {
  readonly id: string
  readonly text: string
  readonly gold: readonly Gold[]
}

interface Row {
  readonly token: string
  readonly tag: string
}

const kinds: Readonly<Record<string, EntityKind>> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** The texts of one file of tokens and BIO tags, sentences a line break or a space apart. */
export function readCorpus(file: string, options: { readonly hyphensStandAlone: boolean }): Annotated[] {
  const documents: { id: string; sentences: Row[][] }[] = []
  let rows: Row[] = []
  const endSentence = () => {
    if (rows.length > 0) documents.at(-1)?.sentences.push(rows)
    rows = []
  }
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) {
      endSentence()
      documents.push({ id: line.slice(line.indexOf('=') + 1).trim(), sentences: [] })
    } else if (line === '') endSentence()
    else {
      const [token = '', tag = 'O'] = line.split('\t')
      rows.push({ token, tag })
    }
  }
  endSentence()
  return documents.map(({ id, sentences }) => joined(id, sentences, options.hyphensStandAlone))
}

/** Whatever the case of a text is changed to, its spans stay: only changes that keep the length are made. */
export function recased({ id, text, gold }: Annotated, change: (text: string) => string): Annotated | null {
  const changed = change(text)
  return changed.length === text.length ? { id, text: changed, gold } : null
}

function joined(id: string, sentences: readonly (readonly Row[])[], hyphensStandAlone: boolean): Annotated {
  let text = ''
  const gold: Gold[] = []
  for (const rows of sentences) {
    if (text !== '') text += '\n\n'
    const quotes = { double: false, single: false }
    for (const [at, { token, tag }] of rows.entries()) {
      const before = rows[at - 1]?.token
      if (before !== undefined && spaceBetween(rows, at, quotes, hyphensStandAlone)) text += ' '
      if (token === '"') quotes.double = !quotes.double
      const start = text.length
      text += token
      const kind = kinds[tag.slice(2)]
      const last = gold.at(-1)
      if (kind === undefined) continue
      if (tag.startsWith('I-') && last !== undefined && rows[at - 1]?.tag.slice(2) === tag.slice(2))
        gold[gold.length - 1] = { ...last, end: text.length }
      else gold.push({ start, end: text.length, kind })
    }
  }
  return { id, text, gold }
}

function spaceBetween(
  rows: readonly Row[],
  at: number,
  quotes: { readonly double: boolean },
  hyphensStandAlone: boolean
): boolean {
  const token = rows[at]?.token ?? ''
  const before = rows[at - 1]?.token ?? ''
  if (/^(?:[,.;:!?)\]}%…’”]|''|\.\.\.)$/.test(token)) return false
  if (/^(?:['’](?:s|S|m|re|ve|ll|d|M|RE|VE|LL|D)|n['’]t|N['’]T)$/.test(token)) return false
  if (/^[([{$£€#@“‘]$/.test(before) || before === '``') return false
  if (token === '"') return !quotes.double
  if (before === '"') return !quotes.double
  if (hyphensStandAlone) return true
  // In Universal Dependencies "Al-Zaman" is three tokens.
  if (token === '-' || token === '/' || token === '–')
    return !/[\p{L}\p{N}.]$/u.test(before) || !next(rows, at)
  if ((before === '-' || before === '/' || before === '–') && at > 1)
    return !/[\p{L}\p{N}.]$/u.test(rows[at - 2]?.token ?? '') || !/^[\p{L}\p{N}]/u.test(token)
  return true
}

function next(rows: readonly Row[], at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(rows[at + 1]?.token ?? '')
}
