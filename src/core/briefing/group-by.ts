import type { Grouping } from './calls.ts'
import type { Group } from './group.ts'
import type { ItemOf } from './model.ts'
import { dayInWords } from './words.ts'

/** What one quote can go under: tags have their place in the codebook. */
export interface Belonging {
  readonly tags: readonly { readonly path: string; readonly place: number }[]
  readonly entities: readonly string[]
}

/** What stands where nothing is known, after all others. */
const unknown: Readonly<Record<Grouping, string>> = {
  tag: 'Without a tag',
  source: 'Source not named',
  entity: 'Nobody named',
  date: 'Without a date'
}

/**
 * The group of each quote: its first tag in the order of the codebook, its source by name, of those it names whoever most
 * of the quotes name, its day from the earliest. `belonging` is by the quote's item.
 */
export function groupsBy(
  by: Grouping,
  quotes: readonly ItemOf<'quote'>[],
  belonging: ReadonlyMap<number, Belonging>
): Map<number, Group> {
  const ofQuote = { tag: byTag, source: bySource, entity: byEntity, date: byDate }[by](quotes, belonging)
  const last = { title: unknown[by], rank: by === 'tag' || by === 'entity' ? Infinity : '\uFFFF' }
  return new Map(quotes.map((quote) => [quote.item, ofQuote(quote) ?? last]))
}

type GroupOf = (quote: ItemOf<'quote'>) => Group | null
type Making = (quotes: readonly ItemOf<'quote'>[], belonging: ReadonlyMap<number, Belonging>) => GroupOf

const bySource: Making = () => (quote) => {
  const source = quote.citation?.source ?? null
  return source === null ? null : { title: source, rank: source.toLowerCase() }
}

const byDate: Making = () => (quote) => {
  const day = quote.citation?.publishedOn?.slice(0, 10)
  return day === undefined ? null : { title: dayInWords(day), rank: day }
}

const byTag: Making = (quotes, belonging) => {
  const firstOf = ({ item }: ItemOf<'quote'>) =>
    belonging.get(item)?.tags.toSorted((a, b) => a.place - b.place)[0] ?? null
  const paths = new Set(quotes.flatMap((quote) => firstOf(quote)?.path ?? []))
  // A tag's own name is enough, unless it is the name of another as well.
  const shared = new Set(repeated(Array.from(paths, leafOf)))
  return (quote) => {
    const first = firstOf(quote)
    if (first === null) return null
    const leaf = leafOf(first.path)
    return { title: shared.has(leaf) ? first.path.split('/').join(' / ') : leaf, rank: first.place }
  }
}

const byEntity: Making = (quotes, belonging) => {
  const counts = new Map<string, number>()
  for (const { item } of quotes)
    for (const name of new Set(belonging.get(item)?.entities)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return ({ item }) => {
    const [most] = (belonging.get(item)?.entities ?? []).toSorted(
      (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1)
    )
    return most === undefined ? null : { title: most, rank: -(counts.get(most) ?? 0) }
  }
}

function leafOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
