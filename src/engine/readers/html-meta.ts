import { lineOrNull } from './compose.ts'
import type { DomDocument } from './html-tree.ts'
import { storyIn, type LinkedStory } from './json-ld.ts'
import { namesIn } from './names.ts'

/** What a page says about its story outside the story. */
export interface PageMeta {
  readonly headline: string | null
  readonly bylines: readonly string[]
  readonly source: string | null
  readonly published: string | null
  readonly changed: string | null
  readonly url: string | null
  readonly language: string | null
  /** The whole text, where the page repeats it for machines. */
  readonly text: string | null
}

/** Reads a page's JSON-LD, OpenGraph and meta elements, and what its markup names, in that order. */
export function pageMeta(page: DomDocument): PageMeta {
  const story = storyIn(
    Array.from(
      page.querySelectorAll('script[type="application/ld+json"]'),
      (script) => script.textContent ?? ''
    )
  )
  const meta = metaOf(page)
  const source = story?.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher', 'publisher')
  return {
    headline:
      story?.headline ??
      meta('og:title', 'twitter:title', 'dc.title', 'parsely-title') ??
      heading(page, source),
    bylines: bylinesOf(page, story, meta),
    source,
    published:
      story?.published ??
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'parsely-pub-date',
        'dc.date',
        'dc.date.issued',
        'date',
        'pubdate',
        'sailthru.date'
      ) ??
      attributeOf(page, '[itemprop="datePublished"]', 'datetime', 'content') ??
      attributeOf(page, 'article time[datetime], header time[datetime], time[pubdate]', 'datetime'),
    changed:
      story?.modified ??
      meta('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified') ??
      attributeOf(page, '[itemprop="dateModified"]', 'datetime', 'content'),
    url:
      webAddress(attributeOf(page, 'link[rel="canonical"]', 'href')) ??
      webAddress(meta('og:url')) ??
      webAddress(story?.url ?? null),
    language:
      story?.language ??
      attributeOf(page, 'html', 'lang', 'xml:lang') ??
      meta('og:locale', 'content-language', 'language', 'dc.language'),
    text: story?.text ?? null
  }
}

type Meta = (...names: readonly string[]) => string | null

function metaOf(page: DomDocument): Meta {
  const values = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv')
    const value = lineOrNull(element.getAttribute('content'))
    if (name !== null && value !== null && !values.has(name.toLowerCase()))
      values.set(name.toLowerCase(), value)
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null
}

function bylinesOf(page: DomDocument, story: LinkedStory | null, meta: Meta): readonly string[] {
  if (story !== null && story.authors.length > 0) return story.authors
  const said = namesIn(
    meta(
      'author',
      'byl',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'article:author',
      'citation_author'
    )
  )
  if (said.length > 0) return said
  const shown = page.querySelector('[itemprop="author"], [rel="author"], .byline, .author-name')
  return namesIn(shown?.textContent)
}

/** The page's one first-level heading, else its title without the outlet's name at the end. */
function heading(page: DomDocument, source: string | null): string | null {
  const headings = Array.from(page.querySelectorAll('h1'), (element) => lineOrNull(element.textContent))
  const [only] = headings
  if (headings.length === 1 && only !== undefined && only !== null) return only
  const title = lineOrNull(page.querySelector('title')?.textContent)
  const parts = title?.split(/\s+[|–—·»-]\s+/) ?? []
  if (source !== null && parts.length > 1 && parts.at(-1)?.toLowerCase() === source.toLowerCase()) parts.pop()
  return parts.length > 1
    ? (title?.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|–—·»-]\s+$/, '') ?? null)
    : (parts[0] ?? title)
}

function attributeOf(page: DomDocument, selector: string, ...names: readonly string[]): string | null {
  const element = page.querySelector(selector)
  for (const name of names) {
    const value = lineOrNull(element?.getAttribute(name))
    if (value !== null) return value
  }
  return null
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^\s]+$/i.test(address) ? address : null
}
