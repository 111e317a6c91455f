import { z } from 'zod'

/** Files and folders handed to Wiremark from outside (opened with it, dropped, named at its start), by what they are. */
export const Handed = z.object({
  /** The folder of an archive to open; null where none was among them. */
  archive: z.string().nullable(),
  /** REFI-QDA projects and codebooks. */
  tagging: z.array(z.string()),
  /** Everything else, to be taken in. */
  articles: z.array(z.string())
})
export type Handed = z.output<typeof Handed>
