import { z } from 'zod'
import { Day } from '../article/model.ts'
import { FilePath, Id } from '../id.ts'
import { entityKinds } from './kinds.ts'
import { EntityLine, EntityName, OfVersion } from './model.ts'

const page = { after: z.string().max(200).nullable().default(null) } as const
const Count = z.int().nonnegative()

/** What an entity is mentioned in, by month (`YYYY-MM`, earliest first, months without mentions left out). */
export const MonthCount = z.object({ month: z.string(), mentions: Count, articles: Count })
export type MonthCount = z.output<typeof MonthCount>

/** All that is known of an entity at a glance. */
export const EntityCard = EntityLine.extend({
  note: z.string(),
  watched: z.boolean(),
  firstOn: Day.nullable(),
  lastOn: Day.nullable(),
  /** How many articles that mention it have no date: they are in no month, and neither first nor last. */
  undated: Count,
  names: z.array(EntityName),
  months: z.array(MonthCount),
  /** Most mentions first; null for articles without a source. */
  sources: z.array(z.object({ source: z.string().nullable(), mentions: Count, articles: Count })),
  /** The tags of passages that mention it, most passages first. */
  tags: z.array(z.object({ tag: Id, path: z.string(), colour: z.int(), passages: Count })),
  /** How passages speak of it: how many have each tone, from -2 to 2. */
  tones: z.array(z.object({ value: z.int(), passages: Count })),
  quotes: Count
})
export type EntityCard = z.output<typeof EntityCard>

/** An entity in the list of all. `recent` counts the mentions of the archive's last seven days, `before` those of the four weeks before. */
export const ListedEntity = EntityLine.extend({
  recent: Count,
  before: Count,
  firstOn: Day.nullable()
})
export type ListedEntity = z.output<typeof ListedEntity>

/** By mentions; by how much more than usual the last week has; those first mentioned in the last week. */
export const entitySorts = ['mentions', 'rise', 'new'] as const

/** Which entities: with a period or a source, counts are of those alone. */
export const EntityFilter = {
  search: z.string().max(200).default(''),
  kind: z.enum(entityKinds).nullable().default(null),
  source: z.string().max(500).nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  sort: z.enum(entitySorts).default('mentions')
} as const

/** How near two entities are to each other. */
export const nearness = ['sentence', 'paragraph', 'article'] as const
export type Nearness = (typeof nearness)[number]

/** Another entity mentioned with one: in how many sentences, paragraphs and articles. */
export const Companion = EntityLine.extend({ sentence: Count, paragraph: Count, article: Count })
export type Companion = z.output<typeof Companion>

/** A stretch of a text in which two entities stand; `marks` are their mentions in it, as offsets into the stretch. */
export const SharedLine = z.object({
  ...OfVersion,
  /** Whether it is the headline: then the offsets are into that. */
  inHeadline: z.boolean(),
  start: Count,
  end: Count,
  text: z.string(),
  marks: z.array(z.object({ start: Count, end: Count, entity: Id }))
})
export type SharedLine = z.output<typeof SharedLine>

/** Questions about entities across the archive. All of them are about articles' newest versions. */
export const entityStudyCalls = {
  'entity.card': { lane: 'read', args: z.object({ entity: Id }), result: EntityCard },
  'entity.list': {
    lane: 'read',
    args: z.object({ ...EntityFilter, ...page, limit: z.int().min(1).max(500).default(100) }),
    result: z.object({ entities: z.array(ListedEntity), next: z.string().nullable(), total: Count })
  },
  /** Write what `entity.list` lists to a CSV file. */
  'entity.exportCsv': {
    lane: 'read',
    args: z.object({ ...EntityFilter, path: FilePath }),
    result: z.object({ path: z.string(), entities: Count })
  },
  /** Who is mentioned with an entity, most often first at the nearness asked for; of the newest `among` articles, where that is set. */
  'entity.together': {
    lane: 'read',
    args: z.object({
      entity: Id,
      by: z.enum(nearness).default('sentence'),
      limit: z.int().min(1).max(200).default(30)
    }),
    result: z.object({
      companions: z.array(Companion),
      articles: Count,
      among: z.int().positive().nullable()
    })
  },
  /** The sentences, paragraphs or articles (by their first sentence that has it) behind a number of `entity.together`, newest first. */
  'entity.shared': {
    lane: 'read',
    args: z.object({
      entity: Id,
      other: Id,
      by: z.enum(nearness).default('sentence'),
      ...page,
      limit: z.int().min(1).max(200).default(50)
    }),
    result: z.object({ lines: z.array(SharedLine), next: z.string().nullable() })
  },
  /** The entities being watched, by name, with how many articles came in since each was last looked at. */
  'entity.watches': {
    lane: 'read',
    args: z.object({}),
    result: z.array(EntityLine.extend({ unseen: Count }))
  },
  /** What there is of a watched entity was looked at. Not undone, as reading is not. */
  'entity.seen': { lane: 'write', args: z.object({ entity: Id }), result: z.null() }
} as const
