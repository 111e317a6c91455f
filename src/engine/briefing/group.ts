import type { Grouping } from '../../core/briefing/calls.ts'
import { grouped } from '../../core/briefing/group.ts'
import { groupsBy, type Belonging } from '../../core/briefing/group-by.ts'
import type { Briefing, ItemOf } from '../../core/briefing/model.ts'
import { entitiesOfPassages, tagsOfPassages } from '../../store/briefing-groups.ts'
import { addItems, arrangeItems, removeItems } from '../../store/briefing-item.ts'
import type { Archive } from '../../store/open.ts'
import { tagPlaces } from '../../store/tag-places.ts'

/** Put the quotes of a briefing under headings, as `grouped` says. */
export function arrangeBy(db: Archive, { briefing, items }: Briefing, by: Grouping): void {
  const quotes = items.filter((item) => item.kind === 'quote')
  const groups = groupsBy(by, quotes, belongingOf(db, quotes))
  const placed = grouped(items, ({ item }) => {
    const group = groups.get(item)
    if (group === undefined) throw new Error(`Quote ${item} has no group.`)
    return group
  })
  const titles = placed.flatMap((one) => ('heading' in one ? [one.heading] : []))
  const made = addItems(
    db,
    briefing,
    null,
    titles.map((text) => ({ kind: 'heading', text }))
  )
  const order = placed.map((one) => ('item' in one ? one.item : (made.shift() ?? 0)))
  const staying = new Set(order)
  removeItems(
    db,
    items.flatMap(({ item }) => (staying.has(item) ? [] : [item]))
  )
  arrangeItems(db, order)
}

function belongingOf(db: Archive, quotes: readonly ItemOf<'quote'>[]): Map<number, Belonging> {
  const passages = quotes.flatMap(({ passage }) => passage ?? [])
  const places = new Map(tagPlaces(db).map(({ tag, path }, place) => [tag, { path, place }]))
  const tags = Map.groupBy(tagsOfPassages(db, passages), ({ passage }) => passage)
  const entities = Map.groupBy(entitiesOfPassages(db, passages), ({ passage }) => passage)
  return new Map(
    quotes.flatMap(({ item, passage }) =>
      passage === null
        ? []
        : [
            [
              item,
              {
                tags: tags.get(passage)?.flatMap(({ tag }) => places.get(tag) ?? []) ?? [],
                entities: entities.get(passage)?.map(({ name }) => name) ?? []
              }
            ]
          ]
    )
  )
}
