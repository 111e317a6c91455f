import { describe, expect, test } from 'vitest'
import type { Hit, Suggestion, TagRule } from '../../src/core/passage/tagging-calls.ts'
import { AppError } from '../../src/core/error.ts'
import { BulkTagging } from '../../src/renderer/feature/bulk/bulk-tagging.svelte.ts'
import { Suggestions } from '../../src/renderer/feature/bulk/suggestions.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, held, settled } from './answers.ts'

type Answers = Parameters<typeof answering>[0]

const hit = (versionId: number): Hit => ({
  versionId,
  start: 4,
  end: 9,
  article: versionId,
  version: 1,
  headline: 'Ferry sinks',
  source: 'Coastline',
  publishedOn: null,
  before: 'The ',
  text: 'ferry',
  after: ' sank.',
  tags: []
})

describe('tagging what a search finds', () => {
  const desk = (answers: Answers = {}) => {
    const { call, asked } = answering({
      'tagging.preview': ({ after }) =>
        after ? { hits: [hit(3)], next: null } : { hits: [hit(1), hit(2)], next: 'on' },
      'tagging.apply': () => ({ hits: 3, passages: 3 }),
      'job.cancel': () => true,
      ...answers
    })
    const workbench = new Workbench(call)
    const applied = () => asked.filter(({ name }) => name === 'tagging.apply').map(({ args }) => args)
    return { workbench, applied, bulk: new BulkTagging(workbench, () => 'job 1') }
  }

  test('with nothing left out all finds are meant, read or not', async () => {
    const { bulk, applied, workbench } = desk()
    await bulk.show('ferry', 'hit')
    expect(await bulk.apply(['ships'], false)).toBe(true)
    expect(applied()).toEqual([
      { job: 'job 1', query: 'ferry', unit: 'hit', tags: ['ships'], remove: false, chosen: null }
    ])
    expect(workbench.notices[0]).toMatchObject({ text: '3 passages tagged “ships”.' })
    expect(workbench.notices[0]?.action?.label).toBe('Undo')
  })

  test('with one left out the others are named, those as well that were not read before', async () => {
    const { bulk, applied } = desk()
    await bulk.show('ferry', 'sentence')
    bulk.toggle(0)
    await bulk.apply(['ships', 'harbour'], true)
    expect(applied()).toMatchObject([
      { remove: true, chosen: [{ versionId: 2, start: 4, end: 9 }, { versionId: 3 }] }
    ])
  })

  test('a find left out is chosen by the same key again, and all are chosen or left out at once', async () => {
    const { bulk } = desk()
    await bulk.show('ferry', 'hit')
    bulk.toggle(1)
    expect(bulk.pages.items.map((each) => bulk.isChosen(each))).toEqual([true, false, true])
    bulk.toggle(1)
    expect(bulk.unchosen.length).toBe(0)
    bulk.toggleAll()
    expect(bulk.pages.items.some((each) => bulk.isChosen(each))).toBe(false)
    bulk.toggleAll()
    expect(bulk.pages.items.every((each) => bulk.isChosen(each))).toBe(true)
  })

  test('with nothing chosen, nothing is tagged, and the notice says why', async () => {
    const { bulk, applied, workbench } = desk({ 'tagging.preview': () => ({ hits: [hit(1)], next: null }) })
    await bulk.show('ferry', 'hit')
    bulk.toggle(0)
    expect(await bulk.apply(['ships'], false)).toBe(false)
    expect(applied()).toEqual([])
    expect(workbench.notices[0]?.text).toBe('Nothing is chosen.')
  })

  test('it tells how far it is, and once cancelled that what was done stays', async () => {
    const answer = held<{ hits: number; passages: number }>()
    const { bulk, workbench } = desk({ 'tagging.apply': () => answer.promise })
    await bulk.show('ferry', 'hit')
    const done = bulk.apply(['ships'], false)
    await settled()
    bulk.heard({ job: 'job 1', done: 5, total: 9, at: '' })
    expect(bulk.running).toMatchObject({ done: 5, total: 9 })
    await bulk.cancel()
    answer.fail(new AppError('cancelled', 'Stopped.'))
    expect(await done).toBe(false)
    expect(bulk.running).toBeNull()
    expect(workbench.notices[0]?.text).toBe('The tagging was cancelled. What was done stays.')
  })
})

describe('the queue of suggestions', () => {
  const suggestion = (id: number, rule: number): Suggestion => ({
    ...hit(id),
    suggestion: id,
    rule,
    tag: 9,
    path: 'ships'
  })

  const desk = () => {
    let waiting = [suggestion(1, 1), suggestion(2, 1), suggestion(3, 2)]
    const decided: unknown[] = []
    const rule = (id: number): TagRule => ({
      rule: id,
      tag: 9,
      path: 'ships',
      query: 'ferry',
      unit: 'sentence',
      waiting: waiting.filter((each) => each.rule === id).length,
      accepted: 0,
      rejected: 0
    })
    const take = (chosen: { suggestions: number[] } | { rule: number }) => {
      const before = waiting.length
      decided.push(chosen)
      waiting = waiting.filter((each) =>
        'rule' in chosen ? each.rule !== chosen.rule : !chosen.suggestions.includes(each.suggestion)
      )
      return before - waiting.length
    }
    const { call, asked } = answering({
      'rule.list': () => [rule(1), rule(2)],
      'rule.add': () => rule(2),
      'rule.run': () => ({ suggested: 4 }),
      'suggestion.list': ({ rule: only }) => {
        const suggestions = waiting.filter((each) => only === undefined || each.rule === only)
        return { suggestions, next: null, total: suggestions.length }
      },
      'suggestion.accept': (chosen) => ({ passages: take(chosen) }),
      'suggestion.reject': (chosen) => ({ suggestions: take(chosen) })
    })
    const workbench = new Workbench(call)
    return { workbench, asked, decided, rule, queue: new Suggestions(workbench, () => 'job 1') }
  }

  test('what is decided leaves the queue, and the next takes its place', async () => {
    const { queue, decided } = desk()
    await queue.refresh()
    expect(queue.waiting).toBe(3)
    await queue.decide('accept')
    expect(queue.current?.suggestion).toBe(2)
    await queue.decide('reject')
    expect(queue.current?.suggestion).toBe(3)
    expect(decided).toEqual([{ suggestions: [1] }, { suggestions: [2] }])
    expect(queue.waiting).toBe(1)
  })

  test('one rule is shown alone, while the sidebar counts what waits of all', async () => {
    const { queue } = desk()
    await queue.refresh()
    await queue.show(2)
    expect(queue.pages.items.map((each) => each.suggestion)).toEqual([3])
    expect(queue.waiting).toBe(3)
  })

  test('all of one rule are accepted at once, with an offer to undo', async () => {
    const { queue, rule, workbench } = desk()
    await queue.refresh()
    await queue.acceptAll(rule(1))
    expect(queue.pages.items.map((each) => each.suggestion)).toEqual([3])
    expect(workbench.notices[0]).toMatchObject({
      text: '2 passages tagged “ships”.',
      action: { label: 'Undo' }
    })
  })

  test('a rule that is made is run at once, and says what it found', async () => {
    const { queue, asked, workbench } = desk()
    expect(await queue.add('ships', 'ferry', 'sentence')).toBe(true)
    await settled()
    expect(asked.find(({ name }) => name === 'rule.run')?.args).toEqual({ job: 'job 1', rule: 2 })
    expect(queue.running).toBeNull()
    expect(workbench.notices[0]).toMatchObject({
      text: '4 suggestions to look at.',
      action: { label: 'Show them' }
    })
  })
})
