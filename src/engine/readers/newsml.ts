import { blankArticle, compose, joinDoubts, lineOrNull } from './compose.ts'
import { moment } from './instant.ts'
import { languageOf, languageTag } from './language.ts'
import { namesIn } from './names.ts'
import { nitfArticle, statusOf, wholeNumber } from './nitf.ts'
import { piecesOf } from './pieces.ts'
import type { FileReading, FoundArticle, Skipped } from './reading.ts'
import { checkCancelled } from './refuse.ts'
import { textPieces } from './text-pieces.ts'
import { at, attribute, childrenOf, elementsOf, find, findAll, textOf, type Element } from './tree.ts'
import { malformed, parseXml } from './xml.ts'

const notArticles: Readonly<Record<string, string>> = {
  packageitem: 'This is a package: it points to articles and has no text of its own.',
  conceptitem: 'This describes a concept and is no article.',
  knowledgeitem: 'This is a list of concepts and is no article.',
  planningitem: 'This is a plan of coverage and is no article.'
}

/** A NewsML-G2 file: one item, or a message with several. */
export function readNewsml(content: string, signal?: AbortSignal): FileReading {
  const { root, wellFormed } = parseXml(content)
  const items = root.name === 'newsmessage' ? childrenOf(root, 'itemset').flatMap(elementsOf) : [root]
  const articles: FoundArticle[] = []
  const skipped: Skipped[] = []
  for (const [index, item] of items.entries()) {
    checkCancelled(signal)
    const name = attribute(item, 'guid') ?? `item ${String(index + 1)}`
    const read = notArticles[item.name] ?? itemArticle(items.length === 1 ? '' : name, item)
    if (typeof read === 'string') skipped.push({ name, reason: read })
    else articles.push({ ...read, doubt: joinDoubts(wellFormed ? null : malformed, read.doubt) })
  }
  return { format: 'NewsML-G2', encoding: null, articles, skipped, claimed: null }
}

/** One news item as an article, or the reason why it is none. */
function itemArticle(name: string, item: Element): FoundArticle | string {
  const meta = at(item, 'itemmeta')
  const content = at(item, 'contentmeta')
  const status = statusOf(
    attribute(at(meta, 'pubstatus'), 'qcode') ?? attribute(at(meta, 'pubstatus'), 'uri')
  )
  const kind = (attribute(at(meta, 'itemclass'), 'qcode') ?? 'text').replace(/^.*:/, '')
  const inner = storyOf(item)
  if (inner === null && status !== 'withdrawn') {
    return kind === 'text' || kind === 'composite'
      ? 'This item has no text.'
      : `This item is a ${kind}, not an article.`
  }
  const story = inner ?? blankArticle(name)
  const published = moment(
    textOf(at(meta, 'firstcreated')) ||
      textOf(at(content, 'contentcreated')) ||
      textOf(at(meta, 'versioncreated'))
  )
  return {
    ...story,
    name,
    headline:
      lineOrNull(textOf(at(content, 'headline'))) ?? story.headline ?? lineOrNull(textOf(at(meta, 'title'))),
    bylines: bylinesOf(content, story),
    dateline: story.dateline ?? placeOf(content),
    source: nameOf(at(content, 'infosource')) ?? story.source ?? nameOf(at(meta, 'provider')),
    publishedOn: published.day ?? story.publishedOn,
    publishedAt: published.at ?? story.publishedAt,
    changedAt: moment(textOf(at(meta, 'versioncreated')) || textOf(at(content, 'contentmodified'))).at,
    url: story.url ?? attribute(at(item, 'itemmeta', 'link'), 'href'),
    guid: attribute(item, 'guid') ?? story.guid,
    guidVersion: wholeNumber(attribute(item, 'version')) ?? story.guidVersion,
    language:
      languageTag(attribute(at(content, 'language'), 'tag') ?? attribute(item, 'lang')) ??
      languageOf(story.body),
    status,
    editorNote: noteOf(meta)
  }
}

/** The item's text: NITF or HTML inside it, or plain text; null when it is somewhere else. */
function storyOf(item: Element): FoundArticle | null {
  const set = at(item, 'contentset')
  const xml = childrenOf(set, 'inlinexml').flatMap(elementsOf)[0]
  if (xml?.name === 'nitf') return nitfArticle('', xml)
  const data = childrenOf(set, 'inlinedata').filter(
    (part) => !/base64/.test(attribute(part, 'encoding') ?? '')
  )
  const pieces =
    xml === undefined ? data.flatMap((part) => textPieces(textOf(part))) : piecesOf(find(xml, 'body') ?? xml)
  const composed = compose(pieces)
  if (composed.body === '') return null
  return { ...blankArticle(''), ...composed }
}

function bylinesOf(content: Element | null, story: FoundArticle): readonly string[] {
  const said = childrenOf(content, 'by').flatMap((by) => namesIn(textOf(by)))
  if (said.length > 0) return said
  if (story.bylines.length > 0) return story.bylines
  return childrenOf(content, 'creator').flatMap((creator) => namesIn(nameOf(creator)))
}

function placeOf(content: Element | null): FoundArticle['dateline'] {
  const place = nameOf(at(content, 'located'))
  return place === null ? null : { place, agency: null }
}

/** A name in the file's own words, or the literal, or the code without its prefix. */
function nameOf(element: Element | null): string | null {
  const code = attribute(element, 'literal') ?? attribute(element, 'qcode')?.replace(/^[^:]*:/, '') ?? null
  return lineOrNull(textOf(at(element, 'name'))) ?? code
}

/** Signals, an embargo and the desk's notes explain a version to its reader. */
function noteOf(meta: Element | null): string | null {
  const signals = childrenOf(meta, 'signal').map((signal) => attribute(signal, 'qcode')?.replace(/^.*:/, ''))
  const embargo = lineOrNull(textOf(at(meta, 'embargoed')))
  const notes = findAll(meta, 'ednote').map(textOf)
  const said = [
    ...signals.filter((signal) => signal !== undefined).map((signal) => `Signal: ${signal}.`),
    ...(embargo === null ? [] : [`Embargoed until ${embargo}.`]),
    ...notes
  ]
  return lineOrNull(said.join(' '))
}
