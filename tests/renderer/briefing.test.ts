import { expect, test } from 'vitest'
import type { BriefingItem, Citation } from '../../src/core/briefing/model.ts'
import { AppError } from '../../src/core/error.ts'
import type { Call } from '../../src/renderer/call.ts'
import { citationWords } from '../../src/renderer/feature/briefing/citation.ts'
import { Composer } from '../../src/renderer/feature/briefing/composer.svelte.ts'
import { Preview } from '../../src/renderer/feature/briefing/preview.svelte.ts'
import { Draft } from '../../src/renderer/part/draft.svelte.ts'

const item = (id: number): BriefingItem => ({ item: id, kind: 'comment', text: `c${id}` })

/** A briefing of three comments that moves them as the archive does. */
function archive(): { ask: Call; asked: string[]; order: () => number[] } {
  let items = [item(1), item(2), item(3)]
  const asked: string[] = []
  const ask = (name: string, args: { item?: number; before?: number | null }): Promise<unknown> => {
    asked.push(name)
    if (name === 'briefing.moveItem') {
      const moved = items.filter((one) => one.item === args.item)
      items = items.filter((one) => one.item !== args.item)
      const to = items.findIndex((one) => one.item === args.before)
      items.splice(to === -1 ? items.length : to, 0, ...moved)
    }
    if (name === 'briefing.removeItem') items = items.filter((one) => one.item !== args.item)
    if (name === 'briefing.reviseItem') return Promise.reject(new AppError('archive', 'The disk is full.'))
    return Promise.resolve({ briefing: 1, title: 'Ports', madeOn: '2026-03-01', items: [...items] })
  }
  return { ask: ask as Call, asked, order: () => items.map((one) => one.item) }
}

async function composerOf(ask: Call): Promise<{ composer: Composer; failures: unknown[] }> {
  const failures: unknown[] = []
  const composer = new Composer(ask, (error) => failures.push(error))
  await composer.show(1)
  return { composer, failures }
}

test('an item moves one place at a time, and stays at either end', async () => {
  const { ask, asked, order } = archive()
  const { composer } = await composerOf(ask)
  await composer.nudge(1, 1)
  expect(order()).toEqual([2, 1, 3])
  await composer.nudge(1, 1)
  expect(order()).toEqual([2, 3, 1])
  await composer.nudge(1, 1)
  await composer.nudge(2, -1)
  expect(order()).toEqual([2, 3, 1])
  expect(asked.filter((name) => name === 'briefing.moveItem')).toHaveLength(2)
  await composer.nudge(1, -1)
  expect(order()).toEqual([2, 1, 3])
})

test('two presses in quick succession move an item two places', async () => {
  const { ask, order } = archive()
  const { composer } = await composerOf(ask)
  await Promise.all([composer.nudge(3, -1), composer.nudge(3, -1)])
  expect(order()).toEqual([3, 1, 2])
})

test('dropping an item where it stands changes nothing', async () => {
  const { ask, asked } = archive()
  const { composer } = await composerOf(ask)
  for (const before of [2, 3]) await composer.move(2, { before, section: true })
  await composer.move(3, { before: null, section: true })
  expect(asked).toEqual(['briefing.show'])
})

test('changes follow one another in the order they were made', async () => {
  const { ask, order } = archive()
  const { composer } = await composerOf(ask)
  void composer.move(3, { before: 1, section: true })
  void composer.remove(2)
  await composer.settled()
  expect(order()).toEqual([3, 1])
  expect(composer.items.map((one) => one.item)).toEqual([3, 1])
})

test('an edit that could not be stored is told to whoever made it', async () => {
  const { composer } = await composerOf(archive().ask)
  await expect(composer.revise(1, { text: 'New words' })).rejects.toThrow('The disk is full.')
})

/** A clock that is turned by hand. */
function clock(): { later: (run: () => void) => () => void; turn: () => void } {
  let waiting: (() => void) | null = null
  return {
    later: (run) => {
      waiting = run
      return () => (waiting = null)
    },
    turn: () => waiting?.()
  }
}

test('what is typed is stored once, after a pause', async () => {
  const stored: string[] = []
  const { later, turn } = clock()
  const draft = new Draft('', (text) => Promise.resolve(void stored.push(text)), { later })
  draft.type('R')
  draft.type('Rain')
  turn()
  await draft.flush()
  await draft.flush()
  expect(stored).toEqual(['Rain'])
})

test('an answer from the archive never covers what is being typed', () => {
  const draft = new Draft('Rain', () => Promise.resolve())
  draft.type('Rain and snow')
  draft.adopt('Rain')
  expect(draft.text).toBe('Rain and snow')
  draft.revert()
  draft.adopt('Hail')
  expect(draft.text).toBe('Hail')
})

test('what could not be stored stays to be stored again', async () => {
  const tries: string[] = []
  let full = true
  const draft = new Draft('', (text) => {
    tries.push(text)
    return full ? Promise.reject(new Error('full')) : Promise.resolve()
  })
  draft.type('Rain')
  await draft.flush()
  expect(draft.dirty).toBe(true)
  full = false
  await draft.flush()
  expect(draft.dirty).toBe(false)
  expect(tries).toEqual(['Rain', 'Rain'])
})

test('a title of spaces alone is not stored', async () => {
  const stored: string[] = []
  const draft = new Draft('Ports', (text) => Promise.resolve(void stored.push(text)), { required: true })
  draft.type('  ')
  await draft.flush()
  expect(stored).toEqual([])
})

test('the preview follows the last wish, is sent only pages it has not, and lets go of those it replaced', async () => {
  const answers: ((pages: string[]) => void)[] = []
  const known: (readonly string[])[] = []
  const ask = (_: string, args: { known: readonly string[] }) => {
    known.push(args.known)
    return new Promise((resolve) =>
      answers.push((names) =>
        resolve({
          pages: names.map((name) => ({ name, svg: args.known.includes(name) ? null : name })),
          places: names.map((_, page) => ({ item: 10 + page, page: page + 1 })),
          warnings: []
        })
      )
    )
  }
  const dropped: string[] = []
  let made = 0
  const preview = new Preview(ask as unknown as Call, {
    make: (svg) => `${svg}#${++made}`,
    drop: (url) => dropped.push(url)
  })
  const typed = () => ({ items: [] })
  const urls = (): string[] => (preview.pages ?? []).map(({ url }) => url)

  const first = preview.refresh(1, typed)
  answers[0]?.(['a', 'b'])
  await first
  expect(urls()).toEqual(['a#1', 'b#2'])
  expect([preview.pageOf(11), preview.pageOf(12), preview.pageOf(null)]).toEqual([2, null, null])

  const second = preview.refresh(1, typed)
  void preview.refresh(1, typed)
  void preview.refresh(1, typed)
  answers[1]?.(['a', 'b', 'meanwhile'])
  await expect.poll(() => answers.length).toBe(3)
  // One who types on and on sees what there is so far.
  expect(urls()).toEqual(['a#1', 'b#2', 'meanwhile#3'])
  expect(preview.waiting).toBe(true)
  answers[2]?.(['a', 'c'])
  await second
  expect(urls()).toEqual(['a#1', 'c#4'])
  expect(known).toEqual([[], ['a', 'b'], ['a', 'b', 'meanwhile']])
  expect(dropped).toEqual(['b#2', 'meanwhile#3'])
  expect(preview.waiting).toBe(false)
  preview.close()
  expect(dropped).toEqual(['b#2', 'meanwhile#3', 'a#1', 'c#4'])
})

test('a citation names the source, the headline, who wrote it, the day and the version, and says what is not known', () => {
  const citation: Citation = {
    article: 1,
    version: 2,
    headline: 'Ferry sinks',
    source: 'NWA',
    bylines: ['Ada Lund', 'Bo Rask'],
    publishedOn: '2026-01-07',
    status: 'usable',
    later: null
  }
  expect(citationWords(citation)).toBe('NWA · Ferry sinks · by Ada Lund and Bo Rask · 7 Jan 2026 · version 2')
  const unknown = { ...citation, source: null, headline: null, bylines: [], publishedOn: null, version: 1 }
  expect(citationWords(unknown)).toBe('Unknown source · no date · version 1')
})
