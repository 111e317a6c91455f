import { Worker } from 'node:worker_threads'
import { ArchiveError } from '../core/archive/opening.ts'
import {
  contract,
  type CallName,
  type EngineLane,
  type EventName,
  type EventValue,
  type Refusal,
  type Reply,
  type Result
} from '../core/contract.ts'
import { failure } from './dispatch.ts'
import { jobIn, Keeper } from './keep/keeper.ts'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'
import type { ArchiveOptions } from './options.ts'
import { setInOneThread } from './typeset/one-thread.ts'

export interface EngineOptions extends ArchiveOptions {
  /** The built worker.ts. */
  readonly worker: URL
  /** The built import/reading-thread.ts. */
  readonly reader: URL
  /** The built keep/keep-thread.ts. */
  readonly keeper: URL
  readonly log: (error: unknown) => void
}

type Heard = <E extends EventName>(name: E, value: EventValue<E>) => void

/** The archive behind worker threads: one writes, one reads, one sets pages. */
export interface Engine {
  /** Answer a call of the contract. Always settles, with a Reply, even when a thread has died. */
  call(name: string, args: unknown): Promise<Reply<unknown>>
  on(heard: Heard): void
  /** Stop what runs at its next safe point and close the archive. */
  close(): Promise<void>
}

/** The lanes that work from the start, the one that writes first. Pages are set from the first briefing on. */
const lanes = ['write', 'read'] as const satisfies readonly EngineLane[]

/** Start the threads on an archive. Fails with `archive` when it cannot be opened; no thread is left running then. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const heard: Heard[] = []
  const tell = (name: EventName, value: unknown) =>
    heard.forEach((hear) => hear(name, value as EventValue<typeof name>))
  const threads = new Map<EngineLane, Thread>(lanes.map((lane) => [lane, new Thread(lane, options, tell)]))
  const ask = (lane: EngineLane, name: string, args: unknown) => {
    const thread = threads.get(lane) ?? new Thread(lane, options, tell)
    threads.set(lane, thread)
    return thread.call(name, args)
  }
  const { folder, keeper: module, log } = options
  const keeper = new Keeper({ folder, keeper: module, tell, log, holdsAnything: () => holdsAnything(ask) })
  const close = async () => {
    await keeper.close()
    // The readers first: the one that writes closes last and folds the write-ahead log into the archive.
    for (const thread of [...threads.values()].reverse()) await thread.close()
  }
  try {
    // The one that writes first: it makes the archive, or brings it up to date, before the others open it.
    for (const lane of lanes) await threads.get(lane)?.open()
  } catch (error) {
    await close()
    throw error
  }
  keeper.watchDays()
  return {
    async call(name, args) {
      if (name === 'job.cancel' && keeper.cancel(jobIn(args))) return { ok: true, value: true }
      if (name.startsWith('job.')) return tellJob(Array.from(threads.values()), name, args)
      const lane = Object.hasOwn(contract, name) ? contract[name as CallName].lane : 'read'
      if (lane === 'shell') return notHere(name)
      if (lane === 'keep') return keeper.call(name, args)
      await keeper.before(name, args)
      return ask(lane, name, args)
    },
    on: (hear) => void heard.push(hear),
    close
  }
}

async function holdsAnything(
  ask: (lane: EngineLane, name: CallName, args: unknown) => Promise<Reply<unknown>>
): Promise<boolean> {
  const reply = await ask('read', 'archive.state', {})
  if (!reply.ok) return false
  const { imports, passages, briefings } = reply.value as Result<'archive.state'>
  return imports + passages + briefings > 0
}

/** A job runs in one of the threads, which only they know: the answer is that of the one that has it. */
async function tellJob(threads: readonly Thread[], name: string, args: unknown): Promise<Reply<unknown>> {
  const replies = await Promise.all(threads.map((thread) => thread.call(name, args)))
  return replies.find((reply) => reply.ok && reply.value === true) ?? replies[0] ?? notHere(name)
}

function notHere(name: string): Refusal {
  return { ok: false, code: 'bad-request', message: `${name} is not answered by the engine.` }
}

const died: Refusal = {
  ok: false,
  code: 'internal',
  message:
    'The part of Wiremark that works on the archive has stopped. Start Wiremark again; what was stored is safe.'
}

/** One worker thread and the calls it has not answered yet. */
class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>()
  readonly #ended: Promise<void>
  readonly #log: (error: unknown) => void
  #opened: Promise<void> | null = null
  #alive = true
  #last = 0

  /** Start a thread, which loads what it runs on and waits to open the archive. */
  constructor(
    lane: EngineLane,
    { folder, samples, worker, reader, log }: EngineOptions,
    tell: (name: EventName, value: unknown) => void
  ) {
    const workerData: WorkerStart = { folder, samples, lane, readerModule: reader.href }
    this.#log = log
    if (lane === 'typeset') setInOneThread()
    this.#worker = new Worker(worker, { workerData, name: `wiremark-${lane}` })
    this.#ended = new Promise((resolve) =>
      this.#worker.once('exit', () => {
        this.#alive = false
        for (const settle of this.#waiting.values()) settle(died)
        this.#waiting.clear()
        resolve()
      })
    )
    this.#worker.on('error', log)
    this.#worker.on('message', (message: FromWorker) => {
      if (message.kind === 'reply') this.#settle(message.id, message.reply)
      else if (message.kind === 'event') tell(message.name, message.value)
      else if (message.kind === 'log') log(message.text)
    })
  }

  /** Have it open the archive, once, and wait until it has. Fails with `archive`. */
  open(): Promise<void> {
    return (this.#opened ??= this.#open())
  }

  #open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const heard = (message: FromWorker): void => {
        if (message.kind === 'ready') resolve()
        else if (message.kind === 'refused') reject(new ArchiveError(message.why, message.refusal.message))
        else return
        this.#worker.off('message', heard)
      }
      this.#worker.on('message', heard)
      void this.#ended.then(() => reject(new ArchiveError('unknown', died.message)))
      this.#send({ kind: 'open' })
    })
  }

  /** Answer a call once the archive is open. Always settles, with a Reply. */
  async call(name: string, args: unknown): Promise<Reply<unknown>> {
    try {
      await this.open()
    } catch (error) {
      return failure(error, this.#log)
    }
    return this.#ask(name, args)
  }

  #ask(name: string, args: unknown): Promise<Reply<unknown>> {
    if (!this.#alive) return Promise.resolve(died)
    return new Promise((resolve) => {
      const id = ++this.#last
      this.#waiting.set(id, resolve)
      try {
        this.#send({ kind: 'call', id, name, args })
      } catch {
        // What cannot be cloned between threads cannot be an argument of any call.
        this.#settle(id, {
          ok: false,
          code: 'bad-request',
          message: `${name}: the arguments cannot be sent.`
        })
      }
    })
  }

  close(): Promise<void> {
    if (this.#alive) this.#send({ kind: 'close' })
    return this.#ended
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #settle(id: number, reply: Reply<unknown>): void {
    this.#waiting.get(id)?.(reply)
    this.#waiting.delete(id)
  }
}
