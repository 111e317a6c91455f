import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Random } from '../random.ts'
import { bundleChild, CHILD } from './bundle.ts'
import { carryOut, Place, writeArticles, type Blow, type Started, type Usual } from './crash.ts'
import { judge, type Rehearsed, type Verdict } from './judge.ts'
import type { CrashRun, Moment } from './run.ts'

/** How many acts a run has, and how many times one seed is killed before the next is rehearsed. */
const ACTS = 8
const KILLS_OF_A_SEED = 15

/** One run that was killed, and what was found. */
export interface Killed extends Verdict {
  readonly seed: number
  readonly threads: boolean
  readonly blow: Blow
}

/**
 * Kill so many runs at random points and judge what is left, one after another. Each seed is rehearsed first, without being
 * killed, so that it is known what every act leaves; one in ten runs behind threads, which are judged by undo.
 */
export async function* killMany(kills: number, seed: number): AsyncGenerator<Killed> {
  const random = new Random(seed)
  const articles = mkdtempSync(join(tmpdir(), 'wiremark-articles-'))
  const bundle = await bundleChild()
  const child = join(bundle, CHILD)
  try {
    writeArticles(articles, random)
    for (let done = 0; done < kills;) {
      const ofSeed = random.int(1, 1_000_000)
      const threads = random.chance(0.1)
      const planned = { child, seed: ofSeed, articles, acts: ACTS, threads }
      const rehearsal = await rehearse(planned)
      for (let nth = 0; nth < KILLS_OF_A_SEED; nth++) {
        if (done === kills) break
        const blow = aBlow(random)
        const verdict = await killOnce(planned, blow, rehearsal)
        if (verdict === null) continue
        done++
        yield { ...verdict, seed: ofSeed, threads, blow }
      }
    }
  } finally {
    for (const folder of [articles, bundle]) rmSync(folder, { recursive: true, force: true })
  }
}

interface Planned extends Pick<CrashRun, 'seed' | 'articles' | 'acts' | 'threads'> {
  /** The file that is run. */
  readonly child: string
}

type Rehearsal = Rehearsed & Usual

async function rehearse(planned: Planned): Promise<Rehearsal> {
  return inPlace(async (place) => {
    const { took, errors } = await carryOut(startIn(place, planned, null), null, { took: 0, acts: [] })
    const lines = place.told
    const states = lines.flatMap((line) => ('state' in line ? [line.state] : []))
    if (states.length !== planned.acts + 1)
      throw new Error(`Seed ${planned.seed} did not come to its end: ${errors}`)
    const files = lines.flatMap((line) => (line.kind === 'open' ? [{}] : 'files' in line ? [line.files] : []))
    const acts = Array.from({ length: planned.acts }, (_, nth) => {
      const of = lines.filter((line) => 'act' in line && line.act === nth + 1).map(({ at }) => at)
      return (of.at(-1) ?? 0) - (of[0] ?? 0)
    })
    return { states, files, took, acts }
  })
}

/** Null when the process had ended before it could be killed. */
async function killOnce(planned: Planned, blow: Blow, rehearsal: Rehearsal): Promise<Verdict | null> {
  return inPlace(async (place) => {
    const moment = blow.at === 'moment' ? blow.moment : null
    const { killed, errors } = await carryOut(startIn(place, planned, moment), blow, rehearsal)
    if (!killed && errors !== '') throw new Error(`Seed ${planned.seed} failed by itself: ${errors}`)
    if (!killed) return null
    // Behind threads names are read whenever there is time, so that one run is not quite like another.
    return judge(place, planned.threads ? null : rehearsal)
  })
}

async function inPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const place = new Place()
  try {
    return await work(place)
  } finally {
    place.remove()
  }
}

function startIn(
  { cwd, folder, exports, journal }: Place,
  { child, seed, articles, acts, threads }: Planned,
  moment: Moment | null
): Started {
  return { child, cwd, run: { seed, articles, acts, threads, folder, exports, journal, moment } }
}

function aBlow(random: Random): Blow {
  const dice = random.int(1, 10)
  if (dice <= 2) return { at: 'time', share: random.next() }
  if (dice <= 6) return { at: 'act', act: random.int(1, ACTS), share: random.next() }
  if (dice === 7) return { at: 'checkpoint', share: random.next() * 0.8, then: random.int(0, 3) }
  if (dice === 8) return { at: 'export', share: random.next() * 0.8, then: random.int(0, 3) }
  const operation = random.pick(['renameSync', 'fsyncSync', 'openSync', 'closeSync'] as const)
  return {
    at: 'moment',
    moment: { operation, nth: random.int(1, operation === 'renameSync' ? 2 : 4), after: random.chance(0.5) }
  }
}
