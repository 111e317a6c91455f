import { z } from 'zod'
import { FilePath, Id } from '../id.ts'
import { HouseLine, HouseStyle } from './house.ts'

export const houseCalls = {
  /** The house styles of this archive, by name. */
  'house.list': { lane: 'read', args: z.object({}), result: z.array(HouseLine) },
  /** Keep a house style, or change one. The logo is a picture kept already. */
  'house.save': {
    lane: 'write',
    args: HouseStyle.extend({ house: Id.optional(), logo: Id.nullable().default(null) }),
    result: HouseLine
  },
  /** Briefings set in it are then set in Wiremark's own. */
  'house.remove': { lane: 'write', args: z.object({ house: Id }), result: z.null() },
  /** Write a house style with its logo to a file that can be shared; an existing file is replaced. */
  'house.export': {
    lane: 'read',
    args: z.object({ house: Id, file: FilePath }),
    result: z.object({ file: z.string() })
  },
  /** Take one in from such a file. One of the same name stays, and the new one gets a number. */
  'house.import': { lane: 'write', args: z.object({ file: FilePath }), result: HouseLine }
} as const
