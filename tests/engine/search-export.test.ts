import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openInProcess, type InProcessEngine } from '../../src/engine/in-process.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { mark, takeVersion } from '../support/story.ts'

async function take(engine: InProcessEngine, count: number): Promise<void> {
  const items = Array.from({ length: count }, (_, at) => ({
    name: `mill-${at}x.txt`,
    bytes: new TextEncoder().encode(
      articleText({
        headline: `Mill ${at}x reopens`,
        date: `March ${String(1 + (at % 28)).padStart(2, '0')}, 2026`,
        paragraphs: [`The mill numbered ${at}x reopened, its owners said${' again'.repeat(at % 3)}.`]
      })
    )
  }))
  await engine.call('import.run', { job: 'take', items })
}

test.each(['newest', 'best'] as const)(
  'all articles that match are written, once each, %s first',
  async (order) => {
    const folder = freshFolder()
    const engine = openEngineOn(folder)
    await take(engine, 60)
    const path = join(folder, 'hits.jsonl')
    const query = 'mill NOT 7x'
    expect(await engine.call('search.export', { query, order, format: 'jsonl', path, job: 'a' })).toEqual({
      path,
      hits: 59
    })
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    const written = lines.map((line) => (JSON.parse(line) as { article: number }).article)
    const { hits } = await engine.call('search.run', { query, order, limit: 200 })
    expect(written).toEqual(hits.map(({ article }) => article))
  }
)

test('a line tells of an article what a list of clippings needs', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeVersion(engine, 'Mill reopens', ['The mill by the ford reopened, its owners said.'])
  await mark(engine, 'mill by the ford', {}, ['trade/mills', 'aid'])
  const path = join(folder, 'hits.jsonl')
  await engine.call('search.export', { query: 'ford', format: 'jsonl', path, job: 'a' })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    article: 1,
    version: 1,
    versions: 1,
    headline: 'Mill reopens',
    source: 'NPA',
    date: '2026-03-02',
    language: null,
    status: 'usable',
    copies: 0,
    url: null,
    tags: ['aid', 'trade/mills'],
    snippet: 'By INES VARGA ARDEN (NPA) — The mill by the ford reopened, its owners said.'
  })
})

test('a spreadsheet reads each cell of a CSV file as text, and calculates none', async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeVersion(engine, '=2+3, “quoted” "twice"', ['The mill by the ford reopened, its owners said.'])
  const path = join(folder, 'hits.csv')
  await engine.call('search.export', { query: 'ford', format: 'csv', path, job: 'a' })
  const [head, line] = readFileSync(path, 'utf8').split('\r\n')
  expect(head).toBe(
    '\uFEFFarticle,version,versions,headline,source,date,language,status,copies,url,tags,snippet'
  )
  expect(line).toContain(`1,1,1,"'=2+3, “quoted” ""twice""",NPA,2026-03-02,`)
})

test('an export that is stopped leaves the file that stood there, and nothing beside it', async () => {
  const folder = freshFolder()
  const path = join(folder, 'out', 'hits.csv')
  const engine: InProcessEngine = openInProcess({
    folder: join(folder, 'archive'),
    samples: null,
    lanes: ['read', 'write'],
    emit: (name, value) => {
      if (name === 'progress' && 'job' in value && value.job === 'export')
        void engine.call('job.cancel', { job: 'export' })
    },
    log: (error) => {
      throw error
    }
  })
  await take(engine, 60)
  expect(existsSync(path)).toBe(false)
  const refused = await engine.dispatch('search.export', {
    query: 'mill',
    format: 'csv',
    path,
    job: 'export'
  })
  expect(refused).toMatchObject({ ok: false, code: 'refused' })
  const standing = join(folder, 'hits.csv')
  writeFileSync(standing, 'as it was')
  const before = readdirSync(folder)
  expect(
    await engine.dispatch('search.export', { query: 'mill', format: 'csv', path: standing, job: 'export' })
  ).toMatchObject({ ok: false, code: 'cancelled' })
  expect(readFileSync(standing, 'utf8')).toBe('as it was')
  expect(readdirSync(folder)).toEqual(before)
  engine.close()
})
