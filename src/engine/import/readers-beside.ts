import { Worker, type ResourceLimits } from 'node:worker_threads'
import type { Columns } from './columns.ts'
import type { FromReader, ToReader } from './reading-thread.ts'

export type Arrival = Extract<FromReader, { readonly kind: 'arrived' }>

/** A thread that reads files, so that the one that stores them does nothing else. */
export class ReaderBeside {
  readonly #worker: Worker
  readonly #heard: Arrival[] = []
  #state: 'starting' | 'working' | 'ended' = 'starting'
  #gone = false
  #wake: () => void = () => undefined

  constructor(module: URL, limits: ResourceLimits, log: (error: unknown) => void) {
    this.#worker = new Worker(module, { name: 'wiremark-reader', resourceLimits: limits })
    this.#worker.on('error', log)
    this.#worker.on('exit', () => {
      this.#gone = true
      this.#wake()
    })
    this.#worker.on('message', (message: FromReader) => {
      if (message.kind === 'log') return log(message.text)
      if (message.kind === 'ready') return void (this.#state = 'working')
      this.#heard.push(message)
      this.#wake()
    })
  }

  send(message: ToReader): void {
    this.#worker.postMessage(message)
  }

  /** The next files that were read, in the order they were asked for; null once the thread has ended. Fails if it never began. */
  async next(): Promise<Arrival | null> {
    while (this.#heard.length === 0 && !this.#gone)
      await new Promise<void>((resolve) => (this.#wake = resolve))
    if (this.#state === 'starting') throw new Error('The thread that reads files did not start.')
    return this.#heard.shift() ?? null
  }

  /** Whether the process may end while this thread waits. */
  rest(resting: boolean): void {
    if (resting) this.#worker.unref()
    else this.#worker.ref()
  }

  end(): void {
    this.#gone = true
    this.#state = 'ended'
    void this.#worker.terminate()
    this.#wake()
  }
}

export interface ReadersOptions {
  /** The module reading-thread.ts, or what it was built to. */
  readonly module: URL
  readonly log: (error: unknown) => void
  readonly limits?: ResourceLimits
}

/** Most of what reading makes lives shorter than a batch: with room for it, it is never copied. */
const roomForTexts: ResourceLimits = { maxYoungGenerationSizeMb: 64 }

/** The threads that read for imports: one for each that runs, and one that waits for the next, warm. */
export class ReadersBeside {
  readonly #options: ReadersOptions
  #resting: ReaderBeside | null = null

  constructor(options: ReadersOptions) {
    this.#options = options
  }

  take(columns: Columns): ReaderBeside {
    const { module, limits = roomForTexts, log } = this.#options
    const reader = this.#resting ?? new ReaderBeside(module, limits, log)
    this.#resting = null
    reader.rest(false)
    reader.send({ kind: 'columns', columns })
    return reader
  }

  /** Give back a reader that has answered all it was asked. */
  giveBack(reader: ReaderBeside): void {
    if (this.#resting !== null) return reader.end()
    reader.rest(true)
    this.#resting = reader
  }

  close(): void {
    this.#resting?.end()
    this.#resting = null
  }
}
