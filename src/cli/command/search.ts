import { AppError } from '../../core/error.ts'
import { searchOrders, type SearchOrder } from '../../core/search/calls.ts'
import type { Problem } from '../../core/search/problem.ts'
import { numberFrom, optional, type Command } from '../command.ts'

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--order newest|best]',
  summary: 'Find articles by words, “phrases”, fields and dates; the manual has the language.',
  options: { limit: { type: 'string' }, order: { type: 'string' } },
  lanes: ['read'],
  async run(engine, given) {
    const limit = optional(given, 'limit')
    const found = await engine.call('search.run', {
      query: given.words.join(' '),
      order: orderFrom(optional(given, 'order')),
      ...(limit === undefined ? {} : { limit: numberFrom(limit, '--limit') })
    })
    const { query, order, understood, problems, total, exact } = found
    const hits = found.hits.map(({ article, version, headline, source, publishedOn, snippet }) => ({
      article,
      version,
      headline,
      source,
      publishedOn,
      snippet
    }))
    const lines = hits.map(
      ({ article, headline, snippet }) =>
        `${String(article).padStart(6)}  ${headline ?? '(no headline)'}\n        ${snippet.map(({ text }) => text).join('')}`
    )
    return {
      json: { query, order, understood, problems, total, exact, hits },
      text: [
        ...problems.map(pointed(query)),
        ...lines,
        understood,
        `${exact ? '' : 'over '}${total} ${total === 1 ? 'article' : 'articles'}`
      ].join('\n')
    }
  }
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
