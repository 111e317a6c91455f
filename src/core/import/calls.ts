import { z } from 'zod'
import { FilePath, Id, JobId } from '../id.ts'
import { ColumnMapping } from './columns.ts'

/**
 * What became of one thing found in an import. `copy` is another source's copy of a story, `doubtful` an article that may
 * be a version of another: both are stored as articles of their own. `duplicate` is there already.
 */
export const outcomes = ['new', 'version', 'copy', 'doubtful', 'duplicate', 'skipped', 'failed'] as const
export type Outcome = (typeof outcomes)[number]

/** What the analyst made of a doubt: one story's versions, another source's copy, or two stories. */
export const decisions = ['joined', 'copy', 'apart'] as const

/**
 * What became of one thing, and why. `path` is where it came from; `reason` is a sentence. `near` is the other article
 * that a copy is like, or that a doubtful one may be a version of. `decision` is null unless a doubt was decided.
 */
export const Receipt = z.object({
  receipt: Id,
  path: z.string(),
  outcome: z.enum(outcomes),
  article: Id.nullable(),
  version: z.int().positive().nullable(),
  near: Id.nullable(),
  reason: z.string(),
  decision: z.enum(decisions).nullable()
})
export type Receipt = z.output<typeof Receipt>

export const OutcomeCounts = z.object({
  new: z.int(),
  version: z.int(),
  copy: z.int(),
  doubtful: z.int(),
  duplicate: z.int(),
  skipped: z.int(),
  failed: z.int()
})
export type OutcomeCounts = z.output<typeof OutcomeCounts>

/** `finished`: all of it was looked at; `cancelled`: stopped by the analyst; `interrupted`: the app was ended meanwhile. */
export const importStates = ['running', 'finished', 'cancelled', 'interrupted'] as const

/**
 * One run of taking files in. Times are UTC, ISO 8601. `outcomes` says what it found; `undecided` is how many of its doubts
 * still wait for the analyst.
 */
export const ImportLine = z.object({
  import: Id,
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  state: z.enum(importStates),
  found: z.int().nonnegative(),
  outcomes: OutcomeCounts,
  undecided: z.int().nonnegative()
})
export type ImportLine = z.output<typeof ImportLine>

/** How many receipts a page holds at most. */
export const MOST_RECEIPTS = 1000

/** A page of receipts in the order things were found; `next` is the key to ask on with, null at the end. */
export const ReceiptPage = z.object({ receipts: z.array(Receipt), next: z.string().nullable() })
export type ReceiptPage = z.output<typeof ReceiptPage>

/** An import with the first page of its receipts. `folder` is the one that all of it lay in, with its last separator. */
export const ImportReport = ImportLine.extend({ folder: z.string(), ...ReceiptPage.shape })
export type ImportReport = z.output<typeof ImportReport>

/** A file or folder on this machine, or bytes that came without one (dropped from another window). */
export const ImportItem = z.union([
  z.object({ path: FilePath }),
  z.object({ name: z.string().min(1).max(1024), bytes: z.instanceof(Uint8Array) })
])
export type ImportItem = z.output<typeof ImportItem>

/** What undoing an import took away. */
export const ImportUndone = z.object({
  import: Id,
  articles: z.int().nonnegative(),
  versions: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  quotes: z.int().nonnegative()
})
export type ImportUndone = z.output<typeof ImportUndone>

/** What reading the kept bytes again finds of one thing: the same, other facts, another text, one more, or one less. */
export const rereadChanges = ['same', 'facts', 'text', 'added', 'gone', 'kept'] as const

/**
 * One thing of an import, read again. `kept` is a text that would change but stays, since passages or quotes on it would
 * lose their place; `reason` is a sentence naming what differs.
 */
export const RereadLine = z.object({
  path: z.string(),
  article: Id.nullable(),
  version: z.int().positive().nullable(),
  change: z.enum(rereadChanges),
  reason: z.string()
})
export type RereadLine = z.output<typeof RereadLine>

export const Reread = z.object({ import: Id, applied: z.boolean(), lines: z.array(RereadLine) })
export type Reread = z.output<typeof Reread>

/** A table about to be taken in: its columns, its first rows in the order of the columns, and what is what. */
export const TablePreview = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  mapping: ColumnMapping,
  /** Whether the mapping is one the analyst chose before for a table with these columns. */
  remembered: z.boolean()
})
export type TablePreview = z.output<typeof TablePreview>

/**
 * When files last came into a watched folder: how many, the last of them, and what became of them. `import` is null once
 * that import was undone.
 */
export const WatchVisit = z.object({
  at: z.string(),
  file: z.string(),
  files: z.int().positive(),
  import: Id.nullable(),
  outcomes: OutcomeCounts
})
export type WatchVisit = z.output<typeof WatchVisit>

/** A folder whose new and changed files are taken in while Wiremark runs. `problem` says why it cannot be watched. */
export const Watch = z.object({
  watch: Id,
  path: z.string(),
  addedAt: z.string(),
  problem: z.string().nullable(),
  /** Null until a file has come. */
  last: WatchVisit.nullable()
})
export type Watch = z.output<typeof Watch>

export const importCalls = {
  /**
   * Take files and folders in. What is stored before it is cancelled stays; the report says where it stopped. `columns`
   * says which column is what in every table among them; without it, what was chosen before or what the names say.
   */
  'import.run': {
    lane: 'write',
    args: z.object({
      job: JobId,
      items: z.array(ImportItem).min(1).max(100_000),
      columns: ColumnMapping.optional()
    }),
    result: ImportReport
  },
  /** Take in the sample articles that come with Wiremark. */
  'import.samples': { lane: 'write', args: z.object({ job: JobId }), result: ImportReport },
  /** Go on with an import that was cancelled or interrupted: what has a receipt is not looked at again. */
  'import.resume': { lane: 'write', args: z.object({ import: Id, job: JobId }), result: ImportReport },
  /** Imports, newest first. */
  'import.list': {
    lane: 'read',
    args: z.object({ limit: z.int().min(1).max(500).default(100) }),
    result: z.array(ImportLine)
  },
  /** One import with its first receipts. Fails with `not-found`. */
  'import.show': { lane: 'read', args: z.object({ import: Id }), result: ImportReport },
  /**
   * What became of the things an import found: all of them, or those of one outcome, decided or not, with all words of
   * `text` in path or reason. `total` says how many match, with the first page alone. Fails with `not-found`.
   */
  'import.receipts': {
    lane: 'read',
    args: z.object({
      import: Id,
      outcome: z.enum(outcomes).optional(),
      /** Of doubts: those the analyst has decided, or those that wait. */
      decided: z.boolean().optional(),
      text: z.string().max(1000).default(''),
      after: z.string().max(100).nullable().default(null),
      limit: z.int().min(1).max(MOST_RECEIPTS).default(200)
    }),
    result: ReceiptPage.extend({ total: z.int().nonnegative().nullable() })
  },
  /**
   * Take away all that an import brought, whatever came after it. Refused, naming what would be lost, where passages or
   * quotes stand on it and `confirmed` is not set; undo brings all of it back.
   */
  'import.undo': {
    lane: 'write',
    args: z.object({ import: Id, confirmed: z.boolean().default(false) }),
    result: ImportUndone
  },
  /** Read the kept bytes of an import again; without `apply`, only say what would change. */
  'import.reread': {
    lane: 'write',
    args: z.object({ import: Id, job: JobId, apply: z.boolean().default(false) }),
    result: Reread
  },
  /** The columns of a table (CSV, JSON Lines) and which is what; null when the item is no table. */
  'import.columns': { lane: 'read', args: z.object({ item: ImportItem }), result: TablePreview.nullable() },
  /** Remember which column is what for every table with these columns. */
  'import.mapColumns': {
    lane: 'write',
    args: z.object({ columns: z.array(z.string().max(1000)).min(1).max(2000), mapping: ColumnMapping }),
    result: z.null()
  },
  /** The folders being watched. */
  'watch.list': { lane: 'write', args: z.object({}), result: z.array(Watch) },
  /** Watch a folder: its files are taken in now, and from then on each new or changed one once it is whole. */
  'watch.add': { lane: 'write', args: z.object({ path: FilePath }), result: Watch },
  /** Watch a folder no longer; what was taken in stays. */
  'watch.remove': { lane: 'write', args: z.object({ watch: Id }), result: z.null() },
  /** Ask a running job to stop; false when no such job runs. */
  'job.cancel': { lane: 'write', args: z.object({ job: JobId }), result: z.boolean() },
  /** Ask a running job to wait at its next safe point; false when no such job runs. */
  'job.pause': { lane: 'write', args: z.object({ job: JobId }), result: z.boolean() },
  /** Let a waiting job go on; false when no such job runs. */
  'job.resume': { lane: 'write', args: z.object({ job: JobId }), result: z.boolean() }
} as const
