import { expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../src/engine/dispatch.ts'
import { openSession } from '../../src/engine/session.ts'
import { articleText, freshFolder } from '../support/archive.ts'

/** A session as the thread that writes has it: it reads names behind by itself, and says when it is done. */
function writingThread() {
  const told: string[] = []
  let done: () => void = () => undefined
  const session = openSession({
    folder: freshFolder(),
    samples: null,
    lanes: ['read', 'write'],
    watching: true,
    emit: (name, value) => {
      if (name === 'progress' && 'done' in value)
        told.push(`${value.job} ${String(value.done)} of ${String(value.total)}`)
      if (name === 'changed' && told.includes('entity.read 2 of 2')) done()
    },
    log: (error) => {
      throw error
    }
  })
  onTestFinished(async () => {
    session.reader.close()
    await session.watcher.close()
    session.close()
  })
  return {
    session,
    readOn: () => new Promise<void>((resolve) => (done = resolve)),
    call: async (name: string, args: unknown): Promise<unknown> => {
      const reply = await dispatch(session.handlers, name, args, (error) => {
        throw error
      })
      return reply.ok ? reply.value : reply
    }
  }
}

const items = ['Bridge is safe', 'Talks go on'].map((headline) => ({
  name: `${headline}.txt`,
  bytes: new TextEncoder().encode(
    articleText({ headline, paragraphs: [`${headline}. Ilse Varga was in Berlin.`] })
  )
}))

test('names are read by themselves once an import is done, not while it runs', async () => {
  const { session, readOn, call } = writingThread()
  const importing = call('import.run', { job: 'import', items })
  session.reader.wake()
  await importing
  expect(await call('entity.state', {})).toMatchObject({ behind: 2, read: 0 })
  const read = readOn()
  session.reader.wake()
  await read
  expect(await call('entity.state', {})).toMatchObject({ behind: 0, read: 2 })
})
