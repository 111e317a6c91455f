import type { Handlers, Parsed, Result } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { changedTags } from '../../core/passage/changed-tags.ts'
import { joinsOf } from '../../core/passage/join-overlaps.ts'
import type { Tag } from '../../core/passage/model.ts'
import { asStep } from '../../store/history.ts'
import type { Archive } from '../../store/open.ts'
import { setTags, tagIdsOf } from '../../store/passage.ts'
import { passagesKept } from '../../store/passage-list.ts'
import { removeTag, reviseTag, subtreeOf, tagAt, tagsOf } from '../../store/tag.ts'
import { tagsCounted, tagSteps } from '../../store/tag-counts.ts'
import { joinablesIn, joinPassages, mergeTag, versionsTagged } from '../../store/tag-merge.ts'
import { orderTag } from '../../store/tag-order.ts'
import { usageOf } from '../../store/tag-usage.ts'
import type { Context } from '../context.ts'
import { inSteps } from '../search/box.ts'
import { settleVersions } from '../revision/settle-versions.ts'
import { countOf, tagNumbered } from './passage-words.ts'

type TagReading = Pick<Handlers<'read'>, 'tag.list' | 'tag.renew' | 'tag.usage'>

export function tagReading({ db, now }: Context): TagReading {
  return {
    'tag.list': () => [...tagsOf(db)],
    'tag.renew': async ({ known }) => {
      const before = tagsCounted(db)
      const { stamp, tags } = await inSteps({ overtaken: false }, tagSteps(db))
      const changed = before !== null && before.stamp === known ? changedTags(before.tags, tags) : null
      return { stamp, whole: changed === null ? [...tags] : null, changed: changed ?? { gone: [], tags: [] } }
    },
    'tag.usage': ({ tag }) => ({ tag: tagNumbered(db, tag), ...usageOf(db, tag, now()) })
  }
}

type TagWriting = Pick<
  Handlers<'write'>,
  'tag.add' | 'tag.revise' | 'tag.move' | 'tag.merge' | 'tag.split' | 'tag.remove'
>

export function tagWriting(context: Context): TagWriting {
  const { db, newGuid } = context
  return {
    'tag.add': ({ path }) =>
      asStep(
        db,
        'tag.add',
        (tag) => `Made the tag ${tag.path}`,
        () => tagNumbered(db, tagAt(db, path, newGuid))
      ),
    'tag.revise': ({ tag: id, ...fields }) => {
      const before = tagNumbered(db, id)
      if (fields.parent !== undefined && fields.parent !== null) tagNumbered(db, fields.parent)
      return asStep(
        db,
        'tag.revise',
        (after) => revised(before, after),
        () => {
          reviseTag(db, id, { ...before, ...given(fields) })
          return tagNumbered(db, id)
        }
      )
    },
    'tag.move': ({ tag: id, parent, before: sibling }) => {
      const before = tagNumbered(db, id)
      if (parent !== null) tagNumbered(db, parent)
      return asStep(
        db,
        'tag.move',
        (after) =>
          before.parent === after.parent
            ? `Moved the tag ${before.path} among its siblings`
            : `Moved the tag ${before.path} to ${after.path}`,
        () => {
          reviseTag(db, id, { ...before, parent })
          orderTag(db, id, sibling)
          return tagNumbered(db, id)
        }
      )
    },
    'tag.merge': (args) => merge(db, args),
    'tag.split': (args) => split(context, args),
    'tag.remove': ({ tag: id }) => {
      const tag = tagNumbered(db, id)
      return asStep(
        db,
        'tag.remove',
        `Removed the tag ${tag.path} from ${countOf(tag.passagesBelow)}`,
        () => {
          removeTag(db, id)
          return null
        }
      )
    }
  }
}

function merge(db: Archive, { tag: id, into }: Parsed<'tag.merge'>): Result<'tag.merge'> {
  const tag = tagNumbered(db, id)
  const kept = tagNumbered(db, into)
  if (subtreeOf(db, id).includes(into))
    throw new AppError('refused', 'A tag cannot be merged into itself or into one below it.')
  return asStep(
    db,
    'tag.merge',
    `Merged “${tag.path}” into “${kept.path}”, ${countOf(tag.passagesBelow)}`,
    () => {
      const versions = versionsTagged(db, subtreeOf(db, id))
      mergeTag(db, id, into)
      const tags = subtreeOf(db, into)
      let joined = 0
      for (const version of versions) {
        for (const join of joinsOf(joinablesIn(db, version, tags))) {
          joinPassages(db, version, join)
          joined += join.goes.length
        }
      }
      if (joined > 0) settleVersions(db, versions)
      return { tag: tagNumbered(db, into), passages: tag.passagesBelow, joined }
    }
  )
}

function split(
  { db, now, newGuid }: Context,
  { tag: id, query, into, keep }: Parsed<'tag.split'>
): Result<'tag.split'> {
  const tag = tagNumbered(db, id)
  const passages = passagesKept(db, { tag: id, query }, now())
  if (passages.length === 0)
    throw new AppError('refused', `No passage tagged “${tag.path}” matches “${query}”.`)
  return asStep(db, 'tag.split', `Split “${into}” off “${tag.path}”, ${countOf(passages.length)}`, () => {
    const loses = new Set(keep ? [] : subtreeOf(db, id))
    const gets = tagAt(db, into, newGuid)
    for (const passage of passages) {
      const stays = tagIdsOf(db, passage).filter((each) => !loses.has(each))
      setTags(db, passage, [...stays, gets])
    }
    return { tag: tagNumbered(db, gets), passages: passages.length }
  })
}

/** The fields that were named. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

function revised(before: Tag, after: Tag): string {
  if (before.name !== after.name) return `Renamed the tag ${before.path} to ${after.name}`
  if (before.parent !== after.parent) return `Moved the tag ${before.path} to ${after.path}`
  if (before.archived !== after.archived)
    return after.archived ? `Archived the tag ${after.path}` : `Brought back the tag ${after.path}`
  return before.colour === after.colour
    ? `Explained the tag ${after.path}`
    : `Recoloured the tag ${after.path}`
}
