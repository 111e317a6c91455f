import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { joinNames } from '../src/core/entity/join/join.ts'
import { quotationsIn } from '../src/core/entity/quotation/quotations.ts'
import { stretchesOfBlocks } from '../src/core/entity/stretches.ts'
import { readWireText } from '../src/core/article/read.ts'
import { openInProcess, type InProcessEngine } from '../src/engine/in-process.ts'
import { theRecogniser } from '../src/engine/recogniser.ts'
import { leaveQueue, waitingTexts } from '../src/store/entity-queue.ts'
import { putFound, putNames, type NameInText } from '../src/store/mention.ts'
import { openForWriting } from '../src/store/open.ts'
import { Random } from '../tests/support/random.ts'
import { generatedArticle } from './generate.ts'
import { benchNamesBeside } from './names-beside.ts'
import { percentile, timed } from './report.ts'

const ROUNDS = 20
const OTHERS = 3_000

/** How often the one entity is named in each article, and how many others are. */
const OWN = 20
const BESIDE = 20

/** How many articles at most are taken in with names being read behind, and without. */
const IMPORTED = 2_000

/** What a panel or a page asks of an entity with as many mentions, p95 in milliseconds, and how fast names are read. */
export async function benchEntities(folder: string, articles = 5_000): Promise<string> {
  const mentions = articles * OWN
  await takeIn(folder, articles)
  const named = await timed(() => nameAll(folder))
  const engine = openInProcess({ folder, samples: null, lanes: ['read', 'write'], log: console.error })
  const lines = await measured(engine)
  const merged = await mergeCost(engine)
  engine.close()
  return [
    `An entity with ${mentions.toLocaleString('en')} mentions in ${articles.toLocaleString('en')} articles, ${BESIDE} other names in each; target 50 ms for the first page.`,
    '',
    '| what | p50, ms | p95, ms |',
    '|---|---:|---:|',
    ...lines,
    ...merged,
    '',
    `Storing the names of a text (${OWN + BESIDE} mentions) took ${((named / articles) * 1000).toFixed(2)} ms.`,
    `Reading names (recognising, joining, quotations) on the sample articles: ${wordsASecond().toLocaleString('en')} words a second on one thread; target 30,000.`,
    '',
    await benchNamesBeside(join(folder, 'import'), Math.min(articles, IMPORTED))
  ].join('\n')
}

async function takeIn(folder: string, articles: number): Promise<void> {
  const engine = openInProcess({ folder, samples: null, lanes: ['read', 'write'], log: console.error })
  const items = Array.from({ length: articles }, (_, at) => ({
    name: `story-${String(at)}x.txt`,
    bytes: new TextEncoder().encode(generatedArticle(at))
  }))
  await engine.call('import.run', { job: 'entities', items })
  engine.close()
}

/** Names in place of the generated words, which name no one: the same rows as reading would store. */
function nameAll(folder: string): void {
  const { db, close } = openForWriting(folder)
  const random = new Random(1)
  const keys = waitingTexts(db, Number.MAX_SAFE_INTEGER, null)
  for (let from = 0; from < keys.length; from += 200) {
    db.transaction(() => {
      for (const key of keys.slice(from, from + 200)) {
        putFound(db, key, 'bench', [])
        putNames(db, key, { names: namesOf(random), quotes: [] })
        leaveQueue(db, key)
      }
    }).immediate()
  }
  close()
}

function namesOf(random: Random): NameInText[] {
  const own = Array.from({ length: OWN }, (_, at) => mentionAt(at * 90))
  const others = new Map<number, NameInText['mentions'][number][]>()
  for (let at = 0; at < BESIDE; at++) {
    const number = Math.floor(OTHERS ** random.next())
    others.set(number, [...(others.get(number) ?? []), mentionAt(at * 90 + 30)])
  }
  return [
    nameIn('Ada Ode', own),
    ...Array.from(others, ([number, at]) => nameIn(`Name ${String(number)}`, at))
  ]
}

function nameIn(text: string, mentions: NameInText['mentions']): NameInText {
  const unit = { kind: 'person', key: text.toLowerCase(), sense: '', text } as const
  return { unit, mentions, evidence: [], defines: [] }
}

function mentionAt(start: number): NameInText['mentions'][number] {
  return { start, end: start + 7, sentence: start - (start % 180), block: start - (start % 540), how: 'name' }
}

async function measured(engine: InProcessEngine): Promise<string[]> {
  const [{ entity } = { entity: 0 }] = await engine.call('entity.find', { name: 'Ada Ode' })
  const [{ entity: other } = { entity: 0 }] = await engine.call('entity.find', { name: 'Name 1' })
  const { next } = await engine.call('entity.mentions', { entity })
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['mentions, first page of 50', () => engine.call('entity.mentions', { entity })],
    ['mentions, the page after it', () => engine.call('entity.mentions', { entity, after: next })],
    [
      'mentions by the words to the right, first page',
      () => engine.call('entity.mentions', { entity, sort: 'right' })
    ],
    ['card', () => engine.call('entity.card', { entity })],
    ['who is mentioned with it', () => engine.call('entity.together', { entity })],
    ['sentences with another, first page of 50', () => engine.call('entity.shared', { entity, other })],
    ['quotations, first page', () => engine.call('entity.quotes', { entity })],
    ['list by mentions, first page of 100', () => engine.call('entity.list', {})],
    ['list by recent rise, first page of 100', () => engine.call('entity.list', { sort: 'rise' })],
    [
      'compare two over time',
      () => engine.call('chart.show', { chart: { measure: 'mentions', entities: [entity, other] } })
    ],
    ['entities beginning with a letter', () => engine.call('entity.find', { name: 'n', begins: true })],
    ['entities of an article', () => engine.call('entity.ofArticle', { article: 7 })],
    ['doubtful cases, first page', () => engine.call('entity.review', {})],
    ['search `entity:`', () => engine.call('search.run', { query: 'entity:"Ada Ode"' })]
  ]
  const lines: string[] = []
  for (const [what, ask] of asked) lines.push(await line(what, ask))
  return lines
}

/** Merging two entities and undoing it, which is the same work again. */
async function mergeCost(engine: InProcessEngine): Promise<string[]> {
  const [{ entity } = { entity: 0 }] = await engine.call('entity.find', { name: 'Ada Ode' })
  const [{ entity: into } = { entity: 0 }] = await engine.call('entity.find', { name: 'Name 1' })
  return [
    await line('merge it with another, and undo', async () => {
      await engine.call('entity.merge', { entity, into })
      await engine.call('history.undo', {})
    })
  ]
}

async function line(what: string, ask: () => Promise<unknown>): Promise<string> {
  await ask()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    times.push((await timed(async () => void (await ask()))) * 1000)
  return `| ${what} | ${percentile(times, 0.5).toFixed(1)} | ${percentile(times, 0.95).toFixed(1)} |`
}

function wordsASecond(): number {
  const seeds = resolve(import.meta.dirname, '../seeds')
  const texts = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readWireText(readFileSync(join(seeds, name), 'utf8')))
  const readAll = () => {
    for (const { body, blocks } of texts) {
      const found = theRecogniser().namesIn(body, stretchesOfBlocks(blocks))
      quotationsIn(body, blocks, joinNames({ text: body, year: 2026, found }))
    }
  }
  for (let warm = 0; warm < 3; warm++) readAll()
  const words = texts.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0)
  const start = performance.now()
  for (let round = 0; round < 10; round++) readAll()
  return Math.round((words * 10 * 1000) / (performance.now() - start))
}
