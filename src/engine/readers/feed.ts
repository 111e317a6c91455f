import { parseFeed } from 'feedsmith'
import { countWords } from '../../core/article/words.ts'
import { blankArticle, lineOrNull } from './compose.ts'
import { entriesOf, type Entry, type EntryList } from './feed-entry.ts'
import { moment } from './instant.ts'
import { languageOf, languageTag } from './language.ts'
import { namesIn } from './names.ts'
import { defaultLimits, type FileReading, type FoundArticle, type Skipped } from './reading.ts'
import { checkCancelled, parsing } from './refuse.ts'
import { fieldBody } from './rich-text.ts'
import { stubDoubt } from './stub.ts'

const formats = { rss: 'RSS feed', atom: 'Atom feed', rdf: 'RSS feed', json: 'JSON feed' } as const

/** A feed saved as a file: each entry is an article, as whole as the feed carries it. */
export async function readFeed(content: string, signal?: AbortSignal): Promise<FileReading> {
  const feed = await parsing('feed', () =>
    parseFeed(withoutDoctype(content), { maxItems: defaultLimits.articles })
  )
  const list = entriesOf(feed)
  const articles: FoundArticle[] = []
  const skipped: Skipped[] = []
  for (const [at, entry] of list.entries.entries()) {
    checkCancelled(signal)
    const name = `entry ${String(at + 1)}`
    const article = await entryArticle(name, entry, list)
    if (article === null) skipped.push({ name, reason: 'This entry has neither text nor a headline.' })
    else articles.push(article)
  }
  return { format: formats[feed.format], encoding: null, articles, skipped, claimed: null }
}

async function entryArticle(name: string, entry: Entry, list: EntryList): Promise<FoundArticle | null> {
  const headline = entry.title === null ? null : lineOrNull((await fieldBody(entry.title)).body)
  const { body, blocks } = await fieldBody(longest(entry.texts) ?? '')
  if (body === '' && headline === null) return null
  const published = moment(entry.published ?? entry.updated)
  return {
    ...blankArticle(name),
    headline,
    bylines: entry.authors.flatMap((author) => namesIn(author.replace(/^\S+@\S+\s*\((.*)\)$/, '$1'))),
    source: lineOrNull(entry.source ?? list.title),
    publishedOn: published.day,
    publishedAt: published.at,
    changedAt: moment(entry.updated).at,
    url: entry.url,
    guid: identity(entry, list),
    language: languageTag(entry.language ?? list.language) ?? languageOf(body),
    body,
    blocks,
    doubt: stubDoubt(countWords(body, blocks))
  }
}

/** An entry's identity, unless it only repeats the address; a bare number is told from another feed's by its feed. */
function identity({ guid, url }: Entry, list: EntryList): string | null {
  if (guid === null || guid === url || /^https?:/i.test(guid)) return null
  return guid.includes(':') || guid.length >= 20 ? guid : `${list.url ?? list.title ?? 'feed'}#${guid}`
}

function longest(texts: readonly string[]): string | undefined {
  return texts.toSorted((a, b) => b.length - a.length)[0]
}

/** Entities a feed defines must not be expanded; a document type stands at a document's beginning. */
function withoutDoctype(content: string): string {
  const head = content.slice(0, 65_536)
  return head.replace(/<!DOCTYPE[^[>]*(\[[\s\S]*?\]\s*)?>/i, '') + content.slice(head.length)
}
