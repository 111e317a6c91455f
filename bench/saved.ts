import { join } from 'node:path'
import { openInProcess } from '../src/engine/in-process.ts'
import { generatedArticle, wordOf } from './generate.ts'
import { percentile, timed, type Row } from './report.ts'

const SEARCHES = 100
const BATCH = 1_000
const ROUNDS = 6

/** Saved searches as analysts have them: names, phrases, choices, nearness, fields; each finds a few articles of a hundred. */
function queryOf(at: number): string {
  const kinds = [
    wordOf(4_000 + at * 70),
    `"${wordOf(40 + at)} ${wordOf(50 + at)}"`,
    `${wordOf(2_050 + at)} source:"Northern Press Agency"`,
    `${wordOf(3_000 + at)} OR ${wordOf(9_000 + at)} OR ${wordOf(3_300 + at)}`,
    `${wordOf(600 + at)} NEAR/5 ${wordOf(200 + at)}`,
    `${wordOf(500 + at).slice(0, 6)}*`,
    `headline:${wordOf(300 + at)} since:30d`,
    `${wordOf(2_000 + at)} NOT ${wordOf(40 + at)}`,
    `onemark w/s ${wordOf(25 + at)}`,
    `${wordOf(600 + at)} ${wordOf(800 + at)} words:>300`
  ]
  return kinds[at % kinds.length] ?? ''
}

/** What it costs an import to match what it brings with saved searches: the same articles with them and without. */
export async function benchSaved(folder: string): Promise<Row[]> {
  const archives = [0, SEARCHES].map((searches) => ({
    searches,
    times: [] as number[],
    engine: openInProcess({
      folder: join(folder, `saved-${String(searches)}`),
      samples: null,
      lanes: ['read', 'write'],
      log: (error) => console.error(error)
    })
  }))
  for (const { searches, engine } of archives) {
    for (let at = 0; at < searches; at++)
      await engine.call('saved.add', { name: `Search ${String(at)}`, query: queryOf(at) })
  }
  // Side by side, since the machine is noisy.
  for (let round = 0; round < ROUNDS; round++) {
    const items = Array.from({ length: BATCH }, (_, at) => ({
      name: `story-${String(round * BATCH + at)}x.txt`,
      bytes: new TextEncoder().encode(generatedArticle(round * BATCH + at))
    }))
    for (const { engine, times } of archives)
      times.push(
        (await timed(
          async () => void (await engine.call('import.run', { job: `round ${String(round)}`, items }))
        )) * 1_000
      )
  }
  const [without = 0, matched = 0] = archives.map(({ times }) => percentile(times, 0.5))
  for (const { engine } of archives) engine.close()
  return [
    {
      what: `Import of ${BATCH.toLocaleString('en')} articles with ${String(SEARCHES)} saved searches, ms`,
      ours: matched,
      peer: without,
      peerName: 'the same import without saved searches',
      ratio: without / matched
    }
  ]
}
