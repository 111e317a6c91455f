import { AppError } from '../../core/error.ts'
import { findEntity, type EntityRow } from '../../store/entity.ts'
import { entityNow } from '../../store/entity-name.ts'
import type { Archive } from '../../store/open.ts'

/** The entity a number means now. Fails with `not-found`. */
export function entityNumbered(db: Archive, entity: number): EntityRow {
  const now = entityNow(db, entity)
  const row = now === null ? null : findEntity(db, now)
  if (row === null) throw new AppError('not-found', `There is no entity ${entity} in this archive.`)
  return row
}
