import { z } from 'zod'
import { FilePath, JobId } from '../../id.ts'

const count = z.int().nonnegative()

/** The folder that was made, and how much is in it. */
export const OpenSums = z.object({ folder: z.string(), articles: count, rows: count })
export type OpenSums = z.output<typeof OpenSums>

export const openFilesCalls = {
  /**
   * Write the whole archive to a new or empty folder as open files: articles as text, what came with them byte by byte, and all
   * else as lines of JSON with their schema. It is the archive of one moment, whatever is written meanwhile. Cancelled, it leaves nothing.
   */
  'archive.export': {
    lane: 'keep',
    args: z.object({ folder: FilePath, job: JobId }),
    result: OpenSums
  },
  /**
   * Make an archive of such files in a new or empty folder. What is unknown or damaged is named by file and line, and nothing is
   * left then; nor when it is cancelled. The archive that is open stays as it is.
   */
  'archive.import': {
    lane: 'keep',
    args: z.object({ from: FilePath, into: FilePath, job: JobId }),
    result: OpenSums
  }
} as const
