import { countWords } from '../../core/article/words.ts'
import { blankArticle, compose, lineOrNull, type Piece } from './compose.ts'
import { languageOf } from './language.ts'
import { piecesOf } from './pieces.ts'
import type { FoundArticle } from './reading.ts'
import { stubDoubt } from './stub.ts'
import { textOf, type Element, type Node } from './tree.ts'

/** What stands below the last entry of every alert. */
const footer =
  /\b(unsubscribe|abmelden|abbestellen|désabonner|cancelar suscripción|see more results|you have received this|manage (your )?(alerts|preferences))\b/i

/**
 * The entries of an alert or a digest: headlines that are links, each with some text under it. Null when a message is
 * not made of them, so that it is kept whole.
 */
export function alertEntries(message: Element): FoundArticle[] | null {
  const links: Link[] = []
  const pieces = piecesOf(marked(message, links, 0))
  const entries: { link: Link; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const link = links[entries.length]
    if (link !== undefined && piece.kind === 'heading' && lineOrNull(piece.text) === link.title)
      entries.push({ link, pieces: [] })
    else if (footer.test(piece.text) && entries.length === links.length) break
    else entries.at(-1)?.pieces.push(piece)
  }
  const told = entries.filter((entry) => wordsIn(entry.pieces) >= 8)
  if (told.length < 2 || told.length < entries.length / 2) return null
  return told.map((entry) => entryArticle(entry.link, entry.pieces))
}

interface Link {
  readonly title: string
  readonly url: string
}

function entryArticle({ title, url }: Link, pieces: readonly Piece[]): FoundArticle {
  const [first, ...rest] = pieces
  const named =
    first !== undefined && rest.length > 0 && wordsIn([first]) <= 6 && !/[.!?…]$/.test(first.text.trim())
  const { body, blocks } = compose(named ? rest : pieces)
  return {
    ...blankArticle(''),
    headline: title,
    source: named ? lineOrNull(first.text) : null,
    url,
    body,
    blocks,
    language: languageOf(body),
    doubt: stubDoubt(countWords(body, blocks))
  }
}

/** The message with every link that is a headline turned into a heading; `links` gets them in order. */
function marked(element: Element, links: Link[], depth: number): Element {
  if (depth > 400) return element
  let clear = true
  const children = element.children.map((node, at): Node => {
    const first = clear
    clear &&= typeof node === 'string' ? node.trim() === '' : node.name !== 'a'
    if (typeof node === 'string') return node
    const link = first && endsHere(element.children, at + 1) ? headlineLink(node) : null
    if (link === null) return marked(node, links, depth + 1)
    links.push(link)
    return { name: 'h3', attributes: {}, children: [link.title] }
  })
  return { ...element, children }
}

/** Whether the line ends at a place among an element's children: by a break, a block, or nothing more. */
function endsHere(children: readonly Node[], from: number): boolean {
  let at = from
  for (let node = children[at]; typeof node === 'string' && node.trim() === ''; node = children[at]) at++
  const next = children[at]
  return next === undefined || (typeof next !== 'string' && /^(br|div|p|table|ul|span)$/.test(next.name))
}

/** A link of at least four words; one that stands alone in its line is a headline. */
function headlineLink(node: Element): Link | null {
  if (node.name !== 'a') return null
  const title = lineOrNull(textOf(node))
  const url = target(node.attributes['href'] ?? '')
  return title === null || url === null || title.split(' ').length < 4 ? null : { title, url }
}

/** Where a link leads, past the counter that an alert puts before it. */
function target(href: string): string | null {
  if (!/^https?:\/\//i.test(href)) return null
  const inner = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/.test(href)
    ? URL.parse(href)?.searchParams
    : null
  const led = inner?.get('url') ?? inner?.get('q') ?? href
  return /^https?:\/\//i.test(led) ? led : null
}

function wordsIn(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece) => sum + piece.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    0
  )
}
