import { ordinaryPlace } from '../../core/article/name-case.ts'
import { blankArticle, compose, joinDoubts, lineOrNull, type Piece } from './compose.ts'
import { moment } from './instant.ts'
import { languageOf, languageTag } from './language.ts'
import { namesIn } from './names.ts'
import { piecesOf } from './pieces.ts'
import type { FileReading, FoundArticle, PublishingStatus } from './reading.ts'
import { unreadable } from './refuse.ts'
import { at, attribute, childrenOf, find, findAll, textOf, type Element } from './tree.ts'
import { malformed, parseXml } from './xml.ts'

/** A NITF file holds one story of an agency. */
export function readNitf(content: string): FileReading {
  const { root, wellFormed } = parseXml(content)
  const article = nitfArticle('', root)
  if (article.body === '' && article.status !== 'withdrawn')
    throw unreadable('There is no article text in this NITF file.')
  const doubt = joinDoubts(wellFormed ? null : malformed, article.doubt)
  return { format: 'NITF', encoding: null, articles: [{ ...article, doubt }], skipped: [], claimed: null }
}

/** The article of a `nitf` element, on its own or inside NewsML-G2. */
export function nitfArticle(name: string, nitf: Element): FoundArticle {
  const docdata = at(nitf, 'head', 'docdata')
  const pubdata = at(nitf, 'head', 'pubdata')
  const body = at(nitf, 'body', 'body.head')
  const published = moment(
    attribute(at(docdata, 'date.release'), 'norm') ??
      attribute(at(docdata, 'date.issue'), 'norm') ??
      attribute(pubdata, 'date.publication')
  )
  const place = lineOrNull(textOf(at(body, 'dateline', 'location')).replace(/[,\s]+$/, ''))
  const source =
    attribute(pubdata, 'name') ??
    lineOrNull(textOf(at(body, 'distributor'))) ??
    attribute(at(docdata, 'doc.copyright'), 'holder')
  const composed = compose(storyPieces(nitf))
  return {
    ...blankArticle(name),
    headline: lineOrNull(textOf(at(body, 'hedline', 'hl1'))) ?? lineOrNull(textOf(at(nitf, 'head', 'title'))),
    bylines: bylinesOf(body),
    dateline:
      place === null
        ? null
        : { place: ordinaryPlace(place), agency: lineOrNull(textOf(at(body, 'distributor'))) },
    source,
    publishedOn: published.day,
    publishedAt: published.at,
    url: attribute(pubdata, 'ex-ref'),
    guid: attribute(at(docdata, 'doc-id'), 'id-string'),
    guidVersion: wholeNumber(attribute(at(docdata, 'du-key'), 'version')),
    language:
      languageTag(attribute(nitf, 'lang') ?? attribute(find(nitf, 'body.content'), 'lang')) ??
      languageOf(composed.body),
    status: statusOf(attribute(docdata, 'management-status')),
    editorNote: lineOrNull(
      childrenOf(docdata, 'ed-msg')
        .map((note) => attribute(note, 'info') ?? textOf(note))
        .join(' ')
    ),
    ...composed
  }
}

/** Publishing status in the words of NITF, NewsML-G2 and ninjs, which spell it both ways and with or without a prefix. */
export function statusOf(said: string | null): PublishingStatus {
  const status = (said ?? '').toLowerCase().replace(/^.*[:/]/, '')
  if (/^cancell?ed$|^kill(ed)?$|^withdrawn$|^delet/.test(status)) return 'withdrawn'
  return /^withheld$|^embargo/.test(status) ? 'withheld' : 'usable'
}

/** A version as agencies number it, from 1; anything else is none. */
export function wholeNumber(said: string | null): number | null {
  const number = /^\d{1,9}$/.test(said ?? '') ? Number(said) : 0
  return number > 0 ? number : null
}

function bylinesOf(head: Element | null): string[] {
  return childrenOf(head, 'byline').flatMap((byline) => {
    const people = findAll(byline, 'person').flatMap((person) => namesIn(textOf(person)))
    return people.length > 0 ? people : namesIn(textOf(byline).replace(textOf(find(byline, 'byttl')), ''))
  })
}

/** Sub-headline, date line, story and tag line; the abstract only where there is no story. */
function storyPieces(nitf: Element): Piece[] {
  const head = at(nitf, 'body', 'body.head')
  const dateline = lineOrNull(textOf(at(head, 'dateline')))
  const story = childrenOf(at(nitf, 'body'), 'body.content').flatMap(piecesOf)
  const tagline = at(nitf, 'body', 'body.end', 'tagline')
  return [
    ...childrenOf(at(head, 'hedline'), 'hl2').flatMap(piecesOf),
    ...(dateline === null ? [] : [{ kind: 'dateline', text: dateline } as const]),
    ...(story.length > 0 ? story : childrenOf(head, 'abstract').flatMap(piecesOf)),
    ...(tagline === null ? [] : [{ kind: 'contributors', text: textOf(tagline) } as const])
  ]
}
