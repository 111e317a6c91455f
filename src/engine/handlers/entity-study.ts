import type { Handlers } from '../../core/contract.ts'
import { entitiesAsCsv } from '../../core/entity/csv.ts'
import type { ListedEntity } from '../../core/entity/study-calls.ts'
import { monthsOf, sourcesOf, tagsAbout, tonesAbout } from '../../store/entity-card.ts'
import { entityPage } from '../../store/entity-list.ts'
import { companionsOf, sharedLines } from '../../store/entity-together.ts'
import { markEntitySeen, watchedEntities } from '../../store/entity-watch.ts'
import { namesCounted, seenBetween } from '../../store/entity.ts'
import { quotesOfEntity } from '../../store/quotation.ts'
import type { Context } from '../context.ts'
import { replaceFile } from '../files/replace-file.ts'
import { entityNumbered } from './entity-numbered.ts'

type EntityStudy = Pick<
  Handlers<'read'>,
  'entity.card' | 'entity.list' | 'entity.exportCsv' | 'entity.together' | 'entity.shared' | 'entity.watches'
>

export function entityStudyReading({ db, now }: Context): EntityStudy {
  const rowOf = (entity: number) => entityNumbered(db, entity)
  return {
    'entity.card': ({ entity: asked }) => {
      const row = rowOf(asked)
      const { entity } = row
      return {
        ...row,
        ...seenBetween(db, entity),
        names: namesCounted(db, entity),
        months: monthsOf(db, entity),
        sources: sourcesOf(db, entity),
        tags: tagsAbout(db, entity),
        tones: tonesAbout(db, entity),
        quotes: quotesOfEntity(db, entity, { after: null, limit: 1 }).total
      }
    },
    'entity.list': ({ after, limit, ...asked }) => entityPage(db, { ...asked, now: now() }, { after, limit }),
    'entity.exportCsv': ({ path, ...asked }) => {
      const entities: ListedEntity[] = []
      for (let after: string | null = null; ;) {
        const page = entityPage(db, { ...asked, now: now() }, { after, limit: 5_000 })
        entities.push(...page.entities)
        if (page.next === null) break
        after = page.next
      }
      replaceFile(path, new TextEncoder().encode(entitiesAsCsv(entities)))
      return { path, entities: entities.length }
    },
    'entity.together': ({ entity, by, limit }) => companionsOf(db, rowOf(entity).entity, { by, limit }),
    'entity.shared': ({ entity, other, ...asked }) =>
      sharedLines(db, { entity: rowOf(entity).entity, other: rowOf(other).entity, ...asked }),
    'entity.watches': () => watchedEntities(db)
  }
}

export function entityStudyWriting({ db }: Context): Pick<Handlers<'write'>, 'entity.seen'> {
  return {
    'entity.seen': ({ entity }) => {
      const row = entityNumbered(db, entity)
      db.transaction(() => markEntitySeen(db, row.entity)).immediate()
      return null
    }
  }
}
