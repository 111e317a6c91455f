import { lineOrNull } from './compose.ts'
import { namesIn } from './names.ts'

/** A story as schema.org describes it inside a page. */
export interface LinkedStory {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly url: string | null
  readonly language: string | null
  readonly text: string | null
}

type Things = Readonly<Record<string, unknown>>

/** The first article among a page's JSON-LD scripts; scripts that are no JSON are passed over. */
export function storyIn(scripts: readonly string[]): LinkedStory | null {
  const story = scripts.flatMap((script) => thingsIn(parsed(script), 0)).find(isArticle)
  if (story === undefined) return null
  return {
    headline: lineOrNull(textOf(story['headline']) ?? textOf(story['name'])),
    authors: list(story['author']).flatMap(namesOfAuthor),
    publisher: lineOrNull(list(story['publisher']).map(nameOf)[0]),
    published: textOf(story['datePublished']),
    modified: textOf(story['dateModified']),
    url: textOf(story['url']) ?? idOf(story['mainEntityOfPage']),
    language: textOf(story['inLanguage']),
    text: textOf(story['articleBody'])
  }
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(<!--|\/\/<!\[CDATA\[)|(-->|\/\/\]\]>)\s*$/g, ''))
  } catch {
    return null // pages carry broken JSON-LD; the rest of the page still says enough
  }
}

/** The things of a script, at its top or in its graph. */
function thingsIn(value: unknown, depth: number): Things[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((each) => thingsIn(each, depth + 1))
  if (!isThing(value)) return []
  return [value, ...thingsIn(value['@graph'], depth + 1), ...thingsIn(value['mainEntity'], depth + 1)]
}

function isArticle(thing: Things): boolean {
  return list(thing['@type']).some(
    (type) => typeof type === 'string' && /(Article|BlogPosting|Report)$/.test(type)
  )
}

function isThing(value: unknown): value is Things {
  return typeof value === 'object' && value !== null
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function nameOf(value: unknown): string | null {
  return textOf(value) ?? (isThing(value) ? textOf(value['name']) : null)
}

/** An organisation as author is the source, not a person; a person's name may still hold several. */
function namesOfAuthor(value: unknown): string[] {
  if (isThing(value) && list(value['@type']).includes('Organization')) return []
  return namesIn(nameOf(value))
}

function idOf(value: unknown): string | null {
  return textOf(value) ?? (isThing(value) ? textOf(value['@id']) : null)
}
