import { z } from 'zod'
import { Id } from '../id.ts'

export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const

/** A picture kept in the archive, by its content: the same bytes are kept once. Sizes in CSS pixels. */
export const Picture = z.object({
  picture: Id,
  type: z.enum(pictureTypes),
  width: z.number().positive(),
  height: z.number().positive()
})
export type Picture = z.output<typeof Picture>
