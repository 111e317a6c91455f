import type { HouseLine, HouseStyle } from '../core/briefing/house.ts'
import type { Picture } from '../core/briefing/picture.ts'
import { findPicture } from './picture.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

interface HouseRow extends Omit<HouseLine, 'logo'> {
  readonly logo: number | null
}

const HOUSE = `
  SELECT id AS house, name, organisation, author, accent, head_font AS headFont, text_font AS textFont, masthead,
         opening, closing, picture_id AS logo
    FROM house_style`

/** The house styles of the archive, by name. */
export function housesOf(db: Archive): HouseLine[] {
  return prepared<[], HouseRow>(db, `${HOUSE} ORDER BY lower(name), id`)
    .all()
    .map((row) => toHouse(db, row))
}

export function findHouse(db: Archive, house: number): HouseLine | null {
  const row = prepared<[number], HouseRow>(db, `${HOUSE} WHERE id = ?`).get(house)
  return row === undefined ? null : toHouse(db, row)
}

/** The house style of a name, in whatever case it is written. */
export function houseNamed(db: Archive, name: string): HouseLine | null {
  const row = prepared<[string], HouseRow>(db, `${HOUSE} WHERE name = ?`).get(name)
  return row === undefined ? null : toHouse(db, row)
}

export function addHouse(db: Archive, house: HouseStyle, logo: Picture['picture'] | null): number {
  const added = prepared<[object]>(
    db,
    `INSERT INTO house_style
       (name, organisation, author, accent, head_font, text_font, masthead, opening, closing, picture_id)
     VALUES (@name, @organisation, @author, @accent, @headFont, @textFont, @masthead, @opening, @closing, @logo)`
  ).run({ ...house, logo })
  return Number(added.lastInsertRowid)
}

export function reviseHouse(
  db: Archive,
  id: number,
  house: HouseStyle,
  logo: Picture['picture'] | null
): void {
  prepared<[object]>(
    db,
    `UPDATE house_style
        SET name = @name, organisation = @organisation, author = @author, accent = @accent, head_font = @headFont,
            text_font = @textFont, masthead = @masthead, opening = @opening, closing = @closing, picture_id = @logo
      WHERE id = @id`
  ).run({ ...house, logo, id })
}

/** Briefings set in it are then set in Wiremark's own. */
export function removeHouse(db: Archive, house: number): void {
  db.prepare('UPDATE briefing SET house_id = NULL WHERE house_id = ?').run(house)
  db.prepare('DELETE FROM house_style WHERE id = ?').run(house)
}

function toHouse(db: Archive, { logo, ...rest }: HouseRow): HouseLine {
  return { ...rest, logo: logo === null ? null : findPicture(db, logo) }
}
