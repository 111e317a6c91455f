import type { Args, CallName, Result } from '../../src/core/contract.ts'
import type { SavedSearch } from '../../src/core/search/saved-calls.ts'
import type { Call } from '../../src/renderer/call.ts'
import { ArticleList } from '../../src/renderer/feature/list/list.svelte.ts'
import { FacetCounts } from '../../src/renderer/feature/search/facets.svelte.ts'
import { Search } from '../../src/renderer/feature/search/search.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, handClock, shortMemory } from './answers.ts'

export type Found = Result<'search.run'>
export type Hit = Found['hits'][number]
type Line = Result<'article.list'>['articles'][number]
type Answers = Parameters<typeof answering>[0]

/** A line of the Inbox. */
export const line = (article: number): Line => ({
  article,
  version: 1,
  versions: 1,
  headline: `Story ${article}`,
  source: 'Fjord Wire',
  publishedOn: '2026-01-07',
  language: 'en',
  status: 'usable',
  copies: 0,
  lead: 'The harbour stayed shut.',
  tagColours: [],
  change: null,
  readVersion: null,
  changedSinceRead: false
})

/** A hit in the first of three versions. */
export const hit = (article: number, more: Partial<Hit> = {}): Hit => ({
  ...line(article),
  versions: 3,
  cluster: null,
  newest: false,
  unseen: false,
  snippet: [{ text: 'harbour', hit: true }],
  ...more
})

/** An answer that finds these articles. */
export const found = (
  { query, order }: Args<'search.run'>,
  articles: readonly number[],
  more: Partial<Found> = {}
): Found => ({
  query,
  order: order ?? 'newest',
  understood: `articles with “${query}”`,
  problems: [],
  total: articles.length,
  stories: articles.length,
  exact: true,
  among: null,
  upTo: 0,
  hits: articles.map((article) => hit(article)),
  next: null,
  ...more
})

/** A search kept by name that has nothing unseen. */
export const keptSearch = (saved: number, more: Partial<SavedSearch> = {}): SavedSearch => ({
  saved,
  guid: `guid-${saved}`,
  name: `Search ${saved}`,
  folder: '',
  query: 'harbour',
  order: 'newest',
  addedOnly: false,
  unseen: 0,
  madeAt: '2026-11-22T12:00:00Z',
  seenAt: '2026-11-22T12:00:00Z',
  ...more
})

interface Desk {
  readonly workbench: Workbench
  readonly clock: ReturnType<typeof handClock>
  readonly search: Search
  readonly list: ArticleList
  readonly memory: ReturnType<typeof shortMemory>
  readonly call: Call
  /** The arguments of the calls of one name so far. */
  readonly asked: <N extends CallName>(name: N) => Args<N>[]
}

/** A window with a search and a list, over an archive that answers as the test says. */
export function searchDesk(answers: Answers = {}): Desk {
  const archive = answering({
    'search.run': (args) => found(args, [2]),
    'article.list': () => ({ articles: [line(1), line(2), line(3)], next: null, total: 3 }),
    ...answers
  })
  const workbench = new Workbench(archive.call)
  const clock = handClock()
  const memory = shortMemory()
  const search = new Search(workbench, clock.later, new FacetCounts(workbench, memory))
  const list = new ArticleList(workbench, search)
  const asked = <N extends CallName>(name: N) =>
    archive.asked.filter((each) => each.name === name).map(({ args }) => args as Args<N>)
  return { workbench, clock, search, list, memory, call: archive.call, asked }
}
