import { describe, expect, test } from 'vitest'
import type { ArticleView } from '../../src/core/article/calls.ts'
import type { Block } from '../../src/core/article/model.ts'
import { diffVersions } from '../../src/core/revision/diff.ts'
import type { Change } from '../../src/core/revision/model.ts'
import { Comparing } from '../../src/renderer/feature/compare/comparing.svelte.ts'
import { foldRows } from '../../src/renderer/feature/compare/fold.ts'
import { comparedText } from '../../src/renderer/feature/compare/paragraphs.ts'
import { quoteChange } from '../../src/renderer/feature/compare/quote-change.ts'
import { rowsOf } from '../../src/renderer/feature/compare/rows.ts'
import {
  columnSegments,
  sideSegments,
  type Segment,
  type Shown
} from '../../src/renderer/feature/compare/segments.ts'
import { Random } from '../support/random.ts'
import { answering, held, settled, shortMemory } from './answers.ts'

const FERRY = 'The ferry to Orsk sank at dawn with 20 people on board.'
const PILOT = 'Its pilot, Ada Brandt, said the ice had come overnight.'
const BOARD = 'The harbour board met in the afternoon and closed the sound.'
const COST = 'Repairs to the pier will cost 40,000 crowns, the board said.'
const RAIN = 'Rain is expected over the islands until Thursday evening.'
const SCHOOL = 'Schools on the eastern shore stay closed for the week.'

function view(
  version: number,
  paragraphs: readonly string[],
  headline = 'Ferry sinks off Orsk'
): ArticleView {
  let start = 0
  const blocks = paragraphs.map((text): Block => {
    const block: Block = { kind: 'paragraph', start, end: start + text.length }
    start = block.end + 2
    return block
  })
  return {
    article: 1,
    version,
    versionId: version,
    versions: 2,
    source: 'Coastline',
    headline,
    bylines: [],
    dateline: null,
    publishedOn: `2026-03-0${version}`,
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
    body: paragraphs.join('\n\n'),
    blocks
  }
}

function compare(from: ArticleView, to: ArticleView) {
  const { changes } = diffVersions(from, to)
  const [left, right] = [comparedText(from), comparedText(to)]
  return { changes, left, right, ...rowsOf(left, right, changes) }
}

const all = (changes: readonly Change[]): Shown => ({ changes, change: () => true, word: () => true })
const texts = (from: ArticleView, to: ArticleView) => {
  const { rows } = compare(from, to)
  return rows
    .filter(({ part }) => part === 'body')
    .map((row) => [
      row.from.map(({ start, end }) => from.body.slice(start, end)),
      row.to.map(({ start, end }) => to.body.slice(start, end))
    ])
}
const drawn = (segments: readonly Segment[]): string =>
  segments
    .map(({ text, mark }) =>
      mark === 'out' ? `[-${text}-]` : mark === 'in' ? `{+${text}+}` : mark ? `<${text}>` : text
    )
    .join('')

describe('paragraphs stand beside those they answer', () => {
  test('an edited one beside its edit, an added one beside nothing', () => {
    expect(texts(view(1, [FERRY, PILOT]), view(2, [FERRY.replace('20', '30'), RAIN, PILOT]))).toEqual([
      [[FERRY], [FERRY.replace('20', '30')]],
      [[], [RAIN]],
      [[PILOT], [PILOT]]
    ])
  })

  test('a paragraph cut in two beside both halves', () => {
    expect(texts(view(1, [`${FERRY} ${PILOT}`, RAIN]), view(2, [FERRY, PILOT, RAIN]))).toEqual([
      [[`${FERRY} ${PILOT}`], [FERRY, PILOT]],
      [[RAIN], [RAIN]]
    ])
  })

  test('a moved one stands where it was and where it is', () => {
    const rows = texts(view(1, [FERRY, PILOT, BOARD, COST]), view(2, [COST, FERRY, PILOT, BOARD]))
    expect(rows).toEqual([
      [[], [COST]],
      [[FERRY], [FERRY]],
      [[PILOT], [PILOT]],
      [[BOARD], [BOARD]],
      [[COST], []]
    ])
  })

  const seed = Date.now() % 100_000
  test(`no paragraph is lost or doubled, and none changes its order (seed ${seed})`, () => {
    const random = new Random(seed)
    const pool = [FERRY, PILOT, BOARD, COST, RAIN, SCHOOL, `${BOARD} ${RAIN}`, FERRY.replace('20', '30')]
    for (let round = 0; round < 200; round += 1) {
      const pick = () => Array.from({ length: random.int(1, 8) }, () => random.pick(pool))
      const [from, to] = [view(1, pick()), view(2, pick())]
      const { rows, left, right, changes } = compare(from, to)
      const body = rows.filter(({ part }) => part === 'body')
      expect(body.flatMap((row) => row.from)).toEqual(left.paragraphs)
      expect(body.flatMap((row) => row.to)).toEqual(right.paragraphs)
      expect(new Set(rows.flatMap((row) => row.changes)).size).toBe(changes.length)
    }
  })
})

describe('an editor’s marks', () => {
  test('what went is struck, what came is underlined, on its own side', () => {
    const [from, to] = [view(1, [FERRY]), view(2, [FERRY.replace('20', '30')])]
    const { rows, changes } = compare(from, to)
    const row = rows.find(({ part }) => part === 'body')
    const side = (which: 'from' | 'to', { body }: ArticleView) =>
      row?.[which].map((paragraph) => drawn(sideSegments(which, body, paragraph, row, all(changes)))).join()
    expect(side('from', from)).toBe('The ferry to Orsk sank at dawn with [-20-] people on board.')
    expect(side('to', to)).toBe('The ferry to Orsk sank at dawn with {+30+} people on board.')
  })

  const column = (from: ArticleView, to: ArticleView) => {
    const { rows, changes, ties } = compare(from, to)
    return rows
      .filter(({ part }) => part === 'body')
      .flatMap((row) => columnSegments({ from: from.body, to: to.body }, row, all(changes), ties))
      .map(({ segments }) => drawn(segments))
  }

  test('in one column both stand in their place, and a sentence that went stands where it was', () => {
    expect(
      column(view(1, [`${FERRY} ${PILOT} ${BOARD}`]), view(2, [`${FERRY.replace('20', '30')} ${BOARD}`]))
    ).toEqual([`The ferry to Orsk sank at dawn with [-20-]{+30+} people on board.[- ${PILOT} -] ${BOARD}`])
  })

  test('in one column a moved paragraph leaves a note where it was', () => {
    expect(column(view(1, [FERRY, PILOT, BOARD, COST]), view(2, [COST, FERRY, PILOT, BOARD]))).toEqual([
      COST,
      FERRY,
      PILOT,
      BOARD,
      `<${COST}>`
    ])
  })
})

test('unchanged stretches fold, with a paragraph left beside each change', () => {
  const from = view(1, [FERRY, PILOT, BOARD, COST, RAIN, SCHOOL])
  const to = view(2, [FERRY.replace('20', '30'), PILOT, BOARD, COST, RAIN, SCHOOL])
  const { rows, changes } = compare(from, to)
  const folds = foldRows(rows, all(changes), [])
  expect(folds.map((fold) => (fold.kind === 'fold' ? fold.paragraphs : 'row'))).toEqual([
    'row',
    'row',
    'row',
    4
  ])
  const [fold] = folds.filter(({ kind }) => kind === 'fold')
  const open = foldRows(rows, all(changes), fold?.kind === 'fold' ? [fold.key] : [])
  expect(open).toHaveLength(rows.length)
})

test('a change is copied as a quotation with both dates', () => {
  const [from, to] = [view(1, [FERRY, PILOT]), view(2, [FERRY.replace('20', '30'), PILOT, `“${RAIN}”`])]
  const [edited, added] = diffVersions(from, to).changes
  if (!edited || !added) throw new Error('Two changes were made.')
  expect(quoteChange(edited, from, to)).toBe(
    '“The ferry to Orsk sank at dawn with 20 people on board.” (Coastline, 1 Mar 2026, v1) → “The ferry to Orsk sank at dawn with 30 people on board.” (Coastline, 2 Mar 2026, v2)'
  )
  expect(quoteChange(added, from, to)).toBe(
    `not in the text (Coastline, 1 Mar 2026, v1) → “‘${RAIN}’” (Coastline, 2 Mar 2026, v2)`
  )
})

describe('the comparison', () => {
  const from = view(1, [FERRY, PILOT, COST])
  const to = view(2, [FERRY.replace('20', '30'), PILOT.replace('ice', 'fog'), COST.replace('cost', 'cost –')])
  const { changes, summary, silent } = diffVersions(from, to)
  const archive = () =>
    answering({
      'article.show': ({ version }) => (version === 1 ? from : to),
      'revision.diff': () => ({
        article: 1,
        from: 1,
        to: 2,
        summary,
        silent,
        share: 0.1,
        changes: [...changes]
      }),
      'revision.timeline': () => []
    })
  const shownBy = async (memory = shortMemory()) => {
    const comparing = new Comparing(archive().call, memory)
    await comparing.show(1, 1, 2)
    return comparing
  }

  test('goes from change to change and round past the end, over what is hidden', async () => {
    const comparing = await shownBy()
    const seen = Array.from({ length: 3 }, () => comparing.step(true))
    expect(seen).toEqual([0, 1, 0])
    expect(comparing.step(false)).toBe(1)
    expect(comparing.stops.length).toBe(2)
    comparing.toggle('punctuation')
    expect(comparing.stops.length).toBe(3)
  })

  test('hides classes and remembers which, and the layout', async () => {
    const memory = shortMemory()
    const comparing = await shownBy(memory)
    comparing.only('figure')
    expect(comparing.stops.map((stop) => comparing.changes[stop]?.classes[0])).toEqual(['figure'])
    comparing.setLayout('column')
    const next = new Comparing(archive().call, memory)
    expect([next.layout, next.hidden.includes('wording'), next.hidden.includes('figure')]).toEqual([
      'column',
      true,
      false
    ])
    next.only('figure')
    expect(next.hidden).toEqual([])
  })

  test('a slow early answer does not cover a quick late one', async () => {
    const slow = held<ArticleView>()
    const late = view(2, [RAIN])
    const { call } = answering({
      'article.show': ({ article, version }) => (article === 9 ? slow.promise : version === 1 ? from : late),
      'revision.diff': ({ article }) => ({
        article,
        from: 1,
        to: 2,
        summary,
        silent,
        share: 0.1,
        changes: []
      }),
      'revision.timeline': () => []
    })
    const comparing = new Comparing(call, shortMemory())
    const early = comparing.show(9, 1, 2)
    await comparing.show(1, 1, 2)
    slow.let(from)
    await early
    await settled()
    expect(comparing.compared?.to).toBe(late)
  })
})
