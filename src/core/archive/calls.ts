import { z } from 'zod'
import { ArchiveMeasure } from './diagnostics.ts'

/** What can be undone and redone now, in words; null when there is nothing. */
export const HistoryState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type HistoryState = z.output<typeof HistoryState>

/** The archive that is open, and how much it holds. */
export const ArchiveState = z.object({
  folder: z.string(),
  articles: z.int().nonnegative(),
  versions: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  imports: z.int().nonnegative(),
  briefings: z.int().nonnegative(),
  /** Whether sample articles came with this copy of Wiremark. */
  samples: z.boolean(),
  history: HistoryState
})
export type ArchiveState = z.output<typeof ArchiveState>

/** What a check of the archive found: nothing, or one sentence for each thing that is wrong. */
export const CheckResult = z.object({
  ok: z.boolean(),
  articles: z.int(),
  versions: z.int(),
  passages: z.int(),
  problems: z.array(z.string())
})
export type CheckResult = z.output<typeof CheckResult>

export const archiveCalls = {
  'archive.state': { lane: 'read', args: z.object({}), result: ArchiveState },
  /** The service that seems to keep the archive's folder the same on several machines, which can damage it; null for none. */
  'archive.synced': { lane: 'read', args: z.object({}), result: z.string().nullable() },
  /** How large the archive is, for someone who helps. No word of its texts. */
  'archive.measure': { lane: 'read', args: z.object({}), result: ArchiveMeasure },
  /** Check the whole archive: the file, what refers to what, every passage's span, and the search index. */
  'archive.check': { lane: 'write', args: z.object({}), result: CheckResult }
} as const
