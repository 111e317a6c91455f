import { AppError } from '../../core/error.ts'
import type { HouseLine } from '../../core/briefing/house.ts'
import type { Briefing } from '../../core/briefing/model.ts'
import type { Picture } from '../../core/briefing/picture.ts'
import { findBriefing } from '../../store/briefing.ts'
import { briefingWith } from '../../store/briefing-item.ts'
import { findHouse } from '../../store/house.ts'
import type { Archive } from '../../store/open.ts'
import { findPicture } from '../../store/picture.ts'
import { foundAgain } from './find-again.ts'

/** A briefing that must exist. */
export function briefingNumbered(db: Archive, id: number): Briefing {
  const briefing = findBriefing(db, id)
  if (briefing === null) throw new AppError('not-found', `There is no briefing ${id} in this archive.`)
  return foundAgain(db, briefing)
}

/** The number of the briefing that an item, which must exist, is part of. */
export function briefingOfItem(db: Archive, item: number): number {
  const briefing = briefingWith(db, item)
  if (briefing === null) throw new AppError('not-found', 'That part of the briefing is not there any more.')
  return briefing
}

/** A picture that must exist. */
export function pictureNumbered(db: Archive, id: number): Picture {
  const picture = findPicture(db, id)
  if (picture === null) throw new AppError('not-found', `There is no picture ${id} in this archive.`)
  return picture
}

/** A house style that must exist. */
export function houseNumbered(db: Archive, id: number): HouseLine {
  const house = findHouse(db, id)
  if (house === null) throw new AppError('not-found', `There is no house style ${id} in this archive.`)
  return house
}
