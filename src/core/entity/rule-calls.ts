import { z } from 'zod'
import { FilePath, Id } from '../id.ts'
import { entityKinds } from './kinds.ts'
import { EntityLine } from './model.ts'
import { RuleLine } from './rules.ts'

const Kind = z.enum(entityKinds)
const Name = z.string().trim().min(1).max(300)
/** A place in a version: in its body, or in its headline. */
const place = {
  versionId: Id,
  inHeadline: z.boolean().default(false),
  start: z.int().nonnegative(),
  end: z.int().positive()
} as const
const page = { after: z.string().max(200).nullable().default(null) } as const

/** Why two entities may be one, or one be two. */
export const doubtKinds = ['spelling', 'short', 'letters', 'namesakes', 'kinds'] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** A doubtful case: two entities, what speaks for their being one, and how many articles the answer touches. */
export const Doubt = z.object({
  doubt: z.enum(doubtKinds),
  one: EntityLine,
  other: EntityLine,
  /** Other entities that the first may be as well. */
  others: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  says: z.string()
})
export type Doubt = z.output<typeof Doubt>

/** The analyst’s corrections. Each is a rule: it holds for what is there and what comes, and wins over every model. */
export const entityRuleCalls = {
  /** Two entities are one, which goes by the name and kind of `into`. */
  'entity.merge': { lane: 'write', args: z.object({ entity: Id, into: Id }), result: EntityLine },
  /** Two entities are never one. */
  'entity.apart': { lane: 'write', args: z.object({ entity: Id, from: Id }), result: z.null() },
  'entity.rename': { lane: 'write', args: z.object({ entity: Id, name: Name }), result: EntityLine },
  'entity.changeKind': { lane: 'write', args: z.object({ entity: Id, kind: Kind }), result: EntityLine },
  /** A further name: where texts have it, they mean this entity. */
  'entity.addAlias': { lane: 'write', args: z.object({ entity: Id, name: Name }), result: EntityLine },
  /** Make one of an entity’s names (`name` of `entity.show`) an entity of its own. Refused for its only one. */
  'entity.removeAlias': { lane: 'write', args: z.object({ entity: Id, name: Id }), result: EntityLine },
  /** In these articles the entity’s names mean someone or something else, told apart by a word or two. */
  'entity.split': {
    lane: 'write',
    args: z.object({
      entity: Id,
      articles: z.array(Id).min(1).max(1000),
      as: z.string().trim().min(1).max(80)
    }),
    result: EntityLine
  },
  /** Its names are no entity, wherever they stand. */
  'entity.drop': { lane: 'write', args: z.object({ entity: Id }), result: z.null() },
  /** The words are no entity in this place. */
  'entity.dropMention': {
    lane: 'write',
    args: z.object(place),
    result: z.null()
  },
  /** Words are an entity: the one given, or else a new one of the kind; with `everywhere`, in all texts that have them. */
  'entity.mark': {
    lane: 'write',
    args: z.object({
      ...place,
      entity: Id.nullable().default(null),
      kind: Kind.default('person'),
      everywhere: z.boolean().default(false)
    }),
    result: EntityLine
  },
  /** A note on an entity; an empty one takes it away. */
  'entity.note': {
    lane: 'write',
    args: z.object({ entity: Id, note: z.string().max(20_000) }),
    result: z.null()
  },
  'entity.watch': { lane: 'write', args: z.object({ entity: Id, watched: z.boolean() }), result: z.null() },
  /** Every rule with its history, the latest first. */
  'entity.rules': {
    lane: 'read',
    args: z.object({ ...page, limit: z.int().min(1).max(500).default(100) }),
    result: z.object({
      rules: z.array(RuleLine),
      next: z.string().nullable(),
      total: z.int().nonnegative()
    })
  },
  /** Take one rule back, whatever came after it. It stays in the history. */
  'entity.withdraw': { lane: 'write', args: z.object({ rule: Id }), result: z.null() },
  /** Write the rules that hold to a file, for other desks. */
  'entity.exportRules': {
    lane: 'read',
    args: z.object({ path: FilePath }),
    result: z.object({ path: z.string(), rules: z.int().nonnegative() })
  },
  /** Take rules in from a file; those that are here already, also taken back ones, are passed over. Fails with `unreadable`. */
  'entity.importRules': {
    lane: 'write',
    args: z.object({ path: FilePath }),
    result: z.object({ added: z.int().nonnegative(), known: z.int().nonnegative() })
  },
  /** Doubtful cases, those that touch most articles first. Merging or keeping apart settles one. */
  'entity.review': {
    lane: 'read',
    args: z.object({ ...page, limit: z.int().min(1).max(200).default(50) }),
    result: z.object({
      doubts: z.array(Doubt),
      next: z.string().nullable(),
      total: z.int().nonnegative()
    })
  }
} as const
