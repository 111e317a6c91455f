import { z } from 'zod'
import { AppError } from '../error.ts'
import { HouseStyle } from './house.ts'

const format = 'wiremark-house'

const HouseFile = z.object({
  format: z.literal(format),
  version: z.literal(1),
  house: HouseStyle,
  /** The logo's bytes in base64, as they came; what kind of picture it is they say themselves. */
  logo: z.base64().max(30_000_000).nullable()
})

/** A house style to be shared. */
export interface SharedHouse {
  readonly house: HouseStyle
  readonly logo: string | null
}

/** A house style as the text of a file that can be shared. */
export function houseFile({ house, logo }: SharedHouse): string {
  // Parsed, so that a style of this archive leaves its number and its logo's behind.
  return `${JSON.stringify({ format, version: 1, house: HouseStyle.parse(house), logo }, null, 2)}\n`
}

/** What a file of a house style says. Fails with `unreadable`, in one sentence on what is wrong. */
export function houseInFile(text: string): SharedHouse {
  const read = parsed(text)
  if (!isObject(read) || read['format'] !== format)
    throw new AppError('unreadable', 'This file is no house style of Wiremark.')
  if (typeof read['version'] === 'number' && read['version'] > 1)
    throw new AppError(
      'unreadable',
      'This house style was made by a newer Wiremark. Update Wiremark to take it in.'
    )
  const found = HouseFile.safeParse(read)
  if (found.success) return { house: found.data.house, logo: found.data.logo }
  const [issue] = found.error.issues
  const where = issue?.path.join('.') ?? ''
  throw new AppError(
    'unreadable',
    `This house style cannot be read: ${where === '' ? 'it' : `“${where}”`} is not as it should be.`
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('unreadable', 'This file is no house style of Wiremark.', { cause: error })
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
