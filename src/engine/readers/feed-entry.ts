import type { parseFeed } from 'feedsmith'

/** What the kinds of feed say in common about one entry. */
export interface Entry {
  readonly title: string | null
  readonly texts: readonly string[]
  readonly url: string | null
  readonly guid: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly updated: string | null
  readonly source: string | null
  readonly language: string | null
}

/** A feed's entries, with what it says of itself. */
export interface EntryList {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  readonly entries: readonly Entry[]
}

type Feed = ReturnType<typeof parseFeed<string>>
type Of<F extends Feed['format']> = Extract<Feed, { format: F }>['feed']

/** RSS, RDF, Atom and JSON feeds in one shape. */
export function entriesOf(parsed: Feed): EntryList {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed)
    case 'rdf':
      return fromRdf(parsed.feed)
    case 'atom':
      return fromAtom(parsed.feed)
    case 'json':
      return fromJson(parsed.feed)
  }
}

function fromRss(feed: Of<'rss'>): EntryList {
  const entries = (feed.items ?? []).map((item) => ({
    title: item.title ?? null,
    texts: given(item.content?.encoded, item.description),
    url: item.link ?? (item.guid?.isPermaLink === true ? (item.guid.value ?? null) : null),
    guid: item.guid?.value ?? null,
    authors: [
      ...(item.authors ?? []).map((author) => author.name ?? author.email ?? ''),
      ...(item.dc?.creators ?? [])
    ],
    published: item.pubDate ?? item.dc?.dates?.[0] ?? null,
    updated: item.atom?.updated ?? null,
    source: item.source?.title ?? null,
    language: null
  }))
  return { title: feed.title ?? null, url: feed.link ?? null, language: feed.language ?? null, entries }
}

function fromRdf(feed: Of<'rdf'>): EntryList {
  const entries = (feed.items ?? []).map((item) => ({
    title: item.title ?? null,
    texts: given(item.content?.encoded, item.description),
    url: item.link ?? null,
    guid: null,
    authors: item.dc?.creators ?? [],
    published: item.dc?.dates?.[0] ?? null,
    updated: null,
    source: null,
    language: null
  }))
  return {
    title: feed.title ?? null,
    url: feed.link ?? null,
    language: feed.dc?.languages?.[0] ?? null,
    entries
  }
}

function fromAtom(feed: Of<'atom'>): EntryList {
  const authorsOf = (people: typeof feed.authors): string[] =>
    (people ?? []).map((person) => person.name ?? '')
  const entries = (feed.entries ?? []).map((entry) => ({
    title: entry.title?.value ?? null,
    texts: given(entry.content?.value, entry.summary?.value),
    url: alternate(entry.links),
    guid: entry.id ?? null,
    authors: authorsOf(entry.authors ?? feed.authors),
    published: entry.published ?? null,
    updated: entry.updated ?? null,
    source: entry.source?.title?.value ?? null,
    language: entry.xml?.lang ?? null
  }))
  return {
    title: feed.title?.value ?? null,
    url: alternate(feed.links),
    language: feed.xml?.lang ?? null,
    entries
  }
}

function fromJson(feed: Of<'json'>): EntryList {
  const entries = (feed.items ?? []).map((item) => ({
    title: item.title ?? null,
    texts: given(item.content_html, item.content_text, item.summary),
    url: item.url ?? item.external_url ?? null,
    guid: item.id ?? null,
    authors: (item.authors ?? feed.authors ?? []).map((author) => author.name ?? ''),
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    source: null,
    language: item.language ?? null
  }))
  return {
    title: feed.title ?? null,
    url: feed.home_page_url ?? null,
    language: feed.language ?? null,
    entries
  }
}

function alternate(links: readonly { href?: string; rel?: string }[] | undefined): string | null {
  return links?.find((link) => link.rel === undefined || link.rel === 'alternate')?.href ?? null
}

function given(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined && text.trim() !== '') as string[]
}
