import type { Handlers } from '../../core/contract.ts'
import type { ArticleView } from '../../core/article/calls.ts'
import { AppError } from '../../core/error.ts'
import { findArticle } from '../../store/article.ts'
import { entitiesBeginning } from '../../store/entity-beginning.ts'
import { entitiesNamed, entitiesOfText, namesCounted, seenBetween, textKeyOf } from '../../store/entity.ts'
import { queueState, readByOthers } from '../../store/entity-queue.ts'
import { newestMentions, sortedMentions } from '../../store/mention-lines.ts'
import type { Archive } from '../../store/open.ts'
import { quotesOfEntity, quotesOfText } from '../../store/quotation.ts'
import type { Context } from '../context.ts'
import { catchUp } from '../entity/catch-up.ts'
import { rereadNames } from '../entity/reread.ts'
import { modelMark } from '../recogniser.ts'
import { entityNumbered } from './entity-numbered.ts'

type EntityReading = Pick<
  Handlers<'read'>,
  | 'entity.state'
  | 'entity.ofArticle'
  | 'entity.find'
  | 'entity.show'
  | 'entity.mentions'
  | 'entity.quotes'
  | 'entity.quotesIn'
>

export function entityReading({ db }: Context): EntityReading {
  return {
    'entity.state': () => ({ ...queueState(db), older: readByOthers(db, modelMark()) }),
    'entity.ofArticle': ({ article, version }) => {
      const view = articleShown(db, article, version)
      const entities = entitiesOfText(db, textKeyOf(db, view.versionId), view)
      const { versionId } = view
      return { article, version: view.version, versionId, read: entities !== null, entities: entities ?? [] }
    },
    'entity.find': ({ name, kind = null, begins, limit }) => {
      const named = entitiesNamed(db, name, kind)
      const more = begins && named.length < limit ? entitiesBeginning(db, name, { kind, limit }) : []
      const known = new Set(named.map(({ entity }) => entity))
      return [...named, ...more.filter(({ entity }) => !known.has(entity))].slice(0, limit)
    },
    'entity.show': ({ entity }) => {
      const row = entityNumbered(db, entity)
      return { ...row, ...seenBetween(db, row.entity), names: namesCounted(db, row.entity) }
    },
    'entity.quotes': ({ entity, after, limit }) =>
      quotesOfEntity(db, entityNumbered(db, entity).entity, { after, limit }),
    'entity.quotesIn': ({ article, version }) =>
      quotesOfText(db, textKeyOf(db, articleShown(db, article, version).versionId)),
    'entity.mentions': ({ entity, sort, after, limit }) => {
      const row = entityNumbered(db, entity)
      const page =
        sort === 'newest'
          ? newestMentions(db, row.entity, after, limit)
          : sortedMentions(db, row.entity, { side: sort, after, limit })
      return { ...page, total: row.mentions }
    }
  }
}

export function entityWriting(context: Context): Pick<Handlers<'write'>, 'entity.catchUp' | 'entity.reread'> {
  return {
    'entity.reread': ({ job, apply }) =>
      context.jobs.run(job, (control) => rereadNames(context, { job, control, apply })),
    'entity.catchUp': ({ job, article }) =>
      context.jobs.run(job, (control) => catchUp(context, { job, control, article: article ?? null }))
  }
}

function articleShown(db: Archive, article: number, version: number | undefined): ArticleView {
  const view = findArticle(db, article, version ?? null)
  if (view !== null) return view
  throw new AppError('not-found', `There is no article ${article} in this archive, or no such version.`)
}
