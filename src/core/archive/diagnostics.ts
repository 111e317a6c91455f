import { z } from 'zod'

/** How large an archive is and how it came to be, in numbers and names of our own alone. */
export const ArchiveMeasure = z.object({
  sqlite: z.string(),
  /** The names of the steps it has had, in order. */
  migrations: z.array(z.string()),
  /** Bytes of each file of the archive's folder that is Wiremark's own, by its name. */
  files: z.record(z.string(), z.number()),
  /** How many rows of each kind. */
  counts: z.record(z.string(), z.int())
})
export type ArchiveMeasure = z.output<typeof ArchiveMeasure>
