import {
  contract,
  type Args,
  type CallName,
  type EngineLane,
  type Reply,
  type Result
} from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import type { Emit } from './context.ts'
import { dispatch } from './dispatch.ts'
import { keepHandling } from './handlers/keep.ts'
import { Jobs } from './jobs.ts'
import { backUpBefore } from './keep/before-risk.ts'
import type { ArchiveOptions } from './options.ts'
import { openSession } from './session.ts'

/** The engine without threads, for the command line and for tests: the same handlers behind the same dispatch. */
export interface InProcessEngine {
  /** Make a call and wait for its value. Fails with an AppError. */
  call<N extends CallName>(name: N, args: Args<N>): Promise<Result<N>>
  /** Make a call as it would come from a window, whatever it is. */
  dispatch(name: string, args: unknown): Promise<Reply<unknown>>
  close(): void
}

export interface InProcessOptions extends ArchiveOptions {
  /** Without `write`, the archive must exist and is not written; without any, it is not opened. */
  readonly lanes: readonly EngineLane[]
  /** The thread that reads files, where it does not lie beside these sources. */
  readonly readerModule?: URL | undefined
  readonly emit?: Emit
  /** Where it is given, a backup is made before calls that change much, and this is told when none could be. */
  readonly warn?: (sentence: string) => void
  readonly log: (error: unknown) => void
}

/** Open an archive in this thread. The calls of the lane `keep` are answered as well. Fails with `archive`. */
export function openInProcess({
  emit = () => undefined,
  readerModule = readerBeside(),
  warn,
  ...options
}: InProcessOptions): InProcessEngine {
  const { folder, lanes, log } = options
  const session = lanes.length === 0 ? null : openSession({ ...options, emit, readerModule })
  const now = () => new Date().toISOString()
  const keeping = keepHandling({ folder, log, emit, now, jobs: new Jobs(), held: () => undefined })
  const ask = (name: string, args: unknown) =>
    dispatch(isKept(name) ? keeping : (session?.handlers ?? {}), name, args, log)
  const answer = async (name: string, args: unknown) => {
    if (warn !== undefined) await backUpBefore(name, args, { folder, ask, warn })
    return ask(name, args)
  }
  return {
    async call<N extends CallName>(name: N, args: Args<N>) {
      const reply = await answer(name, args)
      if (!reply.ok) throw new AppError(reply.code, reply.message)
      return reply.value as Result<N>
    },
    dispatch: answer,
    close: () => session?.close()
  }
}

function readerBeside(): URL {
  return new URL('./import/reading-thread.ts', import.meta.url)
}

function isKept(name: string): boolean {
  return Object.hasOwn(contract, name) && contract[name as CallName].lane === 'keep'
}
