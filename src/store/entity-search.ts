import { wordsIn } from '../core/search/token.ts'
import { asValue } from '../core/search/complete.ts'
import type { Completion } from '../core/search/query-calls.ts'
import type { Problem } from '../core/search/problem.ts'
import type { FactLeaf, Node } from '../core/search/tree.ts'
import { entitiesNamed } from './entity.ts'
import { queueState } from './entity-queue.ts'
import type { Archive } from './open.ts'
import { prepared } from './prepared.ts'
import type { Condition } from './search-condition.ts'

type EntityLeaf = FactLeaf & { readonly kind: 'entity' }

const meant = new WeakMap<EntityLeaf, string>()

/** That a version mentions an entity by any of its names, as a condition on the version `v`. Looked up once for a query. */
export function mentioning(db: Archive, leaf: EntityLeaf): Condition {
  let names = meant.get(leaf)
  if (names === undefined) meant.set(leaf, (names = JSON.stringify(namesMeant(db, leaf.typed))))
  return {
    sql: `EXISTS (SELECT 1 FROM mention m
                   WHERE m.text_key = v.search_key AND m.name_id IN (SELECT value FROM json_each(?)))`,
    values: [names]
  }
}

/** What a query is not told: how many texts it leaves out since their names are not read yet. */
export function namesBehind(db: Archive, tree: Node, query: string): Problem[] {
  if (!asksEntity(tree)) return []
  const { behind } = queueState(db)
  if (behind === 0) return []
  const texts = behind === 1 ? 'One text waits' : `${behind} texts wait`
  const message = `${texts} for names to be read; “entity:” does not find what they mention yet.`
  return [{ at: 0, length: query.length, message, suggestion: null }]
}

/** Entities whose names begin with what is typed, or have a word that does; the most mentioned first. */
export function entityCompletions(db: Archive, typed: string): Completion[] {
  const like = typed.replaceAll(/[\\%_]/g, '\\$&')
  return prepared<[object], { name: string; kind: string; articles: number }>(
    db,
    `SELECT name, kind, articles FROM entity
      WHERE mentions > 0 AND (name LIKE @start ESCAPE '\\' OR name LIKE @word ESCAPE '\\')
      ORDER BY mentions DESC LIMIT 50`
  )
    .all({ start: `${like}%`, word: `% ${like}%` })
    .map(({ name, kind, articles }) => ({
      insert: asValue(name),
      label: name,
      detail: `${kind}, ${articles === 1 ? '1 article' : `${articles} articles`}`,
      kind: 'entity'
    }))
}

/** All names of the entities that have the name typed; where none has, of those that have its words in a name. */
function namesMeant(db: Archive, typed: string): number[] {
  const exact = entitiesNamed(db, typed, null).map(({ entity }) => entity)
  const entities = exact.length > 0 ? exact : entitiesWith(db, typed)
  return prepared<[string], { id: number }>(
    db,
    'SELECT id FROM name WHERE hidden = 0 AND entity_id IN (SELECT value FROM json_each(?))'
  )
    .all(JSON.stringify(entities))
    .map(({ id }) => id)
}

function entitiesWith(db: Archive, typed: string): number[] {
  const wanted = wordsIn(typed).join(' ')
  if (wanted === '') return []
  return prepared<[], { entity: number; text: string }>(
    db,
    'SELECT entity_id AS entity, text FROM name WHERE hidden = 0 AND words > 1'
  )
    .all()
    .filter(({ text }) => ` ${wordsIn(text).join(' ')} `.includes(` ${wanted} `))
    .map(({ entity }) => entity)
}

function asksEntity(node: Node): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(asksEntity)
  return node.kind === 'not' ? asksEntity(node.of) : node.kind === 'entity'
}
