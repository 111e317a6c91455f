import { openInProcess } from '../src/engine/in-process.ts'
import { generatedArticle } from './generate.ts'
import { timed, type Row } from './report.ts'

/** How many articles one call takes in, so that the generator's memory stays small. */
const CHUNK = 5_000

/** Time per article in an archive of ten thousand beside one of two hundred thousand, and the memory at either. */
export async function benchGrowth(folder: string, from = 10_000, to = 200_000): Promise<Row[]> {
  const engine = openInProcess({
    folder,
    samples: null,
    lanes: ['read', 'write'],
    log: (error) => console.error(error)
  })
  const seconds = new Map<number, number>()
  const memory = new Map<number, number>()
  for (let at = 0; at < to; at += CHUNK) {
    const items = Array.from({ length: CHUNK }, (_, i) => ({
      name: `story-${String(at + i)}x.txt`,
      bytes: new TextEncoder().encode(generatedArticle(at + i))
    }))
    const took = await timed(
      async () => void (await engine.call('import.run', { job: `growth-${String(at)}`, items }))
    )
    seconds.set(at + CHUNK, took)
    memory.set(at + CHUNK, process.memoryUsage().rss / 2 ** 20)
  }
  engine.close()
  return [
    row(
      `one article, ms: at ${to.toLocaleString('en')} beside at ${from.toLocaleString('en')}`,
      perArticle(seconds.get(to)),
      perArticle(seconds.get(from))
    ),
    row('memory, MiB', memory.get(to) ?? Number.NaN, memory.get(from) ?? Number.NaN)
  ]
}

function row(what: string, ours: number, peer: number): Row {
  return { what, ours, peer, peerName: 'the same, earlier', ratio: peer / ours }
}

function perArticle(seconds = Number.NaN): number {
  return (seconds / CHUNK) * 1000
}
