import type { Parsed, Result } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import type { Span } from '../core/passage/span.ts'
import type { SpanOf, TaggingUnit, TagRule } from '../core/passage/tagging-calls.ts'
import { namesWords } from '../core/passage/units-found.ts'
import { understand } from '../core/search/query.ts'
import type { Node } from '../core/search/tree.ts'
import { passagesTouching } from '../store/hit-context.ts'
import { setTags, tagIdsOf } from '../store/passage.ts'
import { suggest } from '../store/suggestion.ts'
import { tagAt } from '../store/tag.ts'
import { tagSpan } from '../store/tag-span.ts'
import { hitsIn } from '../store/tagging-hits.ts'
import { bodyOf } from '../store/version.ts'
import type { Context } from './context.ts'
import { wordsAt } from './handlers/span.ts'
import { inBatches } from './in-batches.ts'
import type { JobControl } from './jobs.ts'
import { settleVersions } from './revision/settle-versions.ts'

/** How many versions are tagged in one transaction. */
const BATCH = 50

/** The spans of one version that something is done to. */
interface Target {
  readonly versionId: number
  readonly spans: readonly Span[]
  /** The rule they were found by. */
  readonly rule?: TagRule
}

/** A query that names words to find. Fails with `refused`. */
export function findable(query: string, now: string): Node {
  const { tree } = understand(query, now)
  if (tree !== null && namesWords(tree)) return tree
  throw new AppError('refused', 'Name words to look for in the text, so that there is something to tag.')
}

/** Tag the finds of a search as one step (`tagging.apply`). */
export async function tagHits(
  context: Context,
  { query, unit, tags, remove, chosen, job }: Parsed<'tagging.apply'>,
  control: JobControl
): Promise<Result<'tagging.apply'>> {
  const { db, now, newGuid } = context
  const sums = { hits: 0, passages: 0 }
  const targets = chosen === null ? found(context, query, unit) : grouped(chosen)
  const tag = ({ versionId, spans }: Target): void => {
    const body = bodyOf(db, versionId)
    const ids = tags.map((path) => tagAt(db, path, newGuid))
    const madeAt = now()
    for (const span of spans) {
      wordsAt(body, span.start, span.end)
      const at = { versionId, ...span }
      sums.hits++
      if (remove) sums.passages += untag(context, at, ids)
      else if (tagSpan(db, at, ids, { body: body ?? '', madeAt, newGuid }) !== 'nothing') sums.passages++
    }
  }
  const write = (batch: readonly Target[]): void => {
    for (const target of batch) tag(target)
    if (!remove)
      settleVersions(
        db,
        batch.map(({ versionId }) => versionId)
      )
  }
  const work = { call: 'tagging.apply', job, control, items: targets, size: BATCH, write }
  await inBatches(context, work, () => {
    const how = remove ? 'Took' : 'Tagged'
    const what = `${sums.passages} ${remove ? 'passages' : 'finds'} of “${query}”`
    return remove ? `${how} ${tags.join(', ')} off ${what}` : `${how} ${what} with ${tags.join(', ')}`
  })
  return sums
}

/** Look for what rules suggest, as one step (`rule.run`). */
export async function runRules(
  context: Context,
  { job, rules }: { readonly job: string; readonly rules: readonly TagRule[] },
  control: JobControl
): Promise<Result<'rule.run'>> {
  let suggested = 0
  const write = (batch: readonly Target[]): void => {
    for (const { versionId, spans, rule } of batch)
      for (const span of spans)
        if (rule !== undefined && suggest(context.db, rule, { versionId, ...span })) suggested++
  }
  const [only] = rules
  const what = rules.length === 1 && only !== undefined ? only.path : 'tags'
  await inBatches(
    context,
    { call: 'rule.run', job, control, items: foundBy(context, rules), size: BATCH, write },
    () => `Looked for what rules suggest: ${suggested} for ${what}`
  )
  return { suggested }
}

function* foundBy(context: Context, rules: readonly TagRule[]): Generator<Target | null> {
  for (const rule of rules)
    for (const target of found(context, rule.query, rule.unit))
      yield target === null ? null : { ...target, rule }
}

function* found({ db, now }: Context, query: string, unit: TaggingUnit): Generator<Target | null> {
  yield* hitsIn(db, { tree: findable(query, now()), unit, below: null })
}

function grouped(chosen: readonly SpanOf[]): Target[] {
  return Array.from(
    Map.groupBy(chosen, ({ versionId }) => versionId),
    ([versionId, spans]) => ({ versionId, spans: spans.map(({ start, end }) => ({ start, end })) })
  )
}

function untag({ db }: Context, span: SpanOf, tags: readonly number[]): number {
  let changed = 0
  for (const passage of passagesTouching(db, span)) {
    const has = tagIdsOf(db, passage)
    const keeps = has.filter((tag) => !tags.includes(tag))
    if (keeps.length === has.length) continue
    setTags(db, passage, keeps)
    changed++
  }
  return changed
}
