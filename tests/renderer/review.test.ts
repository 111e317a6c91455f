import { describe, expect, test } from 'vitest'
import type { ArticleView } from '../../src/core/article/calls.ts'
import type { ReviewLine } from '../../src/core/placement/calls.ts'
import { changedWords } from '../../src/renderer/feature/compare/changed-words.ts'
import { agoWords, badgeWords } from '../../src/renderer/feature/list/badge.ts'
import { placedIn, placementWords } from '../../src/renderer/feature/reader/placed.ts'
import { ReviewQueue } from '../../src/renderer/feature/review/review-queue.svelte.ts'
import { Reviewing } from '../../src/renderer/feature/review/reviewing.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { barePassage } from '../support/codebook.ts'
import { answering } from './answers.ts'

const BODY = 'The ferry sank. Nobody died. The ferry sank.'

function review(passage: number, version = 2): ReviewLine {
  const text = 'The ferry sank.'
  return {
    placement: {
      passage: { passage, article: 1, version: 1, versionId: 1, start: 0, end: 15, text, ...barePassage },
      version,
      versionId: version,
      state: 'review',
      how: null,
      reason: 'repeated',
      start: 29,
      end: 44,
      text,
      words: [],
      decidedBy: 'rule'
    },
    headline: 'Ferry sinks',
    source: 'Coastline',
    old: { version: 1, publishedOn: null, start: 0, end: 15, before: '', text, after: '' },
    proposal: { version, publishedOn: null, start: 29, end: 44, before: '', text, after: '' }
  }
}

describe('the queue of passages in doubt', () => {
  const archive = (passages: readonly number[]) => {
    const waiting = passages.map((passage) => review(passage))
    const decided: unknown[] = []
    const { call } = answering({
      'review.list': () => ({ reviews: [...waiting], next: null, total: waiting.length }),
      'placement.decide': ({ passage, decision }) => {
        decided.push([passage, decision.as])
        const at = waiting.findIndex(({ placement }) => placement.passage.passage === passage)
        const [line] = waiting.splice(at, 1)
        if (!line) throw new Error('It was decided before.')
        return line.placement
      }
    })
    const restore = (passage: number) => waiting.unshift(review(passage))
    return { queue: new ReviewQueue(new Workbench(call)), decided, restore }
  }
  const current = (queue: ReviewQueue) => queue.current?.placement.passage.passage

  test('skipping goes round and decides nothing', async () => {
    const { queue, decided } = archive([1, 2])
    await queue.refresh()
    const seen = [current(queue)]
    for (const by of [1, 1, -1] as const) {
      await queue.step(by)
      seen.push(current(queue))
    }
    expect(seen).toEqual([1, 2, 1, 2])
    expect(decided).toEqual([])
  })

  test('a decision brings the next passage, and undone its own again', async () => {
    const { queue, decided, restore } = archive([1, 2, 3])
    await queue.refresh()
    await queue.step(1)
    await queue.decide({ as: 'lost' })
    expect([current(queue), queue.total]).toEqual([3, 2])
    expect(decided).toEqual([[2, 'lost']])
    restore(2)
    await queue.refresh()
    expect(current(queue)).toBe(2)
  })

  test('what an import brings does not move the passage one is at', async () => {
    const { queue, restore } = archive([1, 2])
    await queue.refresh()
    restore(9)
    await queue.refresh()
    expect(current(queue)).toBe(1)
  })
})

test('the proposal is chosen until other words are selected', async () => {
  const view = (version: number): ArticleView => ({
    article: 1,
    version,
    versionId: version,
    versions: 2,
    source: null,
    headline: null,
    bylines: [],
    dateline: null,
    publishedOn: null,
    publishedAt: null,
    changedAt: null,
    url: null,
    guid: null,
    guidVersion: null,
    language: null,
    status: 'usable',
    editorNote: null,
    doubt: null,
    cluster: null,
    copies: 0,
    body: BODY,
    blocks: [{ kind: 'paragraph', start: 0, end: BODY.length }]
  })
  const { call } = answering({ 'article.show': ({ version }) => view(version ?? 2) })
  const reviewing = new Reviewing(call)
  await reviewing.show(review(1))
  expect(reviewing.decision).toEqual({ as: 'keep' })
  reviewing.cursor.select({ start: 0, end: 15 })
  expect(reviewing.decision).toEqual({ as: 'place', start: 0, end: 15 })
  // An import, or names being read, change the archive: the queue is read again, and this passage with it.
  expect(await reviewing.show(review(1))).toBe(false)
  expect(reviewing.decision).toEqual({ as: 'place', start: 0, end: 15 })
  reviewing.propose()
  expect(reviewing.decision).toEqual({ as: 'keep' })
  const { proposal: _, ...unproposed } = review(2)
  expect(await reviewing.show({ ...unproposed, proposal: null })).toBe(true)
  expect(reviewing.decision).toBeNull()
})

test('a passage of another version stands where it was placed, and says what changed', () => {
  const { placement } = review(1)
  const stretch = (start: number, text: string) => ({ start, end: start + text.length, text })
  const words = [{ class: 'figure' as const, from: stretch(4, '20'), to: stretch(4, '30') }]
  const placed = { ...placement, state: 'placed' as const, how: 'changed' as const, words }
  expect(placedIn([], [placement])).toEqual([])
  expect(placedIn([], [placed]).map(({ start, end }) => [start, end])).toEqual([[29, 44]])
  expect(placementWords(placed)).toBe('changed: “20” is now “30”')
  expect(changedWords('The 20 men', words).map(({ text, mark }) => [text, mark])).toEqual([
    ['The ', null],
    ['20', 'out'],
    ['30', 'in'],
    [' men', null]
  ])
})

test('a badge says what changed, the weightiest first, and how long ago', () => {
  const now = Date.parse('2026-03-10T12:00:00Z')
  const ago = ['11:59:40', '11:15:00', '10:00:00'].map((time) => agoWords(`2026-03-10T${time}Z`, now))
  expect(ago).toEqual(['just now', '45 min ago', '2 h ago'])
  expect(
    ['2026-03-09T08:00:00Z', '2026-03-07T12:00:00Z', '2026-01-07T12:00:00Z'].map((at) => agoWords(at, now))
  ).toEqual(['yesterday', '3 days ago', 'on 7 Jan'])
  const badge = { summary: 'punctuation only', silent: false, at: '2026-03-10T10:00:00Z' }
  expect(badgeWords({ ...badge, classes: ['figure', 'quotation', 'wording'] })).toBe('figures, quotations')
  expect(badgeWords({ ...badge, classes: ['punctuation'] })).toBe('punctuation only')
})
