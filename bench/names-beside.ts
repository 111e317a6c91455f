import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dispatch } from '../src/engine/dispatch.ts'
import { openSession } from '../src/engine/session.ts'
import { generatedArticle } from './generate.ts'
import { timed } from './report.ts'

/** As many imports after one another, so that names are read between them where they may be. */
const IMPORTS = 5

/** What reading names behind costs the taking in of articles, and how fast it catches up afterwards. */
export async function benchNamesBeside(folder: string, articles: number): Promise<string> {
  const without = await takeIn(join(folder, 'without'), articles, false)
  const beside = await takeIn(join(folder, 'beside'), articles, true)
  const rate = (seconds: number) => Math.round(articles / seconds).toLocaleString('en')
  return [
    `${articles.toLocaleString('en')} articles in ${IMPORTS} imports took in ${rate(without.importing)} a second while no names were read,`,
    `${rate(beside.importing)} a second while they were read behind (${(beside.importing / without.importing).toFixed(2)} times as long; at most 2).`,
    `Afterwards ${beside.left.toLocaleString('en')} texts waited, and were read at ${Math.round(beside.left / beside.catchingUp).toLocaleString('en')} a second.`
  ].join('\n')
}

async function takeIn(
  folder: string,
  articles: number,
  readsNames: boolean
): Promise<{ importing: number; left: number; catchingUp: number }> {
  const session = openSession({
    folder,
    samples: null,
    lanes: ['read', 'write'],
    watching: readsNames,
    readerModule: new URL('../src/engine/import/reading-thread.ts', import.meta.url),
    emit: () => undefined,
    log: console.error
  })
  // As the thread that writes does: whoever reads names hears of every call.
  const ask = async (name: string, args: unknown): Promise<unknown> => {
    const reply = await dispatch(session.handlers, name, args, console.error)
    session.reader.wake()
    if (!reply.ok) throw new Error(reply.message)
    return reply.value
  }
  const behind = async () => ((await ask('entity.state', {})) as { behind: number }).behind
  const own = Math.ceil(articles / IMPORTS)
  const portions = Array.from({ length: IMPORTS }, (_, part) =>
    Array.from({ length: own }, (__, at) => ({
      name: `story-${String(part * own + at)}x.txt`,
      bytes: new TextEncoder().encode(generatedArticle(part * own + at))
    }))
  )
  const importing = await timed(async () => {
    for (const [part, items] of portions.entries()) await ask('import.run', { job: `import ${part}`, items })
  })
  const left = await behind()
  const catchingUp = readsNames
    ? await timed(async () => {
        while ((await behind()) > 0) await pause(20)
      })
    : 0
  session.reader.close()
  await session.watcher.close()
  session.close()
  return { importing, left, catchingUp }
}
