import type { WhyNotOpen } from '../core/archive/opening.ts'
import type { EngineLane, EventName, Refusal, Reply } from '../core/contract.ts'
import type { ArchiveOptions } from './options.ts'

/** What a worker thread is started with. */
export interface WorkerStart extends ArchiveOptions {
  readonly lane: EngineLane
  /** The address of the module that reads files beside an import. */
  readonly readerModule: string
}

/** What the engine sends to a worker thread. */
export type ToWorker =
  /** Comes first: the threads load side by side, and open the archive one after the other. */
  | { readonly kind: 'open' }
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: unknown }
  | { readonly kind: 'close' }

/** What a worker thread sends back. `refused` comes instead of `ready` when the archive could not be opened. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly why: WhyNotOpen }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly name: EventName; readonly value: unknown }
  | { readonly kind: 'log'; readonly text: string }
