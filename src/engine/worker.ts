import { parentPort, workerData } from 'node:worker_threads'
import { ArchiveError } from '../core/archive/opening.ts'
import { contract, type CallName } from '../core/contract.ts'
import { dispatch, failure } from './dispatch.ts'
import { bringUpToDateAlone } from './keep/up-to-date.ts'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'
import { openSession, type Session } from './session.ts'

if (parentPort === null) throw new Error('The engine’s worker runs in a worker thread.')
const port = parentPort
const start = workerData as WorkerStart

const send = (message: FromWorker) => port.postMessage(message)
const log = (error: unknown) =>
  send({ kind: 'log', text: error instanceof Error ? (error.stack ?? error.message) : String(error) })

port.once('message', ({ kind }: ToWorker) => {
  void (kind === 'open' ? open() : Promise.resolve(null)).then((session) => {
    if (session === null) port.close()
    else serve(session)
  })
})

async function open(): Promise<Session | null> {
  try {
    // The thread that writes opens first, so the others find an archive of today's format.
    if (start.lane === 'write') await bringUpToDateAlone(start.folder, log)
    const opened = openSession({
      folder: start.folder,
      samples: start.samples,
      lanes: [start.lane],
      watching: true,
      readerModule: new URL(start.readerModule),
      emit: (name, value) => send({ kind: 'event', name, value }),
      log
    })
    send({ kind: 'ready' })
    return opened
  } catch (error) {
    const why = error instanceof ArchiveError ? error.why : 'unknown'
    send({ kind: 'refused', refusal: failure(error, log), why })
    return null
  }
}

function serve({ handlers, jobs, watcher, reader, close }: Session): void {
  let running = 0
  let closing = false
  reader.wake()
  const closeWhenIdle = () => {
    if (!closing || running > 0) return
    close()
    port.close()
  }
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'close') {
      jobs.cancelAll()
      reader.close()
      void watcher.close().finally(() => {
        closing = true
        closeWhenIdle()
      })
      return
    }
    if (message.kind !== 'call') return
    running++
    void dispatch(handlers, message.name, message.args, log).then((reply) => {
      running--
      // What is to be watched changes by its own calls, by undo and by redo.
      if (/^(?:watch|history)\./.test(message.name)) watcher.sync()
      send({ kind: 'reply', id: message.id, reply })
      reader.wake()
      if (reply.ok && changesArchive(message.name))
        send({ kind: 'event', name: 'changed', value: { by: message.name } })
      closeWhenIdle()
    })
  })
}

function changesArchive(name: string): boolean {
  const tells = /^(?:archive\.check|watch\.list|article\.markRead|entity\.seen|job\.)/.test(name)
  return contract[name as CallName].lane === 'write' && !tells
}
