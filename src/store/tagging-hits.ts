import type { Block } from '../core/article/model.ts'
import type { Span } from '../core/passage/span.ts'
import type { TaggingUnit } from '../core/passage/tagging-calls.ts'
import { askedOfVersion, unitsFound } from '../core/passage/units-found.ts'
import { planOf } from '../core/search/plan.ts'
import type { Node } from '../core/search/tree.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import { conditionOf } from './search-condition.ts'
import { newestPage } from './search-pages.ts'
import { textAt } from './search-text.ts'
import type { Asked, Candidate } from './search-walk.ts'

/** The spans found in one version; `key` is where the walk goes on. */
export interface VersionHits {
  readonly key: number
  readonly versionId: number
  readonly spans: readonly Span[]
}

/** How many versions are looked for at once. */
const PAGE = 50

/**
 * What a query finds in each article, in its newest version that matches, newest article first below a key. Yields null
 * between two steps of work that found nothing, so that whoever waits can let others in.
 */
export function* hitsIn(
  db: Archive,
  { tree, unit, below }: { readonly tree: Node; readonly unit: TaggingUnit; readonly below: number | null }
): Generator<VersionHits | null, void> {
  const stored = prepared<[], { last: number | null }>(db, 'SELECT max(id) AS last FROM version').get()
  const wanted = askedOfVersion(tree, unit)
  if (wanted === null) return
  const asked: Asked = { plan: planOf(wanted), together: false, upTo: stored?.last ?? 0 }
  for (let after = below; ;) {
    const steps = newestPage(db, asked, { after, limit: PAGE })
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) yield null
    for (const found of step.value.page) yield { ...found, spans: spansFound(db, tree, unit, found) }
    if (step.value.next === null) return
    after = step.value.next
  }
}

/** What a query finds in one version that matches it. */
export function spansFound(
  db: Archive,
  tree: Node,
  unit: TaggingUnit,
  { key, versionId }: Pick<Candidate, 'key' | 'versionId'>
): Span[] {
  const { body, blocks } = prepared<[number], { body: string; blocks: string }>(
    db,
    'SELECT body, blocks FROM text WHERE id = ?'
  ).get(key) as { body: string; blocks: string }
  return unitsFound(
    {
      tree,
      text: textAt(db, tree, key),
      body,
      blocks: JSON.parse(blocks) as Block[],
      holdsOfVersion: (node) => holdsOf(db, node, versionId)
    },
    unit
  )
}

function holdsOf(db: Archive, node: Node, versionId: number): boolean {
  const { sql, values } = conditionOf(db, node, 'one')
  const row = db
    .prepare<(string | number)[], { ok: 0 | 1 }>(
      `SELECT ${sql} AS ok FROM version v JOIN article a ON a.id = v.article_id WHERE v.id = ?`
    )
    .get(...values, versionId)
  return row?.ok === 1
}
