import { TagPath, type Tag } from './model.ts'

/** The tags that what was typed may mean, best first, and the path it would make when no tag has it. */
export interface TagMatches {
  readonly tags: readonly Tag[]
  readonly create: string | null
}

/**
 * Rank tags for what was typed. Nothing typed: those used last, then the most used. Otherwise a tag whose name begins
 * as typed stands before one that holds it somewhere, the name counts before the path, and among equals those used last
 * stand first. One that is archived is not offered.
 */
export function matchTags(typed: string, tags: readonly Tag[], recent: readonly string[]): TagMatches {
  const wanted = fold(typed.trim())
  const ranked = tags
    .filter(({ archived }) => !archived)
    .map((tag) => ({ tag, rank: rankOf(wanted, tag), recency: recencyOf(tag, recent) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.recency - b.recency ||
        b.tag.passages - a.tag.passages ||
        inOrder.compare(a.tag.path, b.tag.path)
    )
  return { tags: ranked.map(({ tag }) => tag), create: pathToCreate(typed, tags) }
}

const NO_MATCH = 7

// Many times quicker than `localeCompare`, which makes one for each pair.
const inOrder = new Intl.Collator()

/** How well a tag fits, 0 the best. */
function rankOf(wanted: string, tag: Pick<Tag, 'name' | 'path'>): number {
  const name = fold(tag.name)
  const path = fold(tag.path)
  if (wanted === '' || path === wanted) return 0
  if (name === wanted) return 1
  if (name.startsWith(wanted)) return 2
  if (path.startsWith(wanted)) return 3
  if (startsAWord(path, wanted)) return 4
  if (path.includes(wanted)) return 5
  return wanted.split(/[\s/]+/).every((part) => path.includes(part)) ? 6 : NO_MATCH
}

function startsAWord(path: string, wanted: string): boolean {
  return path.split(/[/\s-]+/).some((word) => word.startsWith(wanted))
}

function recencyOf(tag: Pick<Tag, 'path'>, recent: readonly string[]): number {
  const at = recent.indexOf(tag.path)
  return at === -1 ? recent.length : at
}

/** The path typed, tidied, when it is one and no tag stands there yet. */
function pathToCreate(typed: string, tags: readonly Pick<Tag, 'path'>[]): string | null {
  const path = typed
    .split('/')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .join('/')
  if (!TagPath.safeParse(path).success) return null
  return tags.some((tag) => tag.path.toLowerCase() === path.toLowerCase()) ? null : path
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
