import { blankArticle, compose, lineOrNull, type Piece } from './compose.ts'
import { moment } from './instant.ts'
import { lowerKeys, objectsOf, textOf, type JsonObject } from './json-value.ts'
import { languageOf, languageTag } from './language.ts'
import { namesIn } from './names.ts'
import { statusOf, wholeNumber } from './nitf.ts'
import type { FoundArticle } from './reading.ts'
import { htmlPieces } from './rich-text.ts'
import { textPieces } from './text-pieces.ts'

/** Whether an object is a ninjs item: it has a uri and something only ninjs calls so. */
export function isNinjs(value: JsonObject): boolean {
  const item = lowerKeys(value)
  const marks = [
    'pubstatus',
    'versioncreated',
    'bodies',
    'headlines',
    'body_text',
    'body_xhtml',
    'body_html',
    'firstcreated',
    'representationtype'
  ]
  return textOf(item['uri']) !== null && marks.some((mark) => mark in item)
}

/**
 * One ninjs item (1.x to 3.x) as an article, or the reason why it is none. Versions differ in the case of their names and in
 * whether headlines and bodies are fields or lists, so names are read in lower case and both are looked for.
 */
export async function ninjsArticle(name: string, value: JsonObject): Promise<FoundArticle | string> {
  const item = lowerKeys(value)
  const status = statusOf(textOf(item['pubstatus']))
  const type = textOf(item['type']) ?? 'text'
  const { body, blocks } = compose(await bodyPieces(item))
  if (body === '' && status !== 'withdrawn')
    return type === 'text' ? 'This item has no text.' : `This item is a ${type}, not an article.`
  const published = moment(
    textOf(item['firstcreated']) ?? textOf(item['contentcreated']) ?? textOf(item['versioncreated'])
  )
  const place = lineOrNull(textOf(item['located']) ?? textOf(objectsOf(item['located'])[0]?.['name']))
  return {
    ...blankArticle(name),
    headline: lineOrNull(
      textOf(item['headline']) ?? preferred(objectsOf(item['headlines'])) ?? textOf(item['title'])
    ),
    bylines: namesIn(textOf(item['byline']) ?? textOf(item['by'])),
    dateline: place === null ? null : { place, agency: null },
    source: sourceOf(item),
    publishedOn: published.day,
    publishedAt: published.at,
    changedAt: moment(textOf(item['versioncreated']) ?? textOf(item['contentmodified'])).at,
    url: addressIn(item),
    guid: textOf(item['uri']),
    guidVersion: wholeNumber(textOf(item['version'])),
    language: languageTag(textOf(item['language'])) ?? languageOf(body),
    status,
    editorNote: lineOrNull(textOf(item['ednote'])),
    body,
    blocks
  }
}

/** HTML keeps headings and captions, so it is preferred to plain text where an item has both. */
async function bodyPieces(item: JsonObject): Promise<Piece[]> {
  const bodies = objectsOf(item['bodies']).map(lowerKeys)
  const html =
    textOf(item['body_xhtml']) ??
    textOf(item['body_html']) ??
    textOf(item['body_html5']) ??
    textOf(bodies.find((body) => /html/i.test(textOf(body['contenttype']) ?? ''))?.['value'])
  if (html !== null) return htmlPieces(html)
  return textPieces(
    textOf(item['body_text']) ?? textOf(item['body_plain']) ?? textOf(bodies[0]?.['value']) ?? ''
  )
}

function preferred(headlines: readonly JsonObject[]): string | null {
  const main = headlines.find((headline) => /main|^headline$/i.test(textOf(headline['role']) ?? ''))
  return textOf((main ?? headlines[0])?.['value'])
}

function sourceOf(item: JsonObject): string | null {
  const named = [
    ...objectsOf(item['infosource']),
    ...objectsOf(item['infosources']),
    ...objectsOf(item['organisation'])
  ]
  return lineOrNull(
    textOf(item['source']) ??
      textOf(named[0]?.['name']) ??
      textOf(item['copyrightholder']) ??
      textOf(item['provider'])
  )
}

function addressIn(item: JsonObject): string | null {
  const said = textOf(item['canonicalurl']) ?? textOf(item['url']) ?? textOf(item['uri'])
  return said !== null && /^https?:\/\//i.test(said) ? said : null
}
