import { z } from 'zod'
import { Id } from '../id.ts'
import { Picture } from './picture.ts'

/** The two families that come with Wiremark. */
export const houseFonts = ['serif', 'sans'] as const

/** How an organisation's briefings look, and what stands in every one of them. */
export const HouseStyle = z.object({
  name: z.string().trim().min(1).max(100),
  /** Who it is from, in the masthead and the file's properties. */
  organisation: z.string().trim().max(200),
  author: z.string().trim().max(200),
  /** The colour of rules, numbers and links, `#rrggbb`. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/, 'A colour is given as in “#0b5d8a”.'),
  headFont: z.enum(houseFonts),
  textFont: z.enum(houseFonts),
  /** The word above the title, such as `BRIEFING` or `Daily digest`. */
  masthead: z.string().trim().max(80),
  /** What stands before and after every briefing: a mark of confidence, a sender's address. */
  opening: z.string().max(5000),
  closing: z.string().max(5000)
})
export type HouseStyle = z.output<typeof HouseStyle>

/** A house style of this archive, with its logo. */
export const HouseLine = HouseStyle.extend({ house: Id, logo: Picture.nullable() })
export type HouseLine = z.output<typeof HouseLine>

/** How Wiremark's own briefings look. */
export const usualHouse = {
  name: 'Wiremark',
  organisation: '',
  author: '',
  accent: '#0b5d8a',
  headFont: 'serif',
  textFont: 'serif',
  masthead: 'BRIEFING',
  opening: '',
  closing: ''
} as const satisfies HouseStyle
