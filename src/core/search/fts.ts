import { isFoundAsTyped, wordsBeyond } from './prefix.ts'
import type { AtLeast, Near, Node, TextLeaf, Words } from './tree.ts'

/**
 * A query for the word index, and whether what it finds is just what was asked for; where not, it finds at least that,
 * and each find must be looked at again (match.ts).
 */
export interface IndexQuery {
  readonly match: string
  readonly precise: boolean
}

/** What the word index can be asked for a leaf. `added:` is asked of the index of added words, in the same words. */
export function indexQueryOf(leaf: TextLeaf): IndexQuery {
  const place = leaf.kind === 'words' ? leaf.place : (leaf.kind === 'near' ? leaf.left : leaf.of)[0]?.place
  const { match, precise } = unplaced(leaf)
  if (place === 'headline') return { match: `headline : (${match})`, precise }
  if (place === 'lead') return { match: `body : (${match})`, precise: false }
  return { match, precise }
}

/**
 * What the word index can be asked for a whole query, as far as it is to be asked; null where it has nothing to say, as of
 * a date.
 */
export function wholeQueryOf(node: Node, asks: (leaf: TextLeaf) => boolean = () => true): IndexQuery | null {
  const queryOf = (part: Node): IndexQuery | null => wholeQueryOf(part, asks)
  switch (node.kind) {
    case 'words':
    case 'near':
    case 'at-least':
      return placeOf(node) === 'added' || !asks(node) ? null : indexQueryOf(node)
    case 'any':
      return everyOf(node.of.map(queryOf), ' OR ')
    case 'all':
      return allQueryOf(node.of, queryOf)
    default:
      return null
  }
}

/** The place all words of a leaf are looked for in. */
export function placeOf(leaf: TextLeaf): Words['place'] {
  if (leaf.kind === 'words') return leaf.place
  return (leaf.kind === 'near' ? leaf.left : leaf.of)[0]?.place ?? 'anywhere'
}

/** The words and phrases of a leaf. */
export function wordsOf(leaf: TextLeaf): readonly Words[] {
  if (leaf.kind === 'words') return [leaf]
  return leaf.kind === 'near' ? [...leaf.left, ...leaf.right] : leaf.of
}

/** Whether a leaf is about the beginning of a word. */
export function hasBeginning(leaf: TextLeaf): boolean {
  return wordsOf(leaf).some(({ prefix }) => prefix)
}

function unplaced(leaf: TextLeaf): IndexQuery {
  if (leaf.kind === 'words') return { match: `(${phrasesOf(leaf).join(' OR ')})`, precise: isPrecise(leaf) }
  if (leaf.kind === 'near') return nearQueryOf(leaf)
  return { match: anyPhrase(leaf.of), precise: false }
}

function nearQueryOf({ within, left, right }: Near): IndexQuery {
  if (typeof within === 'string') {
    return { match: `(${anyPhrase(left)} AND ${anyPhrase(right)})`, precise: false }
  }
  const pairs = left
    .flatMap(phrasesOf)
    .flatMap((a) => right.flatMap(phrasesOf).map((b) => `NEAR(${a} ${b}, ${within})`))
  return { match: `(${pairs.join(' OR ')})`, precise: [...left, ...right].every(isPrecise) }
}

function anyPhrase(words: AtLeast['of']): string {
  return `(${words.flatMap(phrasesOf).join(' OR ')})`
}

/** Words are letters and figures alone, so nothing in them is syntax (sqlite.org/fts5.html, section 3). */
function phrasesOf({ words, prefix }: Words): string[] {
  const phrase = `"${words.join(' ')}"`
  const last = words.at(-1) ?? ''
  if (!prefix) return [phrase]
  const before = words.slice(0, -1).join(' ')
  return [`${phrase} *`, ...wordsBeyond(last).map((word) => `"${`${before} ${word}`.trim()}"`)]
}

function isPrecise({ exact, prefix, words }: Words): boolean {
  return !exact && (!prefix || isFoundAsTyped(words.at(-1) ?? ''))
}

/** What must all hold. A part the index cannot answer makes it find more than asked for. */
function allQueryOf(parts: readonly Node[], queryOf: (part: Node) => IndexQuery | null): IndexQuery | null {
  const wanted = parts.flatMap((part) => (part.kind === 'not' ? [] : [queryOf(part)]))
  const asked = wanted.filter((query) => query !== null)
  if (asked.length === 0) return null
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [queryOf(part.of)] : []))
  const refused = unwanted.filter((query) => query?.precise === true)
  const all = asked.map(({ match }) => match).join(' AND ')
  const none = refused.map((query) => query?.match).join(' OR ')
  return {
    match: none === '' ? `(${all})` : `((${all}) NOT (${none}))`,
    precise:
      asked.length === wanted.length &&
      refused.length === unwanted.length &&
      asked.every(({ precise }) => precise)
  }
}

function everyOf(queries: readonly (IndexQuery | null)[], join: string): IndexQuery | null {
  const asked = queries.filter((query) => query !== null)
  if (asked.length < queries.length) return null
  return {
    match: `(${asked.map(({ match }) => match).join(join)})`,
    precise: asked.every(({ precise }) => precise)
  }
}
