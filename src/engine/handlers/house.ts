import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../core/error.ts'
import type { Handlers } from '../../core/contract.ts'
import type { HouseStyle } from '../../core/briefing/house.ts'
import { houseFile, houseInFile } from '../../core/briefing/house-file.ts'
import { asStep } from '../../store/history.ts'
import { addHouse, houseNamed, housesOf, removeHouse, reviseHouse } from '../../store/house.ts'
import type { Archive } from '../../store/open.ts'
import { keepPicture, pictureBytes } from '../../store/picture.ts'
import { houseNumbered, pictureNumbered } from '../briefing/numbered.ts'
import { pictureIn } from '../briefing/picture-bytes.ts'
import type { Context } from '../context.ts'
import { replaceFile } from '../files/replace-file.ts'

/** A style holds a logo of 20 MB at most, and base64 makes that a third more. */
const LARGEST_FILE = 30 * 1024 * 1024

export function houseReading({ db }: Context): Pick<Handlers<'read'>, 'house.list' | 'house.export'> {
  return {
    'house.list': () => housesOf(db),
    'house.export': ({ house: id, file }) => {
      const house = houseNumbered(db, id)
      const bytes = house.logo === null ? null : pictureBytes(db, house.logo.picture)
      const logo = bytes === null ? null : Buffer.from(bytes).toString('base64')
      replaceFile(file, Buffer.from(houseFile({ house, logo })))
      return { file }
    }
  }
}

type HouseWriting = Pick<Handlers<'write'>, 'house.save' | 'house.remove' | 'house.import'>

export function houseWriting({ db }: Context): HouseWriting {
  return {
    'house.save': ({ house: id, logo, ...house }) => {
      if (logo !== null) pictureNumbered(db, logo)
      if (id !== undefined) houseNumbered(db, id)
      const named = houseNamed(db, house.name)
      if (named !== null && named.house !== id)
        throw new AppError('refused', `There is a house style “${named.name}” already. Choose another name.`)
      return asStep(db, 'house.save', `Saved the house style “${house.name}”`, () => {
        if (id === undefined) return houseNumbered(db, addHouse(db, house, logo))
        reviseHouse(db, id, house, logo)
        return houseNumbered(db, id)
      })
    },
    'house.remove': ({ house }) => {
      const { name } = houseNumbered(db, house)
      return asStep(db, 'house.remove', `Removed the house style “${name}”`, () => {
        removeHouse(db, house)
        return null
      })
    },
    'house.import': ({ file }) => {
      const { house, logo } = houseInFile(textOf(file))
      const bytes = logo === null ? null : Buffer.from(logo, 'base64')
      const picture = bytes === null ? null : pictureIn(bytes)
      return asStep(
        db,
        'house.import',
        ({ name }) => `Took in the house style “${name}”`,
        () => {
          const kept = bytes === null || picture === null ? null : keepPicture(db, picture, bytes)
          const name = freeName(db, house)
          return houseNumbered(db, addHouse(db, { ...house, name }, kept?.picture ?? null))
        }
      )
    }
  }
}

function textOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw new AppError('not-found', `There is no file ${file}.`)
  if (!found.isFile() || found.size > LARGEST_FILE)
    throw new AppError('unreadable', 'This file is no house style of Wiremark.')
  return readFileSync(file, 'utf8')
}

/** The name a style has, with a number where another has it already. */
function freeName(db: Archive, { name }: HouseStyle): string {
  for (let number = 2, free = name; ; number++) {
    if (houseNamed(db, free) === null) return free
    free = `${name.slice(0, 90)} (${number})`
  }
}
