import { expect, test } from 'vitest'
import type { Block } from '../../src/core/article/model.ts'
import type { Passage } from '../../src/core/passage/model.ts'
import type { Call } from '../../src/renderer/call.ts'
import { Commands } from '../../src/renderer/feature/commands/registry.svelte.ts'
import { arrange, shownBlocks } from '../../src/renderer/feature/reader/arrange.ts'
import { Cursor } from '../../src/renderer/feature/reader/cursor.svelte.ts'
import { describePassage, shorten } from '../../src/renderer/feature/reader/describe.ts'
import { placeLabels, type Bar } from '../../src/renderer/feature/reader/labels.ts'
import { moveCommands } from '../../src/renderer/feature/reader/moves.ts'
import { readerCommands } from '../../src/renderer/feature/reader/reader-commands.ts'
import { Reading } from '../../src/renderer/feature/reader/reading.svelte.ts'
import { barePassage } from '../support/codebook.ts'
import { Random } from '../support/random.ts'

const body = 'ORSK (NWA) — The ferry sank. Nobody died.\n\n___\n\nAll rights reserved.\n\nRain fell.'
const at = (kind: Block['kind'], text: string): Block => {
  const start = body.indexOf(text)
  return { kind, start, end: start + text.length }
}
const blocks = [
  at('dateline', 'ORSK (NWA) —'),
  at('paragraph', 'The ferry sank. Nobody died.'),
  at('boilerplate', '___'),
  at('copyright', 'All rights reserved.'),
  at('paragraph', 'Rain fell.')
]

test('a dateline runs in with its paragraph, and neighbouring boilerplate folds into one piece', () => {
  expect(arrange(blocks).map(({ kind, parts }) => [kind, parts.length])).toEqual([
    ['paragraph', 2],
    ['folded', 2],
    ['paragraph', 1]
  ])
})

test('what is folded is not on the screen until it is asked for', () => {
  const pieces = arrange(blocks)
  expect(shownBlocks(pieces, []).map(({ kind }) => kind)).toEqual(['dateline', 'paragraph', 'paragraph'])
  expect(shownBlocks(pieces, [blocks[2]?.start ?? -1])).toEqual(blocks)
})

function cursorOver(): Cursor {
  const cursor = new Cursor()
  cursor.over(body, shownBlocks(arrange(blocks), []))
  return cursor
}
const selected = (cursor: Cursor): string | null =>
  cursor.span && body.slice(cursor.span.start, cursor.span.end)

test('a sentence is selected with two keys, and Escape gives the cursor back', () => {
  const cursor = cursorOver()
  cursor.move({ unit: 'sentence', forward: true, extend: false })
  cursor.move({ unit: 'sentence', forward: true, extend: true })
  expect(selected(cursor)).toBe('The ferry sank.')
  cursor.move({ unit: 'word', forward: true, extend: true })
  expect(selected(cursor)).toBe('The ferry sank. Nobody')
  cursor.collapse()
  expect(selected(cursor)).toBeNull()
})

test('moving on from a selection goes to the word after it, and back to the word before it', () => {
  const cursor = cursorOver()
  const start = body.indexOf('ferry')
  cursor.select({ start, end: start + 'ferry sank.'.length })
  cursor.move({ unit: 'word', forward: true, extend: false })
  expect(body.slice(cursor.focus)).toMatch(/^Nobody/)
  cursor.select({ start, end: start + 5 })
  cursor.move({ unit: 'word', forward: false, extend: false })
  expect(body.slice(cursor.focus)).toMatch(/^The/)
})

test('the cursor passes over folded lines', () => {
  const cursor = cursorOver()
  cursor.move({ unit: 'paragraph', forward: true, extend: false })
  expect(body.slice(cursor.focus)).toBe('Rain fell.')
})

test('the mouse selects whole words, and exact characters where it is meant to', () => {
  const cursor = cursorOver()
  const start = body.indexOf('erry')
  cursor.select({ start, end: start + 2 }, false)
  expect(selected(cursor)).toBe('ferry')
  cursor.select({ start, end: start + 2 }, true)
  expect(selected(cursor)).toBe('er')
})

test('a selection grows and shrinks at either edge, by any unit', () => {
  const cursor = cursorOver()
  const start = body.indexOf('sank')
  cursor.select({ start, end: start + 'sank.'.length })
  cursor.move({ unit: 'word', forward: true, extend: true })
  expect(selected(cursor)).toBe('sank. Nobody')
  cursor.turn()
  cursor.move({ unit: 'word', forward: false, extend: true })
  expect(selected(cursor)).toBe('ferry sank. Nobody')
  cursor.move({ unit: 'character', forward: true, extend: true })
  expect(selected(cursor)).toBe('erry sank. Nobody')
})

test('an edge that is dragged goes to the edge of a word, or exactly where it is put, and never past the other', () => {
  const cursor = cursorOver()
  const start = body.indexOf('sank')
  cursor.select({ start, end: start + 4 })
  cursor.setEdge('start', body.indexOf('erry'), false)
  expect(selected(cursor)).toBe('ferry sank')
  cursor.setEdge('end', body.indexOf('body died') + 2, true)
  expect(selected(cursor)).toBe('ferry sank. Nobo')
  cursor.setEdge('start', body.length, true)
  expect(selected(cursor)).toBe('o')
})

test('without a selection, a tag goes on the sentence under the cursor', () => {
  const cursor = cursorOver()
  cursor.select({ start: body.indexOf('died'), end: body.indexOf('died') })
  const span = cursor.target()
  expect(span && body.slice(span.start, span.end)).toBe('Nobody died.')
})

test('unfolding lines leaves the cursor where it was; another text takes it to its beginning', () => {
  const cursor = cursorOver()
  cursor.select({ start: 20, end: 20 })
  cursor.over(body, blocks)
  expect(cursor.focus).toBe(20)
  cursor.over('Snow.', [{ kind: 'paragraph', start: 0, end: 5 }])
  expect(cursor.focus).toBe(0)
})

test('no two of the reader’s keys are the same', () => {
  const none = (): undefined => undefined
  const registry = new Commands({}, () => undefined, false)
  registry.add([
    ...moveCommands(() => true, none),
    ...readerCommands({
      reading: () => true,
      current: () => null,
      hits: () => 0,
      versions: () => 1,
      compare: none,
      save: none,
      own: () => false,
      selected: () => false,
      markable: () => false,
      hasHeadline: () => false,
      markHeadline: none,
      turn: none,
      tag: none,
      tagAgain: none,
      canTagAgain: () => false,
      mark: none,
      star: none,
      tone: none,
      moveEdges: none,
      collect: none,
      remove: none,
      step: none,
      hit: none,
      version: none,
      focus: none,
      panel: none
    })
  ])
  expect(registry.keyOf('reader.extend.character.forward')).toBe('Ctrl+Shift+→')
})

test.each(Array.from({ length: 30 }, (_, seed) => seed + 1))(
  'margin labels never touch, and stand at their bars (seed %i)',
  (seed) => {
    const random = new Random(seed)
    const bars: Bar[] = Array.from({ length: random.int(0, 20) }, (_, passage) => ({
      passage,
      top: random.int(0, 400),
      height: random.int(10, 120),
      lane: random.int(0, 3)
    }))
    const placed = bars.flatMap((bar) => {
      const top = placeLabels(bars, 18).get(bar.passage) ?? null
      return top === null ? [] : [{ bar, top }]
    })
    const tops = placed.map(({ top }) => top).sort((a, b) => a - b)
    for (const [index, top] of tops.entries())
      if (index > 0) expect(top - (tops[index - 1] ?? 0)).toBeGreaterThanOrEqual(18)
    for (const { bar, top } of placed) {
      expect(top).toBeGreaterThanOrEqual(bar.top)
      expect(top === bar.top || top + 18 <= bar.top + bar.height).toBe(true)
    }
  }
)

function passage(id: number, start: number, end: number): Passage {
  return {
    passage: id,
    article: 1,
    version: 1,
    versionId: 1,
    start,
    end,
    text: body.slice(start, end),
    ...barePassage
  }
}

function viewOf(versionId: number): object {
  return {
    article: 1,
    version: versionId,
    versionId,
    versions: 2,
    source: null,
    headline: 'Ferry',
    bylines: [],
    dateline: null,
    publishedOn: null,
    body,
    blocks
  }
}

test('a slow answer for an earlier article never covers a later one', async () => {
  const answers: (() => void)[] = []
  const ask = (name: string, args: { version?: number }): Promise<unknown> => {
    const value = name === 'article.show' ? viewOf(args.version ?? 2) : []
    return args.version === 1
      ? new Promise((resolve) => answers.push(() => resolve(value)))
      : Promise.resolve(value)
  }
  const reading = new Reading(ask as Call)
  const slow = reading.show(1, 1)
  await reading.show(1)
  for (const answer of answers) answer()
  await slow
  expect(reading.view?.version).toBe(2)
  expect(reading.old).toBe(false)
})

test('passages are gone through in reading order, round past the last', async () => {
  const passages = [passage(3, 30, 40), passage(1, 14, 20), passage(2, 14, 18)]
  const ask = (name: string): Promise<unknown> =>
    Promise.resolve(name === 'article.show' ? viewOf(1) : name === 'article.passages' ? passages : [])
  const reading = new Reading(ask as Call)
  await reading.show(1)
  const visited = [0, 0, 0, 0].map(
    () => (reading.chosen = reading.passageFrom(0, true)?.passage.passage ?? null)
  )
  expect(visited).toEqual([1, 2, 3, 1])
  expect(reading.passageFrom(0, false)?.passage.passage).toBe(3)
})

test('hits are gone through in order, round past either end', () => {
  const reading = new Reading((() => Promise.resolve(null)) as unknown as Call)
  reading.marks = {
    headline: [],
    body: [
      { start: 0, end: 4 },
      { start: 13, end: 16 }
    ]
  }
  expect(reading.stepHit(false)?.start).toBe(13)
  expect(reading.stepHit(true)?.start).toBe(0)
  reading.marks = { headline: [], body: [] }
  expect(reading.stepHit(true)).toBeNull()
})

test('a passage is told in one sentence, for those who cannot see its bar', () => {
  const tagged = {
    ...passage(1, 13, 28),
    tags: [{ tag: 1, path: 'aid/food', colour: 0 }],
    note: 'Ask again.'
  }
  expect(describePassage(tagged)).toBe('Passage tagged aid/food, with a note: “The ferry sank.”')
  expect(shorten('one two three', 9)).toBe('one two…')
})
