import type { BriefingItem, ItemOf } from './model.ts'

/** The heading a quote goes under, and where that heading stands among the others: by `rank`, then by its words. */
export interface Group {
  readonly title: string
  readonly rank: string | number
}

/** A place in the new order: an item there is, or a heading to be made. */
export type Placed = { readonly item: number } | { readonly heading: string }

/** A heading, what follows it up to its first quote, its quotes each with what follows it, and what has to stay behind. */
interface Section {
  readonly heading: ItemOf<'heading'> | null
  readonly intro: readonly BriefingItem[]
  readonly units: readonly (readonly BriefingItem[])[]
  /** Headings of the second level that say something themselves, with what they say. */
  readonly kept: readonly BriefingItem[]
}

/**
 * The order of a briefing's items once its quotes stand under headings by group, each quote once and those of a group as
 * they followed each other. What stands before the first heading or quote stays in front. Whatever follows a quote goes with
 * it; what follows a heading before its first quote stays with that heading, in front or behind as it stood. Headings left
 * without anything are not in the order; one that says what a group is called becomes that group's. Grouped items grouped
 * again stay as they are.
 */
export function grouped(
  items: readonly BriefingItem[],
  groupOf: (quote: ItemOf<'quote'>) => Group
): Placed[] {
  const begins = items.findIndex(({ kind }) => kind === 'heading' || kind === 'quote')
  const quotes = items.filter((item) => item.kind === 'quote')
  if (begins === -1 || quotes.length === 0) return items.map(({ item }) => ({ item }))
  const sections = sectionsOf(items.slice(begins))
  const groups = groupsOf(sections, groupOf)
  const own = (title: string): Section[] =>
    sections.filter((section) => section.heading?.text.trim() === title)
  const others = sections.filter(({ heading }) => heading === null || !groups.has(heading.text.trim()))
  const first = sections.findIndex(({ units }) => units.length > 0)
  const isInFront = (section: Section): boolean => sections.indexOf(section) <= first
  return [
    ...items.slice(0, begins).map(({ item }) => ({ item })),
    ...others.filter(isInFront).flatMap(leftOf),
    ...Array.from(groups, ([title, units]) => groupedAs(title, units, own(title))).flat(),
    ...others.filter((section) => !isInFront(section)).flatMap(leftOf)
  ]
}

/** The sections of the first level; what comes before the first heading is one without. */
function sectionsOf(items: readonly BriefingItem[]): Section[] {
  const sections: { heading: ItemOf<'heading'> | null; items: BriefingItem[] }[] = []
  for (const item of items) {
    const open = sections.at(-1)
    if (item.kind === 'heading' && item.level === 1) sections.push({ heading: item, items: [] })
    else if (open === undefined) sections.push({ heading: null, items: [item] })
    else open.items.push(item)
  }
  return sections.map(({ heading, items: inside }) => sectionOf(heading, inside))
}

function sectionOf(heading: Section['heading'], items: readonly BriefingItem[]): Section {
  const intro: BriefingItem[] = []
  const units: BriefingItem[][] = []
  const kept: BriefingItem[] = []
  /** What follows goes there. */
  let open = intro
  for (const item of items) {
    if (item.kind === 'heading') {
      if (kept.at(-1)?.kind === 'heading') kept.pop()
      kept.push(item)
      open = kept
    } else if (item.kind === 'quote') {
      open = [item]
      units.push(open)
    } else open.push(item)
  }
  if (kept.at(-1)?.kind === 'heading') kept.pop()
  return { heading, intro, units, kept }
}

function groupsOf(
  sections: readonly Section[],
  groupOf: (quote: ItemOf<'quote'>) => Group
): Map<string, (readonly BriefingItem[])[]> {
  const found = new Map<string, { rank: Group['rank']; units: (readonly BriefingItem[])[] }>()
  for (const unit of sections.flatMap(({ units }) => units)) {
    const [quote] = unit
    if (quote?.kind !== 'quote') continue
    const { title, rank } = groupOf(quote)
    const group = found.get(title.trim()) ?? { rank, units: [] }
    group.units.push(unit)
    found.set(title.trim(), group)
  }
  return new Map(
    Array.from(found)
      .sort(([one, a], [other, b]) => order(a.rank, b.rank) || order(one, other))
      .map(([title, { units }]) => [title, units])
  )
}

function groupedAs(
  title: string,
  units: readonly (readonly BriefingItem[])[],
  own: readonly Section[]
): Placed[] {
  const heading = own[0]?.heading ?? null
  return [
    heading === null ? { heading: title } : { item: heading.item },
    ...placed(own.flatMap(({ intro }) => intro)),
    ...placed(units.flat()),
    ...placed(own.flatMap(({ kept }) => kept))
  ]
}

/** What stays of a section once its quotes are elsewhere. */
function leftOf({ heading, intro, kept }: Section): Placed[] {
  const stays = [...intro, ...kept]
  return stays.length === 0 ? [] : placed(heading === null ? stays : [heading, ...stays])
}

function placed(items: readonly BriefingItem[]): Placed[] {
  return items.map(({ item }) => ({ item }))
}

function order(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0
}
