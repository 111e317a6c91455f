import type { Handlers } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { ArticleView } from '../../core/article/calls.ts'
import { articlePage, copiesOf, findArticle, versionsOf } from '../../store/article.ts'
import { passagesOf } from '../../store/passage.ts'
import type { Context } from '../context.ts'

export function articleReading({
  db
}: Context): Pick<
  Handlers<'read'>,
  'article.list' | 'article.show' | 'article.versions' | 'article.passages' | 'article.copies'
> {
  const shown = (article: number, version: number | undefined): ArticleView => {
    const view = findArticle(db, article, version ?? null)
    if (view !== null) return view
    throw new AppError('not-found', missing(article, version))
  }
  return {
    'article.list': ({ import: importId, after, limit }) =>
      articlePage(db, { importId: importId ?? null, after, limit }),
    'article.show': ({ article, version }) => shown(article, version),
    'article.versions': ({ article }) => {
      shown(article, undefined)
      return versionsOf(db, article)
    },
    'article.copies': ({ article }) => {
      const copies = copiesOf(db, article)
      if (copies === null) throw new AppError('not-found', missing(article, undefined))
      return copies
    },
    'article.passages': ({ article, version }) => passagesOf(db, shown(article, version).versionId)
  }
}

function missing(article: number, version: number | undefined): string {
  return version === undefined
    ? `There is no article ${article} in this archive.`
    : `There is no version ${version} of article ${article} in this archive.`
}
