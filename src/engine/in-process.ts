import type { Args, CallName, EngineLane, Reply, Result } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import type { Emit } from './context.ts'
import { dispatch } from './dispatch.ts'
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
  /** Without `write`, the archive must exist and is not written. */
  readonly lanes: readonly EngineLane[]
  /** The thread that reads files, where it does not lie beside these sources. */
  readonly readerModule?: URL | undefined
  readonly emit?: Emit
  readonly log: (error: unknown) => void
}

/** Open an archive in this thread. Fails with `archive`. */
export function openInProcess({
  emit = () => undefined,
  readerModule = readerBeside(),
  ...options
}: InProcessOptions): InProcessEngine {
  const session = openSession({ ...options, emit, readerModule })
  const answer = (name: string, args: unknown) => dispatch(session.handlers, name, args, options.log)
  return {
    async call<N extends CallName>(name: N, args: Args<N>) {
      const reply = await answer(name, args)
      if (!reply.ok) throw new AppError(reply.code, reply.message)
      return reply.value as Result<N>
    },
    dispatch: answer,
    close: () => session.close()
  }
}

function readerBeside(): URL {
  return new URL('./import/reading-thread.ts', import.meta.url)
}
