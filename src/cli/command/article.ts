import type { ArticleView } from '../../core/article/calls.ts'
import type { ArticleLine } from '../../core/article/model.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { numberFrom, optional, type Command } from '../command.ts'

export const listCommand: Command = {
  name: 'list',
  usage: '',
  summary: 'List every article, newest published first.',
  options: {},
  lanes: ['read'],
  async run(engine) {
    const json = (await allArticles(engine)).map(
      ({ article, version, versions, headline, source, publishedOn }) => ({
        article,
        version,
        versions,
        headline,
        source,
        publishedOn
      })
    )
    const text = json.map(
      ({ article, versions, headline, source, publishedOn }) =>
        `${String(article).padStart(6)}  ${publishedOn ?? '          '}  v${versions}  ${headline ?? '(no headline)'}  ${source ?? ''}`
    )
    return { json, text: text.join('\n') }
  }
}

export const showCommand: Command = {
  name: 'show',
  usage: 'ARTICLE [--version N]',
  summary: 'Show an article, in its newest version or another.',
  options: { version: { type: 'string' } },
  lanes: ['read'],
  async run(engine, given) {
    const version = optional(given, 'version')
    const { versionId: _versionId, ...json } = await engine.call('article.show', {
      article: numberFrom(given.words[0], 'The article'),
      ...(version === undefined ? {} : { version: numberFrom(version, '--version') })
    })
    const about = [
      json.bylines.join(', '),
      json.source,
      json.publishedOn,
      `version ${json.version} of ${json.versions}`,
      json.copies === 0 ? null : json.copies === 1 ? '1 copy' : `${json.copies} copies`,
      json.status === 'usable' ? null : json.status,
      json.language,
      json.url
    ]
    return {
      json,
      text: [
        json.headline ?? '(no headline)',
        about.filter(Boolean).join(' · '),
        ...notes(json),
        '',
        json.body
      ].join('\n')
    }
  }
}

/** What whoever sent or read a text says about it. */
function notes({ editorNote, doubt }: Pick<ArticleView, 'editorNote' | 'doubt'>): string[] {
  return [editorNote === null ? null : `Editor’s note: ${editorNote}`, doubt].filter((note) => note !== null)
}

/** Every article, newest published first. */
export async function allArticles(engine: InProcessEngine): Promise<ArticleLine[]> {
  const all: ArticleLine[] = []
  let after: string | null = null
  do {
    const page: { articles: ArticleLine[]; next: string | null } = await engine.call('article.list', {
      after,
      limit: 500
    })
    all.push(...page.articles)
    after = page.next
  } while (after !== null)
  return all
}
