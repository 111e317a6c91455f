import { describe, expect, test } from 'vitest'
import { groupings } from '../../../src/core/briefing/calls.ts'
import { grouped, type Placed } from '../../../src/core/briefing/group.ts'
import { groupsBy } from '../../../src/core/briefing/group-by.ts'
import type { BriefingItem, ItemOf } from '../../../src/core/briefing/model.ts'
import { sectionFrom } from '../../../src/core/briefing/section.ts'
import { Random } from '../../support/random.ts'
import { briefing, citation, comment, heading, picture, quote, table, type Unnumbered } from './sample.ts'

const from = (source: string | null, text: string) => quote(text, citation({ source }))

/** The items in their new order, as words; a heading in capitals is one that was made. */
function bySource(items: readonly Unnumbered[]): string[] {
  return applied(briefing(items).items).map(({ item, text }) =>
    item > items.length ? text.toUpperCase() : text
  )
}

/** The items once their quotes are under their sources, new headings numbered on. */
function applied(items: readonly BriefingItem[]): BriefingItem[] {
  const known = new Map(items.map((item) => [item.item, item]))
  let next = Math.max(0, ...known.keys())
  const groups = groupsBy('source', items.filter(isQuote), new Map())
  return grouped(items, ({ item }) => groups.get(item) ?? { title: '', rank: '' }).map((placed: Placed) => {
    if ('heading' in placed) return { item: ++next, ...heading(placed.heading) }
    const item = known.get(placed.item)
    if (item === undefined) throw new Error(`Item ${placed.item} came from nowhere.`)
    return item
  })
}

const isQuote = (item: BriefingItem): item is ItemOf<'quote'> => item.kind === 'quote'

describe('grouping by source', () => {
  test('puts each quote under its source by name, with what follows it, and the unnamed last', () => {
    expect(
      bySource([
        comment('In short'),
        from(null, 'n1'),
        from('Wire', 'w1'),
        comment('on w1'),
        from('Echo', 'e1'),
        from('Wire', 'w2')
      ])
    ).toEqual(['In short', 'ECHO', 'e1', 'WIRE', 'w1', 'on w1', 'w2', 'SOURCE NOT NAMED', 'n1'])
  })

  test('headings left without anything go; those that say something stay in front or behind, as they stood', () => {
    expect(
      bySource([
        heading('Port'),
        comment('About the port'),
        from('Wire', 'w1'),
        heading('Town'),
        from('Echo', 'e1'),
        heading('Outlook'),
        comment('It goes on')
      ])
    ).toEqual(['Port', 'About the port', 'ECHO', 'e1', 'WIRE', 'w1', 'Outlook', 'It goes on'])
  })

  test('a heading called as a group is that group’s', () => {
    expect(
      bySource([
        heading('Wire'),
        comment('Our agency'),
        from('Echo', 'e1'),
        heading(' Wire '),
        comment('Again'),
        from('Wire', 'w1')
      ])
    ).toEqual(['ECHO', 'e1', 'Wire', 'Our agency', 'Again', 'w1'])
  })

  test('a lower heading that says something stays with the heading it is under', () => {
    expect(
      bySource([
        heading('Port'),
        from('Wire', 'w1'),
        heading('Cranes', 2),
        comment('Two of them'),
        from('Wire', 'w2'),
        heading('Empty', 2)
      ])
    ).toEqual(['Port', 'Cranes', 'Two of them', 'WIRE', 'w1', 'w2'])
  })

  test('without quotes everything stays', () => {
    expect(bySource([heading('Port'), heading('Town'), comment('c')])).toEqual(['Port', 'Town', 'c'])
    expect(bySource([])).toEqual([])
  })

  test.each(Array.from({ length: 150 }, (_, seed) => seed))(
    'loses nothing, keeps the order in each group, and done again changes nothing (seed %i)',
    (seed) => {
      const random = new Random(seed)
      const made = Array.from({ length: random.int(0, 18) }, (_, index) =>
        random.pick([
          heading(random.pick(['Wire', 'Echo', 'Port', 'Source not named']), random.chance(0.6) ? 1 : 2),
          from(random.pick(['Wire', 'Echo', 'Aurora', null]), `q${index}`),
          from(random.pick(['Wire', 'Echo', null]), `q${index}`),
          comment(`c${index}`),
          picture(`p${index}`),
          table(`t${index}`, ['a'], [])
        ])
      )
      const { items } = briefing(made)
      const after = applied(items)
      const content = (of: readonly BriefingItem[]): string[] =>
        of.filter(({ kind }) => kind !== 'heading').map(({ text }) => text)
      expect(content(after).toSorted()).toEqual(content(items).toSorted())
      for (const source of ['Wire', 'Echo', 'Aurora', null]) {
        const quoted = (of: readonly BriefingItem[]): string[] =>
          of.filter((item) => isQuote(item) && item.citation?.source === source).map(({ text }) => text)
        expect(quoted(after)).toEqual(quoted(items))
      }
      expect(new Set(after.map(({ item }) => item)).size).toBe(after.length)
      expect(followers(after)).toEqual(followers(items))
      expect(applied(after)).toEqual(after)
    }
  )
})

/** What directly follows each quote, up to the next quote or heading. */
function followers(items: readonly BriefingItem[]): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  let open: string[] | null = null
  for (const item of items) {
    if (item.kind === 'quote') found[item.text] = open = []
    else if (item.kind === 'heading') open = null
    else open?.push(item.text)
  }
  return found
}

describe('the group of a quote', () => {
  const quotes = briefing([
    quote('a', citation({ publishedOn: '2026-01-09' })),
    quote('b', citation({ publishedOn: '2025-12-30' })),
    quote('c', citation({ publishedOn: null })),
    quote('d', null)
  ]).items.filter(isQuote)
  const titles = (by: (typeof groupings)[number], belonging: Parameters<typeof groupsBy>[2]): string[] =>
    Array.from(groupsBy(by, quotes, belonging).values(), ({ title }) => title)

  test('is its day, from the earliest', () => {
    const groups = Array.from(groupsBy('date', quotes, new Map()).values())
    expect(groups.map(({ title }) => title)).toEqual([
      '9 January 2026',
      '30 December 2025',
      'Without a date',
      'Without a date'
    ])
    expect(groups.toSorted((a, b) => (a.rank < b.rank ? -1 : 1))[0]?.title).toBe('30 December 2025')
  })

  test('is the first of its tags in the codebook, by its whole path where two are called the same', () => {
    const tags = [
      { path: 'aid/food', place: 1 },
      { path: 'aid/water', place: 2 },
      { path: 'trade/food', place: 5 }
    ] as const
    expect(
      titles(
        'tag',
        new Map([
          [1, { tags: [tags[1], tags[0]], entities: [] }],
          [2, { tags: [tags[1]], entities: [] }],
          [3, { tags: [tags[2]], entities: [] }]
        ])
      )
    ).toEqual(['aid / food', 'water', 'trade / food', 'Without a tag'])
  })

  test('is whoever most of the quotes name', () => {
    expect(
      titles(
        'entity',
        new Map([
          [1, { tags: [], entities: ['Lenn', 'Mara Ode'] }],
          [2, { tags: [], entities: ['Mara Ode'] }],
          [3, { tags: [], entities: ['Arden'] }]
        ])
      )
    ).toEqual(['Mara Ode', 'Mara Ode', 'Arden', 'Nobody named'])
  })
})

test('a heading stands with all under it, down to the next that is not lower', () => {
  const { items } = briefing([
    comment('1'),
    heading('2'),
    comment('3'),
    heading('4', 2),
    comment('5'),
    heading('6', 2),
    heading('7'),
    comment('8')
  ])
  expect(sectionFrom(items, 2)).toEqual([2, 3, 4, 5, 6])
  expect(sectionFrom(items, 4)).toEqual([4, 5])
  expect(sectionFrom(items, 6)).toEqual([6])
  expect(sectionFrom(items, 7)).toEqual([7, 8])
  expect(sectionFrom(items, 3)).toEqual([3])
  expect(sectionFrom(items, 99)).toEqual([])
})
