import { unitId } from '../core/entity/join/unit.ts'
import type { EntityKind } from '../core/entity/kinds.ts'
import type { Doubt, DoubtKind } from '../core/entity/rule-calls.ts'
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

/** A name with its entity, as long as that is mentioned somewhere. */
const NAMED = `named AS MATERIALIZED (
  SELECT n.id, n.kind, n.key, n.sense, n.loose, n.short, n.words, n.entity_id AS entity, e.articles
    FROM name n JOIN entity e ON e.id = n.entity_id
   WHERE n.hidden = 0 AND e.articles > 0)`

/** Each doubt is about a lesser and a greater entity: the answer touches the articles of the lesser. */
const PAIRS = `
  WITH ${NAMED}, pair AS (
    SELECT 'spelling' AS doubt, a.entity AS one, b.entity AS other, a.articles
      FROM named a JOIN named b ON b.kind = a.kind AND b.loose = a.loose AND b.key <> a.key
    UNION ALL
    SELECT iif(a.kind = 'person', 'short', 'letters'), a.entity, b.entity, a.articles
      FROM named a JOIN named b ON b.kind = a.kind AND b.short = a.key
     WHERE a.words = 1 AND b.words > 1 AND a.kind <> 'place'
    UNION ALL
    SELECT 'namesakes', a.entity, b.entity, a.articles
      FROM named a JOIN named b ON b.kind = a.kind AND b.key = a.key AND b.sense <> a.sense
    UNION ALL
    SELECT 'kinds', a.entity, b.entity, a.articles FROM named a JOIN named b ON b.key = a.key AND b.kind <> a.kind
  )
  SELECT p.doubt, p.one, p.other, p.articles, e.articles AS greater
    FROM pair p JOIN entity e ON e.id = p.other
   WHERE p.one <> p.other
     AND (p.doubt IN ('short', 'letters') OR p.articles < e.articles OR (p.articles = e.articles AND p.one > p.other))
   GROUP BY p.one, p.other
   ORDER BY p.articles DESC, p.one, e.articles DESC, p.other`

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
    `“${one.name}” is taken for ${article[one.kind]} here and for ${article[other.kind]} there.`
}

const article = { person: 'a person', organisation: 'an organisation', place: 'a place' } as const

function likely({ name }: Named, others: number): string {
  return others === 0 ? `“${name}”` : `“${name}” or ${others === 1 ? 'one other' : `${others} others`}`
}
