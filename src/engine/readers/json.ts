import type { ColumnMapping } from '../../core/import/columns.ts'
import { guessColumns, hasText } from './columns.ts'
import { readFeed } from './feed.ts'
import { isObject, objectsOf, textOf, type JsonObject } from './json-value.ts'
import { isNinjs, ninjsArticle } from './ninjs.ts'
import {
  defaultLimits,
  type FileReading,
  type FoundArticle,
  type ReadOptions,
  type Skipped
} from './reading.ts'
import { checkCancelled, unreadable } from './refuse.ts'
import { rowArticle } from './row.ts'

/** A JSON file: a JSON feed, ninjs items, or a list of objects with an article each. */
export async function readJson(content: string, options: ReadOptions = {}): Promise<FileReading> {
  const value = parseJson(content)
  if (isObject(value) && /^https?:\/\/(www\.)?jsonfeed\.org\/version/i.test(textOf(value['version']) ?? '')) {
    return readFeed(content, options.signal)
  }
  const objects = listIn(value)
  if (objects.length === 0) throw unreadable('This JSON file has no articles in it.')
  return readObjects(
    objects.map((object, at) => ({ name: objects.length === 1 ? '' : `item ${String(at + 1)}`, object })),
    [],
    options
  )
}

/** A file with one JSON object a line, an article each. A line that is none is skipped and said. */
export async function readJsonLines(content: string, options: ReadOptions = {}): Promise<FileReading> {
  const named: Named[] = []
  const skipped: Skipped[] = []
  for (const [at, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const name = `line ${String(at + 1)}`
    const object = objectIn(line)
    if (object === null) skipped.push({ name, reason: 'This line is not a JSON object.' })
    else named.push({ name, object })
  }
  if (named.length === 0) throw unreadable('This JSON Lines file has no articles in it.')
  const reading = await readObjects(named, skipped, options)
  return { ...reading, format: 'JSON Lines', claimed: named.length + skipped.length }
}

/** The names and values of the first JSON lines, as a table. */
export function firstJsonLines(content: string, most: number): string[][] {
  const objects = content
    .split(/\r?\n/, most * 2)
    .map(objectIn)
    .filter((object) => object !== null)
    .slice(0, most)
  const names = Array.from(new Set(objects.flatMap((object) => Object.keys(object))))
  return [names, ...objects.map((object) => names.map((name) => valueOf(object, name) ?? ''))]
}

interface Named {
  readonly name: string
  readonly object: JsonObject
}

async function readObjects(
  named: readonly Named[],
  before: readonly Skipped[],
  options: ReadOptions
): Promise<FileReading> {
  const articles: FoundArticle[] = []
  const skipped = [...before]
  const most = options.limits?.articles ?? defaultLimits.articles
  const columns =
    options.columns ??
    guessColumns(Object.keys(Object.assign({}, ...named.slice(0, 20).map((each) => each.object)) as object))
  const ninjs = named.some(({ object }) => isNinjs(object))
  if (!ninjs && !hasText(columns))
    throw unreadable('Nothing in this JSON file looks like a headline or a text; say which name is which.')
  for (const { name, object } of named.slice(0, most)) {
    checkCancelled(options.signal)
    const read = isNinjs(object)
      ? await ninjsArticle(name, object)
      : await objectArticle(name, object, columns)
    if (typeof read === 'string') skipped.push({ name, reason: read })
    else articles.push(read)
  }
  if (named.length > most)
    skipped.push({ name: 'the rest', reason: `Only the first ${String(most)} articles are read.` })
  return { format: ninjs ? 'ninjs' : 'JSON', encoding: null, articles, skipped, claimed: null }
}

async function objectArticle(
  name: string,
  object: JsonObject,
  columns: ColumnMapping
): Promise<FoundArticle | string> {
  const article = await rowArticle(name, (column) => valueOf(object, column), columns)
  return article ?? 'This object has neither text nor a headline.'
}

/** A value as text: a list's texts together, an object by its name. */
function valueOf(object: JsonObject, key: string): string | null {
  const value = Object.hasOwn(object, key) ? object[key] : null
  const texts = (Array.isArray(value) ? value.slice(0, 1000) : [value]).map((each) =>
    isObject(each) ? (textOf(each['name']) ?? textOf(each['title'])) : textOf(each)
  )
  const said = texts.filter((text) => text !== null)
  return said.length === 0
    ? null
    : said.join(said.length > 1 && said.every((text) => text.length < 80) ? ', ' : '\n\n')
}

/** The articles' objects: the list at the top, the list under a usual name, or the one object there is. */
function listIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return objectsOf(value)
  if (!isObject(value)) return []
  const names = ['items', 'articles', 'results', 'data', 'docs', 'documents', 'hits', 'stories', 'entries']
  const list = names
    .map((name) => objectsOf(Array.isArray(value[name]) ? value[name] : []))
    .find((found) => found.length > 0)
  return isNinjs(value) ? [value] : (list ?? [value])
}

function objectIn(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : null
  } catch {
    return null // the caller says which line it was
  }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw unreadable('This JSON file is damaged or incomplete and cannot be read.', error)
  }
}
