import { resolve } from 'node:path'
import { AppError } from '../../core/error.ts'
import { searchOrders, type SearchOrder, type SearchResult } from '../../core/search/calls.ts'
import type { Problem } from '../../core/search/problem.ts'
import { exportFormats, type SearchFacets } from '../../core/search/query-calls.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { numberFrom, optional, type Command, type Given, type Printed } from '../command.ts'

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--order newest|best] [--collapse] [--facets] [--csv FILE|--jsonl FILE]',
  summary:
    'Find articles by words, “phrases”, fields and dates; the manual has the language. --collapse takes copies of one story together, --facets counts what is found, --csv and --jsonl write all of it to a file.',
  options: {
    limit: { type: 'string' },
    order: { type: 'string' },
    collapse: { type: 'boolean' },
    facets: { type: 'boolean' },
    csv: { type: 'string' },
    jsonl: { type: 'string' }
  },
  lanes: ['read'],
  async run(engine, given) {
    const written = await exported(engine, given)
    if (written !== null) return written
    const limit = optional(given, 'limit')
    const found = await engine.call('search.run', {
      query: given.words.join(' '),
      order: orderFrom(optional(given, 'order')),
      copies: given.options['collapse'] === true ? 'together' : 'apart',
      ...(limit === undefined ? {} : { limit: numberFrom(limit, '--limit') })
    })
    const { query, order, understood, problems, total, stories, exact } = found
    const facets =
      given.options['facets'] === true ? await engine.call('search.facets', { query }) : undefined
    const hits = found.hits.map(({ article, version, headline, source, publishedOn, copies, snippet }) => ({
      article,
      version,
      headline,
      source,
      publishedOn,
      copies,
      snippet
    }))
    const lines = hits.map(
      ({ article, headline, copies, snippet }) =>
        `${String(article).padStart(6)}  ${headline ?? '(no headline)'}${copies === 0 ? '' : ` (+${copies})`}\n        ${snippet.map(({ text }) => text).join('')}`
    )
    return {
      json: { query, order, understood, problems, total, stories, exact, hits, facets },
      text: [
        ...problems.map(pointed(query)),
        ...lines,
        understood,
        totalOf(found, given.options['collapse'] === true),
        ...(facets === undefined ? [] : facetLines(facets))
      ].join('\n')
    }
  }
}

function totalOf({ total, stories, exact }: SearchResult, collapsed: boolean): string {
  const articles = `${total} ${total === 1 ? 'article' : 'articles'}`
  const count = collapsed ? `${stories} ${stories === 1 ? 'story' : 'stories'}, ${articles}` : articles
  return `${exact ? '' : 'over '}${count}`
}

/** Write all that is found to the file named, if one is. */
async function exported(engine: InProcessEngine, given: Given): Promise<Printed | null> {
  const format = exportFormats.find((one) => optional(given, one) !== undefined)
  if (format === undefined) return null
  const json = await engine.call('search.export', {
    query: given.words.join(' '),
    order: orderFrom(optional(given, 'order')),
    format,
    path: resolve(optional(given, format) ?? ''),
    job: 'command-line'
  })
  return { json, text: `${json.hits} ${json.hits === 1 ? 'article' : 'articles'} written to ${json.path}` }
}

/** What was found, counted: a line for each value, the groups apart. */
function facetLines({ sources, months, tags, languages, counted, exact }: SearchFacets): string[] {
  const group = (title: string, lines: readonly (readonly [string | null, number])[]): string[] =>
    lines.length === 0
      ? []
      : ['', title, ...lines.map(([name, count]) => `${String(count).padStart(8)}  ${name ?? '(none)'}`)]
  return [
    ...group(
      'sources',
      sources.map(({ source, count }) => [source, count])
    ),
    ...group(
      'months',
      months.map(({ month, count }) => [month, count])
    ),
    ...group(
      'tags',
      tags.map(({ path, count }) => [path, count])
    ),
    ...group(
      'languages',
      languages.map(({ language, count }) => [language, count])
    ),
    ...(exact ? [] : ['', `counted among the newest ${counted} of the articles`])
  ]
}

/** A problem under the query, with carets below what it is about. */
function pointed(query: string): (problem: Problem) => string {
  return ({ at, length, message, suggestion }) => {
    const carets = `${' '.repeat(at)}${'^'.repeat(Math.max(1, length))}`
    return `${query}\n${carets} ${message}${suggestion === null ? '' : ` Did you mean ${suggestion}?`}\n`
  }
}

function orderFrom(text: string | undefined): SearchOrder {
  if (text === undefined) return 'newest'
  const order = searchOrders.find((known) => known === text)
  if (order === undefined) throw new AppError('bad-request', `--order is newest or best, not “${text}”.`)
  return order
}
