import { Worker } from 'node:worker_threads'
import type { EventName, Reply } from '../../core/contract.ts'
import type { FromKeeper, KeepStart } from './keep-thread.ts'

export interface KeepingOptions {
  /** The module keep-thread.ts, or what it was built to. */
  readonly keeper: URL
  readonly tell: (name: EventName, value: unknown) => void
  readonly log: (error: unknown) => void
}

/** One call about an archive as a whole, being answered in a thread of its own. */
export interface Keeping {
  /** Settles once what is to be backed up is held fast, or when there is an answer. */
  readonly held: Promise<null>
  readonly reply: Promise<Reply<unknown>>
  /** Ask it to stop at its next safe point. */
  cancel(): void
  /** End it where it stands. What it has not finished is left as a half that the next backup takes away. */
  end(): Promise<unknown>
}

/** Have a call of the lane `keep` answered on the archive in a folder, open or not. */
export function keepCall(start: KeepStart, { keeper, tell, log }: KeepingOptions): Keeping {
  const worker = new Worker(keeper, { workerData: start, name: `wiremark-${start.name}` })
  const held = Promise.withResolvers<null>()
  const reply = Promise.withResolvers<Reply<unknown>>()
  const answer = (value: Reply<unknown>) => {
    reply.resolve(value)
    held.resolve(null)
  }
  worker.on('error', log)
  worker.on('exit', () =>
    answer({ ok: false, code: 'cancelled', message: 'This was stopped before it was finished.' })
  )
  worker.on('message', (message: FromKeeper) => {
    if (message.kind === 'reply') answer(message.reply)
    else if (message.kind === 'held') held.resolve(null)
    else if (message.kind === 'event') tell(message.name, message.value)
    else log(message.text)
  })
  return {
    held: held.promise,
    reply: reply.promise,
    cancel: () => worker.postMessage('stop'),
    end: () => worker.terminate()
  }
}
