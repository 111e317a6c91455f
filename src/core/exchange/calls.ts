import { z } from 'zod'
import { FilePath, JobId } from '../id.ts'
import { PassageFilter } from '../passage/filter.ts'

/** REFI-QDA project and codebook, W3C Web Annotations, and tables. */
export const exchangeFormats = ['qdpx', 'qdc', 'jsonld', 'csv', 'xlsx'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

const count = z.int().nonnegative()

/** What came of taking in a tagging. What is here already stays as it is; where it differs, a conflict says so. */
export const TakenIn = z.object({
  tags: z.object({ added: count, known: count }),
  passages: z.object({ added: count, known: count, unplaced: count }),
  /** Names of texts that are not in this archive, so that their passages could not be taken in. */
  missing: z.array(z.string()),
  conflicts: z.array(z.string()),
  /** Whether it was cancelled before all of it had come. */
  stopped: z.boolean()
})
export type TakenIn = z.output<typeof TakenIn>

export const exchangeCalls = {
  /**
   * Write the codebook and the passages a filter keeps to a file. `lost` says what the format could not carry. Cancelled, it
   * writes nothing.
   */
  'exchange.export': {
    lane: 'read',
    args: PassageFilter.extend({ format: z.enum(exchangeFormats), path: FilePath, job: JobId.optional() }),
    result: z.object({ path: z.string(), tags: count, passages: count, lost: z.array(z.string()) })
  },
  /** What would come of taking in a tagging as the archive's own; nothing is written. */
  'exchange.look': {
    lane: 'read',
    args: z.object({ path: FilePath, job: JobId.optional() }),
    result: TakenIn
  },
  /**
   * Take in the tagging of a project, codebook or page of annotations, or of another archive's folder: by GUID, on the
   * texts that are here. With `coder` it is kept apart under that name, in place of what that coder had before. One step,
   * whatever its size; cancelled, it keeps what has come.
   */
  'exchange.import': {
    lane: 'write',
    args: z.object({
      path: FilePath,
      coder: z.string().trim().min(1).max(200).nullable().default(null),
      job: JobId.optional()
    }),
    result: TakenIn
  }
} as const
