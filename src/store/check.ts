import type { CheckResult } from '../core/archive/calls.ts'
import type { Block } from '../core/article/model.ts'
import { sketchOf, storyOf } from '../core/import/story.ts'
import { countArticles } from './article.ts'
import { briefingProblems } from './briefing-check.ts'
import { countPassages } from './passage.ts'
import { entityProblems } from './entity-check.ts'
import type { Archive } from './open.ts'

interface PlacementRow {
  readonly passage: number
  readonly version: number
  readonly article: number
  readonly own: number
  readonly end: number | null
  readonly body: string
}

/**
 * Look the whole archive over: SQLite's own check, what refers to what, every body's blocks, every passage's words and places,
 * and the indexes against the texts. Each thing wrong is one sentence.
 */
export function checkArchive(db: Archive): CheckResult {
  const problems = [
    ...fileProblems(db),
    ...contentProblems(db),
    ...indexProblems(db, 'word_index', 'The word index does not agree with the texts'),
    ...indexProblems(db, 'added_index', 'The index of added words does not agree with the texts'),
    ...sketchProblems(db),
    ...entityProblems(db)
  ]
  const { versions } = db
    .prepare<[], { versions: number }>('SELECT count(*) AS versions FROM version')
    .get() as {
    versions: number
  }
  return {
    ok: problems.length === 0,
    articles: countArticles(db),
    versions,
    passages: countPassages(db),
    problems
  }
}

/** What is wrong with what the rows say, the file and the indexes aside. */
export function contentProblems(db: Archive): string[] {
  return [
    ...referenceProblems(db),
    ...textProblems(db),
    ...passageProblems(db),
    ...placementProblems(db),
    ...briefingProblems(db)
  ]
}

function fileProblems(db: Archive): string[] {
  return db
    .prepare<[], { integrity_check: string }>('PRAGMA integrity_check(20)')
    .all()
    .map((row) => row.integrity_check)
    .filter((found) => found !== 'ok')
    .map((found) => `The archive’s file is damaged: ${found}`)
}

function referenceProblems(db: Archive): string[] {
  const dangling = db
    .prepare<[], { table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .map(({ table, rowid, parent }) => `Row ${rowid} of ${table} refers to a ${parent} that is not there.`)
  const bare = db
    .prepare<[], { id: number }>('SELECT id FROM article WHERE newest_version_id IS NULL')
    .all()
    .map(({ id }) => `Article ${id} has no version.`)
  return [...dangling, ...bare]
}

function textProblems(db: Archive): string[] {
  const problems: string[] = []
  const versions = db.prepare<[], { id: number; body: string | null; blocks: string | null }>(
    'SELECT v.id, t.body, t.blocks FROM version v LEFT JOIN text t ON t.id = v.search_key'
  )
  for (const { id, body, blocks } of versions.iterate()) {
    if (body === null || blocks === null) problems.push(`Version row ${id} has lost its text.`)
    else if (!blocksFit(JSON.parse(blocks) as Block[], body))
      problems.push(`The blocks of version row ${id} do not fit its text.`)
  }
  return problems
}

function blocksFit(blocks: readonly Block[], body: string): boolean {
  let end = 0
  for (const block of blocks) {
    if (block.start < end || block.end < block.start || block.end > body.length) return false
    end = block.end
  }
  return true
}

function passageProblems(db: Archive): string[] {
  const problems: string[] = []
  const passages = db.prepare<[], { id: number; start: number; end: number; exact: string; body: string }>(
    `SELECT p.id, p.start, p.end, p.exact, t.body
       FROM passage p JOIN version v ON v.id = p.version_id JOIN text t ON t.id = v.search_key`
  )
  for (const { id, start, end, exact, body } of passages.iterate()) {
    if (body.slice(start, end) !== exact)
      problems.push(`Passage ${id} no longer stands on the words it was made on.`)
  }
  return problems
}

function placementProblems(db: Archive): string[] {
  const problems: string[] = []
  const placements = db.prepare<[], PlacementRow>(
    `SELECT x.passage_id AS passage, v.number AS version, v.article_id AS article, o.article_id AS own, x.end, t.body
       FROM placement x
       JOIN passage p ON p.id = x.passage_id
       JOIN version o ON o.id = p.version_id
       JOIN version v ON v.id = x.version_id
       JOIN text t ON t.id = v.search_key`
  )
  for (const { passage, version, article, own, end, body } of placements.iterate()) {
    if (article !== own || (end ?? 0) > body.length)
      problems.push(
        `The place of passage ${passage} in version ${version} of article ${article} is not in its text.`
      )
  }
  return problems
}

/** FTS5 compares an index with the texts it was made from (sqlite.org/fts5.html, section 6.4). */
function indexProblems(db: Archive, index: 'word_index' | 'added_index', sentence: string): string[] {
  try {
    db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run()
    return []
  } catch (error) {
    return [`${sentence}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** Every text stands in the look-up of near copies under its own sketch, and nothing else stands there. */
function sketchProblems(db: Archive): string[] {
  const has = db.prepare<[number, number], { found: number }>(
    'SELECT 1 AS found FROM any_sketch WHERE hash = ? AND text_id = ?'
  )
  const texts = db.prepare<[], { id: number; body: string; blocks: string }>(
    'SELECT id, body, blocks FROM text'
  )
  let due = 0
  let missing = 0
  for (const { id, body, blocks } of texts.iterate()) {
    for (const hash of sketchOf(storyOf(body, JSON.parse(blocks) as Block[]))) {
      due++
      if (has.get(hash, id) === undefined) missing++
    }
  }
  const { kept } = db.prepare<[], { kept: number }>('SELECT count(*) AS kept FROM any_sketch').get() as {
    kept: number
  }
  return missing === 0 && kept === due ? [] : ['The look-up of near copies does not agree with the texts.']
}
