import { leaveQueue } from '../src/store/entity-queue.ts'
import { putNames, type NameInText } from '../src/store/mention.ts'
import { openForWriting, type Archive } from '../src/store/open.ts'
import { addPassage, setTags } from '../src/store/passage.ts'
import { tagAt } from '../src/store/tag.ts'
import { settleEntities } from '../src/engine/entity/settle.ts'
import { Random } from '../tests/support/random.ts'

const BATCH = 1_000

/** Tags stand in a tree of three levels, as many below each. */
const BELOW = 20

/** So many names stand in each article that has any. */
const NAMES = 8

const MADE_AT = '2026-12-31T12:00:00.000Z'

/** What years of work leave in an archive besides its articles. */
export interface Years {
  readonly passages: number
  readonly tags: number
  readonly entities: number
}

interface Row {
  readonly id: number
  readonly key: number
  readonly body: string
}

/** Tag passages and name entities in an archive that has articles alone; a tenth of the articles has some of each. */
export function addYears(folder: string, { passages, tags, entities }: Years): void {
  const { db, close } = openForWriting(folder)
  db.pragma('synchronous = OFF')
  const random = new Random(20_261_201)
  const all = db.transaction(() => addTags(db, tags))()
  const rows = db
    .prepare<[number], Row>(
      `SELECT v.id, v.search_key AS key, t.body FROM article a
         JOIN version v ON v.id = a.newest_version_id JOIN text t ON t.id = v.search_key
        WHERE a.id % 10 = 0 LIMIT ?`
    )
    .all(passages)
  for (let from = 0; from < rows.length; from += BATCH) {
    db.transaction(() => {
      for (const row of rows.slice(from, from + BATCH)) {
        tagSomewhere(db, row, random, all)
        putNames(db, row.key, { names: namesOf(random, entities), quotes: [] })
        leaveQueue(db, row.key)
      }
    })()
  }
  db.transaction(() => settleEntities(db))()
  db.exec('DELETE FROM name_queue')
  db.exec('ANALYZE')
  db.pragma('wal_checkpoint(TRUNCATE)')
  close()
}

function addTags(db: Archive, many: number): number[] {
  return Array.from({ length: many }, (_, at) => {
    const path = [at % BELOW, Math.floor(at / BELOW) % BELOW, Math.floor(at / BELOW / BELOW)]
    return tagAt(
      db,
      path.map((part, level) => `${'theme aspect detail'.split(' ')[level] ?? ''} ${String(part)}`).join('/'),
      () => `tag ${String(db.prepare('SELECT count(*) FROM tag').pluck().get())}`
    )
  })
}

function tagSomewhere(db: Archive, { id, body }: Row, random: Random, tags: readonly number[]): void {
  const start = random.int(0, Math.floor(body.length / 2))
  const end = Math.min(body.length, start + random.int(40, 300))
  const exact = body.slice(start, end)
  const guid = `years ${String(id)}`
  const passage = addPassage(db, { guid, versionId: id, start, end, exact, note: '', madeAt: MADE_AT })
  setTags(db, passage, [random.pick(tags), ...(random.chance(0.3) ? [random.pick(tags)] : [])])
}

/** How often names stand in articles is Zipf's law as well. */
function namesOf(random: Random, entities: number): NameInText[] {
  const numbers = new Set(Array.from({ length: NAMES }, () => Math.floor(entities ** random.next())))
  return Array.from(numbers, (number, at) => {
    const start = at * 60
    const text = `Name ${String(number)}`
    return {
      unit: { kind: 'person', key: text.toLowerCase(), sense: '', text },
      mentions: [{ start, end: start + 8, sentence: start, block: 0, how: 'name' }],
      evidence: [],
      defines: []
    }
  })
}
