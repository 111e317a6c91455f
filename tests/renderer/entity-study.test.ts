import { expect, test } from 'vitest'
import type { Companion, ListedEntity, SharedLine } from '../../src/core/entity/study-calls.ts'
import { EntityList } from '../../src/renderer/feature/entities/entity-list.svelte.ts'
import { radial } from '../../src/renderer/feature/entities/radial.ts'
import { Rereading } from '../../src/renderer/feature/entities/rereading.svelte.ts'
import { Together } from '../../src/renderer/feature/entities/together.svelte.ts'
import { WatchedEntities } from '../../src/renderer/feature/entities/watched.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, handClock, held, settled } from './answers.ts'

const listed = (entity: number): ListedEntity => ({
  entity,
  name: `Entity ${entity}`,
  kind: 'person',
  mentions: 10 - entity,
  articles: 1,
  recent: 0,
  before: 0,
  firstOn: null
})

const companion = (entity: number, sentence: number): Companion => ({
  entity,
  name: `Entity ${entity}`,
  kind: 'place',
  mentions: 9,
  articles: 3,
  sentence,
  paragraph: sentence + 1,
  article: sentence + 1
})

const shared = (article: number): SharedLine => ({
  article,
  version: 1,
  versionId: article,
  headline: null,
  source: null,
  publishedOn: null,
  inHeadline: false,
  start: 0,
  end: 4,
  text: 'Varo',
  marks: []
})

function entityList() {
  const clock = handClock()
  const { call, asked } = answering({
    'entity.list': () => ({ entities: [1, 2, 3, 4, 5, 6, 7].map(listed), next: null, total: 7 }),
    'chart.show': ({ chart }) => ({
      title: JSON.stringify(chart),
      form: 'lines',
      along: 'Day',
      counted: 'Mentions',
      labels: [],
      series: [],
      note: null
    })
  })
  return { list: new EntityList(new Workbench(call), clock.later), asked, clock }
}

test('what is typed is asked for once the typing pauses, a chosen kind at once', async () => {
  const { list, asked, clock } = entityList()
  await list.refresh()
  list.ask({ search: 'V' })
  list.ask({ search: 'Va' })
  expect(asked).toHaveLength(1)
  clock.pass()
  await settled()
  list.ask({ kind: 'place' })
  await settled()
  expect(asked.map(({ args }) => args)).toMatchObject([
    { search: '', kind: null },
    { search: 'Va', kind: null },
    { search: 'Va', kind: 'place' }
  ])
})

test('at most six entities are compared, each until it is chosen once more', async () => {
  const { list } = entityList()
  await list.refresh()
  for (const one of list.pages.items) await list.toggle(one)
  expect(list.chosen.map(({ entity }) => entity)).toEqual([1, 2, 3, 4, 5, 6])
  expect(list.compared?.title).toBe(
    JSON.stringify({ measure: 'mentions', entities: [1, 2, 3, 4, 5, 6], from: null, to: null })
  )
  for (const one of list.chosen) await list.toggle(one)
  expect(list.compared).toBeNull()
})

test.each([1, 2, 3, 5, 8, 12])('the words of %i places around a name do not meet', (count) => {
  const ring = { width: 480, height: 288, words: 144 }
  const spokes = radial(
    Array.from({ length: count }, (_, at) => count - at),
    (weight) => weight,
    ring
  )
  expect(spokes[0]?.strength).toBe(1)
  for (const [at, one] of spokes.entries()) {
    expect(one.x - (one.side === 'left' ? ring.words : 0)).toBeGreaterThanOrEqual(-1e-9)
    expect(one.x + (one.side === 'right' ? ring.words : 0)).toBeLessThanOrEqual(ring.width + 1e-9)
    for (const other of spokes.slice(at + 1))
      if (other.side === one.side) expect(Math.abs(other.y - one.y)).toBeGreaterThan(16)
  }
})

test('the sentences behind a number are those of the number chosen last', async () => {
  const slow = held<{ lines: SharedLine[]; next: null }>()
  const { call, asked } = answering({
    'entity.together': () => ({ companions: [companion(2, 3), companion(3, 1)], articles: 4, among: null }),
    'entity.shared': ({ other }) => (other === 2 ? slow.promise : { lines: [shared(3)], next: null })
  })
  const together = new Together(new Workbench(call))
  await together.show(1)
  const first = together.choose({ other: 2, by: 'sentence' })
  await together.choose({ other: 3, by: 'article' })
  slow.let({ lines: [shared(2)], next: null })
  await first
  expect(together.chosen?.entity).toBe(3)
  expect(together.lines.items.map(({ article }) => article)).toEqual([3])
  await together.count('paragraph')
  expect(together.number).toEqual({ other: 3, by: 'paragraph' })
  expect(asked.at(-1)?.args).toMatchObject({ entity: 1, other: 3, by: 'paragraph' })
})

test('looking at a watched entity takes its new mentions for seen, and asks nothing where there are none', async () => {
  const { call, asked } = answering({
    'entity.watches': () => [
      { ...listed(1), unseen: 2 },
      { ...listed(2), unseen: 0 }
    ],
    'entity.list': () => ({ entities: [], next: null, total: 40 }),
    'entity.state': () => ({ behind: 3, read: 5, older: 0 }),
    'entity.seen': () => null
  })
  const watched = new WatchedEntities(new Workbench(call))
  await watched.refresh()
  expect([watched.total, watched.behind]).toEqual([40, 3])
  await watched.look(2)
  await watched.look(1)
  await watched.look(1)
  expect(watched.all.map(({ unseen }) => unseen)).toEqual([0, 0])
  expect(asked.filter(({ name }) => name === 'entity.seen')).toEqual([
    { name: 'entity.seen', args: { entity: 1 } }
  ])
})

test('names are read again only after what would change was looked at, and stopping is no loss', async () => {
  const counts = { changed: 2, gained: [], lost: [] }
  const { call, asked } = answering({
    'entity.reread': ({ apply = false }) => ({ texts: apply ? 3 : 5, of: 5, applied: apply, ...counts }),
    'job.cancel': () => true
  })
  const bench = new Workbench(call)
  const reading = new Rereading(bench, () => 'job 1')
  const looking = reading.look()
  reading.heard({ job: 'job 1', done: 2, total: 5, at: '' })
  reading.heard({ job: 'another', done: 9, total: 9, at: '' })
  expect(reading.running).toMatchObject({ apply: false, done: 2, total: 5 })
  await looking
  expect(reading).toMatchObject({ running: null, shown: { changed: 2 } })
  const applying = reading.apply()
  await reading.cancel()
  expect(await applying).toBe(false)
  expect(bench.notices.map(({ text }) => text)).toEqual([
    'Read the names in 3 texts again; 2 texts changed. 2 texts are left.'
  ])
  expect(asked.map(({ name }) => name)).toEqual(['entity.reread', 'entity.reread', 'job.cancel'])
})
