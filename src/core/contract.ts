import { z } from 'zod'
import { BackupReason } from './archive/backup.ts'
import { backupCalls } from './archive/backup-calls.ts'
import { archiveCalls } from './archive/calls.ts'
import { Opening } from './archive/opening.ts'
import { archivesCalls } from './archive/shell-calls.ts'
import { openFilesCalls } from './archive/open-files/calls.ts'
import { historyCalls } from './archive/history-calls.ts'
import { articleCalls } from './article/calls.ts'
import { briefingCalls } from './briefing/calls.ts'
import { houseCalls } from './briefing/house-calls.ts'
import { entityCalls } from './entity/calls.ts'
import { entityRuleCalls } from './entity/rule-calls.ts'
import { entityStudyCalls } from './entity/study-calls.ts'
import type { ErrorCode } from './error.ts'
import { exchangeCalls } from './exchange/calls.ts'
import { importCalls } from './import/calls.ts'
import { agreementCalls } from './passage/agreement-calls.ts'
import { passageCalls } from './passage/calls.ts'
import { overviewCalls } from './passage/overview-calls.ts'
import { tagCalls } from './passage/tag-calls.ts'
import { taggingCalls } from './passage/tagging-calls.ts'
import { placementCalls } from './placement/calls.ts'
import { revisionCalls } from './revision/calls.ts'
import { searchCalls } from './search/calls.ts'
import { queryCalls } from './search/query-calls.ts'
import { savedCalls } from './search/saved-calls.ts'
import { settingsCalls } from './settings/calls.ts'
import { shellCalls } from './shell.ts'

/**
 * Every call a window or the command line may make. `lane` says where it is answered: by the thread that reads, the one
 * that writes, the one that sets pages, by a thread of its own that needs no open archive (`keep`), or by the desktop shell.
 */
export const contract = {
  ...archiveCalls,
  ...backupCalls,
  ...openFilesCalls,
  ...articleCalls,
  ...importCalls,
  ...passageCalls,
  ...tagCalls,
  ...revisionCalls,
  ...placementCalls,
  ...searchCalls,
  ...queryCalls,
  ...savedCalls,
  ...entityCalls,
  ...entityRuleCalls,
  ...entityStudyCalls,
  ...taggingCalls,
  ...historyCalls,
  ...overviewCalls,
  ...exchangeCalls,
  ...agreementCalls,
  ...briefingCalls,
  ...houseCalls,
  ...archivesCalls,
  ...settingsCalls,
  ...shellCalls
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type Lane = Contract[CallName]['lane']

/** The names of the calls answered in one of the lanes given. */
export type CallIn<L extends Lane> = { [N in CallName]: Contract[N]['lane'] extends L ? N : never }[CallName]
/** The lanes that work on an open archive. */
export type EngineLane = Exclude<Lane, 'shell' | 'keep'>

/** What the caller writes. */
export type Args<N extends CallName> = z.input<Contract[N]['args']>
/** What the handler gets: checked, with defaults filled in. */
export type Parsed<N extends CallName> = z.output<Contract[N]['args']>
export type Result<N extends CallName> = z.output<Contract[N]['result']>

export type Handler<N extends CallName> = (args: Parsed<N>) => Result<N> | Promise<Result<N>>
/** A handler for each call of the lanes given; the compiler asks for every one. */
export type Handlers<L extends Lane> = { readonly [N in CallIn<L>]: Handler<N> }

/** Why a call was not answered: a code for programs, one sentence for the analyst. */
export interface Refusal {
  readonly ok: false
  readonly code: ErrorCode
  readonly message: string
}

/** The answer to every call. Errors travel as values: Electron keeps only an error's message. */
export type Reply<T> = { readonly ok: true; readonly value: T } | Refusal

/** What the engine and the shell tell every window, unasked. */
export const events = {
  /** How far a job has come; `total` is null while it is still being counted. */
  progress: z.object({
    job: z.string(),
    done: z.int().nonnegative(),
    total: z.int().nonnegative().nullable(),
    at: z.string()
  }),
  /** The archive holds something else than before; `by` is the call that changed it. */
  changed: z.object({ by: z.string() }),
  /** Which archive is open, each time that changes. */
  opening: Opening,
  /** A backup that nobody asked for has begun, been made, or could not be; `message` says why not. */
  backup: z.object({
    job: z.string(),
    reason: BackupReason,
    state: z.enum(['begun', 'made', 'failed', 'stopped']),
    message: z.string()
  }),
  /** Something was handed to Wiremark from outside; `archives.takeHanded` says what. */
  handed: z.object({}),
  /** A command chosen from the native menu. */
  command: z.object({ name: z.string() })
} as const
export type EventName = keyof typeof events
export type EventValue<E extends EventName> = z.output<(typeof events)[E]>
