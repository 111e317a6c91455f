import { openInProcess } from '../src/engine/in-process.ts'
import { generatedArticle } from './generate.ts'
import { timed, type Row } from './report.ts'

/** How many articles one call takes in, so that the generator's memory stays small. */
const CHUNK = 5_000

/** Sizes of an archive at which its time per article and its memory are reported, each beside the first. */
const SIZES = [10_000, 50_000, 100_000, 200_000] as const

interface Measured {
  /** Milliseconds an article, on the clock and of the writing thread's processor time. */
  readonly wall: number
  readonly processor: number
  /** MiB of the whole process. */
  readonly memory: number
}

/** Time per article and memory as an archive grows to `to` articles. */
export async function benchGrowth(folder: string, to: number = SIZES.at(-1) ?? 0): Promise<Row[]> {
  const engine = openInProcess({
    folder,
    samples: null,
    lanes: ['read', 'write'],
    log: (error) => console.error(error)
  })
  const at = new Map<number, Measured>()
  for (let from = 0; from < to; from += CHUNK) {
    const items = Array.from({ length: CHUNK }, (_, i) => ({
      name: `story-${String(from + i)}x.txt`,
      bytes: new TextEncoder().encode(generatedArticle(from + i))
    }))
    const before = process.threadCpuUsage()
    const seconds = await timed(
      async () => void (await engine.call('import.run', { job: `growth-${String(from)}`, items }))
    )
    const { user, system } = process.threadCpuUsage(before)
    at.set(from + CHUNK, {
      wall: (seconds / CHUNK) * 1000,
      processor: (user + system) / 1000 / CHUNK,
      memory: process.memoryUsage().rss / 2 ** 20
    })
  }
  engine.close()
  const [first, ...later] = SIZES.filter((size) => at.has(size))
  return later.flatMap((size) => rowsFor(size, at.get(size), first, at.get(first ?? 0)))
}

function rowsFor(size: number, now?: Measured, first = 0, then?: Measured): Row[] {
  if (now === undefined || then === undefined) return []
  const at = `at ${size.toLocaleString('en')}`
  const peerName = `the same at ${first.toLocaleString('en')}`
  const row = (what: string, ours: number, peer: number): Row => ({
    what: `${what} ${at}`,
    ours,
    peer,
    peerName,
    ratio: peer / ours
  })
  return [
    row('one article, ms', now.wall, then.wall),
    row('of it processor time of the writing thread, ms', now.processor, then.processor),
    row('memory, MiB,', now.memory, then.memory)
  ]
}
