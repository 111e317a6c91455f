import { parentPort, workerData } from 'node:worker_threads'
import type { EventName, Reply } from '../../core/contract.ts'
import { dispatch } from '../dispatch.ts'
import { keepHandling } from '../handlers/keep.ts'
import { Jobs } from '../jobs.ts'

/** The call a thread is started for. */
export interface KeepStart {
  readonly folder: string
  readonly name: string
  readonly args: unknown
}

/** What the thread sends back; any message to it asks it to stop. */
export type FromKeeper =
  | { readonly kind: 'held' }
  | { readonly kind: 'reply'; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly name: EventName; readonly value: unknown }
  | { readonly kind: 'log'; readonly text: string }

if (parentPort === null) throw new Error('An archive is kept in a worker thread.')
const port = parentPort
const { folder, name, args } = workerData as KeepStart

const send = (message: FromKeeper) => port.postMessage(message)
const log = (error: unknown) =>
  send({ kind: 'log', text: error instanceof Error ? (error.stack ?? error.message) : String(error) })

const jobs = new Jobs()
port.on('message', () => jobs.cancelAll())
const handlers = keepHandling({
  folder,
  log,
  jobs,
  emit: (event, value) => send({ kind: 'event', name: event, value }),
  held: () => send({ kind: 'held' }),
  now: () => new Date().toISOString()
})
send({ kind: 'reply', reply: await dispatch(handlers, name, args, log) })
port.close()
