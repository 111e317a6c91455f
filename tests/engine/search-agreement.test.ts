import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Block } from '../../src/core/article/model.ts'
import { searchableText } from '../../src/core/article/searchable.ts'
import { planOf } from '../../src/core/search/plan.ts'
import { understand } from '../../src/core/search/query.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { ARCHIVE_FILE } from '../../src/store/archive-file.ts'
import { openForReading, type Archive } from '../../src/store/open.ts'
import { bestPage, newestPage, type Found } from '../../src/store/search-pages.ts'
import { finished, type Steps } from '../../src/store/search-steps.ts'
import { totalOf } from '../../src/store/search-totals.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { Random } from '../support/random.ts'
import { randomQuery } from '../core/search/random-query.ts'
import { vocabulary, type SlowVersion } from '../core/search/slow-matcher.ts'

const NOW = '2026-03-15T09:00:00Z'
const ROUNDS = 300

test.each([11, 23, 47, 101, 404, 777, 2026, 20260505])(
  'what the archive finds is what a slow reading of every text finds, for any query (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const db = await archiveOf(random)
    const versions = versionsIn(db)
    expect(versions.length).toBeGreaterThan(40)
    let found = 0
    for (let round = 0; round < ROUNDS; round++) {
      const { typed, holds } = randomQuery(random, random.int(0, 3))
      const query = understand(typed, NOW)
      expect(query.problems, typed).toEqual([])
      if (query.tree === null) throw new Error(`Nothing was understood of ${typed}.`)
      const asked = { plan: planOf(query.tree), together: false, upTo: 1_000 }
      const { page, next } = finished(newestPage(db, asked, { after: null, limit: 200 }))
      const wanted = newestMatches(versions, holds)
      expect(
        page.map(({ article, version }) => `${article}/${version}`),
        `seed ${random.seed}: ${typed}`
      ).toEqual(wanted)
      expect(next).toBe(null)
      const told = finished(totalOf(db, asked))
      const stories = storiesOf(db, wanted)
      expect([told.total, told.stories], typed).toEqual([wanted.length, stories.length])
      if (round % 10 === 0) {
        expect(
          paged((after) => newestPage(db, asked, { after, limit: 3 })),
          typed
        ).toEqual(wanted)
        expect(
          paged((after) => newestPage(db, { ...asked, together: true }, { after, limit: 3 })),
          typed
        ).toEqual(stories)
        const best = paged((after) => bestPage(db, asked, { after, limit: 3 }))
        expect(articlesOf(best).sort(), typed).toEqual(articlesOf(wanted).sort())
      }
      found += wanted.length
    }
    expect(found).toBeGreaterThan(ROUNDS)
  }
)

/** What pages bring, asked for one after another. */
function paged(page: (after: number | null) => Steps<Found>): string[] {
  const found: string[] = []
  for (let after: number | null = null; ;) {
    const { page: some, next }: Found = finished(page(after))
    found.push(...some.map(({ article, version }) => `${article}/${version}`))
    if (next === null) return found
    after = next
  }
}

/** Of the articles of one cluster, the first alone. */
function storiesOf(db: Archive, found: readonly string[]): string[] {
  const clusters = new Map(
    db
      .prepare<[], { id: number; cluster: number }>(
        'SELECT id, cluster_id AS cluster FROM article WHERE cluster_id IS NOT NULL'
      )
      .all()
      .map(({ id, cluster }) => [id, cluster])
  )
  const seen = new Set<number>()
  return found.filter((one) => {
    const cluster = clusters.get(Number(one.split('/')[0]))
    return cluster === undefined || (!seen.has(cluster) && seen.add(cluster))
  })
}

function articlesOf(found: readonly string[]): string[] {
  return found.map((one) => one.split('/')[0] ?? '')
}

/** Each article once, by the newest of its versions that match, newest first. */
function newestMatches(versions: readonly SlowVersion[], holds: (version: SlowVersion) => boolean): string[] {
  const seen = new Set<number>()
  return versions
    .filter(holds)
    .sort((a, b) => b.key - a.key)
    .filter(({ article }) => !seen.has(article) && seen.add(article))
    .map(({ article, version }) => `${article}/${version}`)
}

async function archiveOf(random: Random): Promise<Archive> {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  for (let story = 0; story < 30; story++) await takeStory(engine, story, random)
  await markSome(engine, random)
  const raw = new Database(join(folder, ARCHIVE_FILE))
  raw.exec(`UPDATE version SET status = 'withdrawn' WHERE id % 7 = 0; UPDATE version SET language = 'en-GB' WHERE id % 3 = 0;
            UPDATE version SET language = 'de' WHERE id % 5 = 0;
            INSERT INTO cluster (id, made_at) VALUES (1, ''), (2, ''), (3, '');
            UPDATE article SET cluster_id = 1 + id % 3 WHERE id % 4 < 2`)
  raw.close()
  const { db, close } = openForReading(folder)
  onTestFinished(close)
  return db
}

async function takeStory(engine: InProcessEngine, story: number, random: Random): Promise<void> {
  let paragraphs = Array.from({ length: random.int(2, 5) }, () => randomParagraph(random))
  for (let version = 1; version <= (story % 3 === 0 ? 3 : 1); version++) {
    const day = String(1 + ((story * 5 + version) % 28)).padStart(2, '0')
    const month = ['January', 'February', 'March', 'April'][story % 4] ?? 'January'
    const text = articleText({
      headline: `Story ${story}x ${random.pick(vocabulary)} ${random.pick(vocabulary)} ${random.pick(vocabulary)}`,
      date: `${month} ${day}, 2026`,
      place: story % 2 === 0 ? 'ARDEN' : 'TARN',
      agency: story % 4 === 0 ? 'NPA' : 'FW',
      paragraphs
    })
    const bytes = new TextEncoder().encode(
      `Source: ${story % 3 === 1 ? 'Fjord Wire' : 'Northern Post'}\n${text}`
    )
    await engine.call('import.run', { job: 'story', items: [{ name: `story-${story}x.txt`, bytes }] })
    paragraphs = paragraphs.map((paragraph) => (random.chance(0.3) ? randomParagraph(random) : paragraph))
  }
}

function randomParagraph(random: Random): string {
  return Array.from({ length: random.int(1, 4) }, () => {
    const words = Array.from({ length: random.int(4, 14) }, () => random.pick(vocabulary))
    return `The ${words.join(' ')} stood.`
  }).join(' ')
}

async function markSome(engine: InProcessEngine, random: Random): Promise<void> {
  const { articles } = await engine.call('article.list', {})
  for (const { article } of articles.filter(() => random.chance(0.5))) {
    const { versionId, body } = await engine.call('article.show', { article })
    const start = body.indexOf('The ')
    const end = body.indexOf('stood', start)
    const passage = await engine.call('passage.add', {
      versionId,
      start,
      end,
      tags: [random.pick(['aid', 'aid/food', 'law'])]
    })
    if (random.chance(0.5))
      await engine.call('passage.revise', { passage: passage.passage, note: 'Check this' })
  }
}

interface Row {
  readonly id: number
  readonly article: number
  readonly version: number
  readonly key: number
  readonly headline: string | null
  readonly body: string
  readonly blocks: string
  readonly added: string | null
  readonly addedHeadline: string | null
  readonly source: string | null
  readonly bylines: string
  readonly place: string | null
  readonly agency: string | null
  readonly language: string | null
  readonly status: string
  readonly day: string | null
  readonly words: number
  readonly versions: number
  readonly newest: number
  readonly changed: string | null
}

function versionsIn(db: Archive): SlowVersion[] {
  const rows = db
    .prepare<[], Row>(
      `SELECT v.id, v.article_id AS article, v.number AS version, v.search_key AS key, v.headline, t.body, t.blocks,
              d.body AS added, d.headline AS addedHeadline, s.name AS source, v.bylines, v.place, v.agency, v.language, v.status,
              v.published_on AS day, v.words, (SELECT count(*) FROM version o WHERE o.article_id = v.article_id) AS versions,
              a.newest_version_id = v.id AS newest, c.classes AS changed
         FROM version v JOIN article a ON a.id = v.article_id JOIN text t ON t.id = v.search_key
         LEFT JOIN added d ON d.id = v.search_key LEFT JOIN source s ON s.id = a.source_id
         LEFT JOIN version_change c ON c.version_id = v.id`
    )
    .all()
  return rows.map((row) => ({
    ...row,
    headline: row.headline ?? '',
    body: searchableText(row.body, JSON.parse(row.blocks) as Block[]),
    added: [...cut(row.body, row.added), ...cut(row.headline ?? '', row.addedHeadline)],
    source: row.source ?? '',
    bylines: JSON.parse(row.bylines) as string[],
    place: row.place ?? '',
    agency: row.agency ?? '',
    language: row.language ?? '',
    day: row.day ?? '',
    newest: row.newest === 1,
    changed: JSON.parse(row.changed ?? '[]') as string[],
    read: false,
    tags: tagsOn(db, row.id),
    passages: db
      .prepare<[number], { text: string; note: string }>(
        'SELECT exact AS text, note FROM passage WHERE version_id = ?'
      )
      .all(row.id),
    marked: placedOn(db, row.id).length > 0
  }))
}

function cut(text: string, spans: string | null): string[] {
  return (JSON.parse(spans ?? '[]') as { start: number; end: number }[]).map(({ start, end }) =>
    text.slice(start, end)
  )
}

function placedOn(db: Archive, version: number): number[] {
  return db
    .prepare<[number, number], { id: number }>(
      `SELECT id FROM passage WHERE version_id = ?
       UNION SELECT passage_id FROM placement WHERE version_id = ? AND state = 'placed'`
    )
    .all(version, version)
    .map(({ id }) => id)
}

function tagsOn(db: Archive, version: number): string[] {
  return placedOn(db, version).flatMap((passage) => {
    const rows = db
      .prepare<[number], { name: string; parent: string | null }>(
        `SELECT t.name, p.name AS parent FROM passage_tag pt JOIN tag t ON t.id = pt.tag_id
           LEFT JOIN tag p ON p.id = t.parent_id WHERE pt.passage_id = ?`
      )
      .all(passage)
    return rows.flatMap(({ name, parent }) => (parent === null ? [name] : [parent, `${parent}/${name}`]))
  })
}
