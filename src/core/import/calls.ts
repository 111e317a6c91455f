import { z } from 'zod'
import { Id, JobId } from '../id.ts'

/** What became of one thing found in an import. */
export const outcomes = ['new', 'version', 'duplicate', 'skipped', 'failed'] as const
export type Outcome = (typeof outcomes)[number]

/** What became of one thing, and why. `path` is where it came from; `reason` is a sentence. */
export const Receipt = z.object({
  path: z.string(),
  outcome: z.enum(outcomes),
  article: Id.nullable(),
  version: z.int().positive().nullable(),
  reason: z.string()
})
export type Receipt = z.output<typeof Receipt>

export const OutcomeCounts = z.object({
  new: z.int(),
  version: z.int(),
  duplicate: z.int(),
  skipped: z.int(),
  failed: z.int()
})
export type OutcomeCounts = z.output<typeof OutcomeCounts>

/** `finished`: all of it was looked at; `cancelled`: stopped by the analyst; `interrupted`: the app was ended meanwhile. */
export const importStates = ['running', 'finished', 'cancelled', 'interrupted'] as const

/** One run of taking files in. Times are UTC, ISO 8601. */
export const ImportLine = z.object({
  import: Id,
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  state: z.enum(importStates),
  found: z.int().nonnegative(),
  outcomes: OutcomeCounts
})
export type ImportLine = z.output<typeof ImportLine>

/** An import with a receipt for each thing found, in the order they were found. */
export const ImportReport = ImportLine.extend({ receipts: z.array(Receipt) })
export type ImportReport = z.output<typeof ImportReport>

/** A file or folder on this machine, or bytes that came without one (dropped from another window). */
export const ImportItem = z.union([
  z.object({ path: z.string().min(1).max(32_768) }),
  z.object({ name: z.string().min(1).max(1024), bytes: z.instanceof(Uint8Array) })
])
export type ImportItem = z.output<typeof ImportItem>

export const importCalls = {
  /** Take files and folders in. What is stored before it is cancelled stays; the report says where it stopped. */
  'import.run': {
    lane: 'write',
    args: z.object({ job: JobId, items: z.array(ImportItem).min(1).max(100_000) }),
    result: ImportReport
  },
  /** Take in the sample articles that come with Wiremark. */
  'import.samples': { lane: 'write', args: z.object({ job: JobId }), result: ImportReport },
  /** Imports, newest first. */
  'import.list': {
    lane: 'read',
    args: z.object({ limit: z.int().min(1).max(500).default(100) }),
    result: z.array(ImportLine)
  },
  /** One import with its receipts. Fails with `not-found`. */
  'import.show': { lane: 'read', args: z.object({ import: Id }), result: ImportReport },
  /** Ask a running job to stop; false when no such job runs. */
  'job.cancel': { lane: 'write', args: z.object({ job: JobId }), result: z.boolean() }
} as const
