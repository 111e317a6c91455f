import { unitId } from '../core/entity/join/unit.ts'
import type { EntityKind } from '../core/entity/kinds.ts'
import type { Doubt, DoubtKind } from '../core/entity/rule-calls.ts'
import { kindNouns } from '../core/entity/rules-words.ts'
import { findName } from './entity-name.ts'
import { rulesInForce } from './entity-rule.ts'
import { findEntity } from './entity.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'

interface PairRow {
  readonly doubt: DoubtKind
  readonly one: number
  readonly other: number
  readonly others: number
  readonly articles: number
}

/**
 * Each doubt is about a lesser and a greater entity: the answer touches the articles of the lesser. Names that have anything
 * in common with another are found in the indexes alone, before any row is read.
 */
const PAIRS = `
  WITH pair (doubt, a, b) AS (
    SELECT 'spelling', a.id, b.id
      FROM (SELECT kind, loose FROM name GROUP BY kind, loose HAVING count(*) > 1) g
      CROSS JOIN name a ON a.kind = g.kind AND a.loose = g.loose
      CROSS JOIN name b ON b.kind = g.kind AND b.loose = g.loose AND b.key <> a.key
    UNION ALL
    SELECT iif(a.kind = 'person', 'short', 'letters'), a.id, b.id
      FROM name a CROSS JOIN name b ON b.kind = a.kind AND b.short = a.key AND b.words > 1
     WHERE a.kind IN ('person', 'organisation') AND a.words = 1
    UNION ALL
    SELECT iif(a.kind = b.kind, 'namesakes', 'kinds'), a.id, b.id
      FROM (SELECT key FROM name GROUP BY key HAVING count(*) > 1) g
      CROSS JOIN name a ON a.key = g.key
      CROSS JOIN name b ON b.key = g.key AND b.id <> a.id
  )
  SELECT p.doubt, one.id AS one, other.id AS other, one.articles
    FROM pair p
    CROSS JOIN name a ON a.id = p.a AND a.hidden = 0
    CROSS JOIN name b ON b.id = p.b AND b.hidden = 0 AND b.entity_id <> a.entity_id
    CROSS JOIN entity one ON one.id = a.entity_id AND one.articles > 0
    CROSS JOIN entity other ON other.id = b.entity_id AND other.articles > 0
   WHERE p.doubt IN ('short', 'letters') OR one.articles < other.articles
      OR (one.articles = other.articles AND one.id > other.id)
   GROUP BY one.id, other.id
   ORDER BY one.articles DESC, one.id, other.articles DESC, other.id`

/** Doubtful cases that the analyst has not settled, those that touch most articles first. */
export function doubtPage(
  db: Archive,
  { after, limit }: { readonly after: string | null; readonly limit: number }
): { doubts: Doubt[]; next: string | null; total: number } {
  const apart = pairsApart(db)
  const open = prepared<[], Omit<PairRow, 'others'>>(db, PAIRS)
    .all()
    .filter(({ one, other }) => !apart.has(pairOf(one, other)))
  // What a short form may mean is asked once, with the likeliest.
  const byOne = Map.groupBy(open, ({ one, doubt }) => `${doubt} ${one}`)
  const rows = Array.from(byOne.values()).flatMap((own): PairRow[] => {
    const [first] = own
    return first === undefined ? [] : [{ ...first, others: own.length - 1 }]
  })
  const from = after === null ? 0 : rows.findIndex((row) => isAfter(row, after))
  const page = from === -1 ? [] : rows.slice(from, from + limit)
  const last = page.at(-1)
  return {
    doubts: page.flatMap((row) => toDoubt(db, row)),
    next:
      last !== undefined && from + limit < rows.length ? `${last.articles}.${last.one}.${last.other}` : null,
    total: rows.length
  }
}

function isAfter({ articles, one, other }: PairRow, after: string): boolean {
  const [most = 0, before = 0, beside = 0] = after.split('.').map(Number)
  if (articles !== most) return articles < most
  return one !== before ? one > before : other > beside
}

/** Pairs of entities that rules keep apart. */
function pairsApart(db: Archive): ReadonlySet<string> {
  const entities = new Map<string, number | null>()
  const entityOf = (unit: Parameters<typeof findName>[1]) => {
    const id = unitId(unit)
    if (!entities.has(id)) entities.set(id, findName(db, unit)?.entity ?? null)
    return entities.get(id) ?? null
  }
  return new Set(
    rulesInForce(db).flatMap((rule) => {
      const pair =
        rule.verb === 'apart' || rule.verb === 'separate'
          ? [rule.of, rule.from]
          : rule.verb === 'split'
            ? [rule.of, rule.into]
            : []
      const [one, other] = pair.map(entityOf)
      return typeof one === 'number' && typeof other === 'number' ? [pairOf(one, other)] : []
    })
  )
}

function pairOf(one: number, other: number): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`
}

function toDoubt(db: Archive, { doubt, one, other, others, articles }: PairRow): Doubt[] {
  const [a, b] = [findEntity(db, one), findEntity(db, other)]
  if (a === null || b === null) return []
  const line = ({ note: _note, watched: _watched, ...rest }: typeof a) => rest
  return [{ doubt, one: line(a), other: line(b), others, articles, says: sentences[doubt](a, b, others) }]
}

interface Named {
  readonly name: string
  readonly kind: EntityKind
}

const sentences: Readonly<Record<DoubtKind, (one: Named, other: Named, others: number) => string>> = {
  spelling: (one, other) => `“${one.name}” may be another spelling of “${other.name}”.`,
  short: (one, other, others) =>
    `“${one.name}” stands alone in some articles, and may be ${likely(other, others)}.`,
  letters: (one, other, others) => `“${one.name}” may stand for ${likely(other, others)}.`,
  namesakes: (one, other) =>
    `“${one.name}” and “${other.name}” have one name; what texts say of them does not agree.`,
  kinds: (one, other) =>
    `“${one.name}” is taken for ${kindNouns[one.kind]} here and for ${kindNouns[other.kind]} there.`
}

function likely({ name }: Named, others: number): string {
  return others === 0 ? `“${name}”` : `“${name}” or ${others === 1 ? 'one other' : `${others} others`}`
}
