import type { Handlers } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { Passage, Tag } from '../../core/passage/model.ts'
import { asStep } from '../../store/history.ts'
import type { Archive } from '../../store/open.ts'
import { addPassage, findPassage, passagePage, removePassage, setNote, setTags } from '../../store/passage.ts'
import { findTag, removeTag, reviseTag, tagAt, tagsOf } from '../../store/tag.ts'
import { bodyOf } from '../../store/version.ts'
import type { Context } from '../context.ts'
import { settleArticle } from '../revision/settle.ts'
import { wordsAt } from './span.ts'

export function passageReading({ db }: Context): Pick<Handlers<'read'>, 'passage.list' | 'tag.list'> {
  return {
    'passage.list': ({ tag, after, limit }) => passagePage(db, { tag: tag ?? null, after, limit }),
    'tag.list': () => tagsOf(db)
  }
}

type PassageWriting = Pick<
  Handlers<'write'>,
  'passage.add' | 'passage.revise' | 'passage.remove' | 'tag.add' | 'tag.revise' | 'tag.remove'
>

export function passageWriting({ db, now, newGuid }: Context): PassageWriting {
  const tagNumbered = (id: number): Tag => {
    const tag = findTag(db, id)
    if (tag === null) throw new AppError('not-found', `There is no tag ${id} in this archive.`)
    return tag
  }
  const tagsAt = (paths: readonly string[]) => paths.map((path) => tagAt(db, path, newGuid))

  return {
    'passage.add': ({ versionId, start, end, tags, note }) =>
      asStep(db, 'passage.add', added, () => {
        const exact = wordsAt(bodyOf(db, versionId), start, end)
        const id = addPassage(db, { guid: newGuid(), versionId, start, end, exact, note, madeAt: now() })
        setTags(db, id, tagsAt(tags))
        const passage = passageNumbered(db, id)
        settleArticle(db, passage.article)
        return passage
      }),
    'passage.revise': ({ passage: id, tags, note }) =>
      asStep(
        db,
        'passage.revise',
        (passage) => `Changed ${named(passage)}`,
        () => {
          passageNumbered(db, id)
          if (tags !== undefined) setTags(db, id, tagsAt(tags))
          if (note !== undefined) setNote(db, id, note)
          return passageNumbered(db, id)
        }
      ),
    'passage.remove': ({ passage: id }) => {
      const passage = passageNumbered(db, id)
      return asStep(db, 'passage.remove', `Removed ${named(passage)}`, () => {
        removePassage(db, id)
        return null
      })
    },
    'tag.add': ({ path }) =>
      asStep(
        db,
        'tag.add',
        (tag) => `Made the tag ${tag.path}`,
        () => tagNumbered(tagAt(db, path, newGuid))
      ),
    'tag.revise': ({ tag: id, name, parent, colour }) => {
      const before = tagNumbered(id)
      return asStep(
        db,
        'tag.revise',
        (after) => revised(before, after),
        () => {
          if (parent !== undefined && parent !== null) tagNumbered(parent)
          reviseTag(db, id, {
            name: name ?? before.name,
            parent: parent === undefined ? before.parent : parent,
            colour: colour ?? before.colour
          })
          return tagNumbered(id)
        }
      )
    },
    'tag.remove': ({ tag: id }) => {
      const tag = tagNumbered(id)
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

/** A passage that must exist. */
export function passageNumbered(db: Archive, id: number): Passage {
  const passage = findPassage(db, id)
  if (passage === null) throw new AppError('not-found', `There is no passage ${id} in this archive.`)
  return passage
}

function added(passage: Passage): string {
  const paths = passage.tags.map(({ path }) => path).join(', ')
  return paths === '' ? `Marked ${quoted(passage)}` : `Tagged ${quoted(passage)} with ${paths}`
}

function named(passage: Passage): string {
  return `the passage ${quoted(passage)}`
}

/** A passage's words in quotation marks, cut where they are long. */
export function quoted({ text }: Passage): string {
  const characters = Array.from(text)
  return `“${characters.length > 40 ? `${characters.slice(0, 39).join('').trimEnd()}…` : text}”`
}

function revised(before: Tag, after: Tag): string {
  if (before.name !== after.name) return `Renamed the tag ${before.path} to ${after.name}`
  return before.parent === after.parent
    ? `Recoloured the tag ${after.path}`
    : `Moved the tag ${before.path} to ${after.path}`
}

function countOf(passages: number): string {
  return passages === 1 ? '1 passage' : `${passages} passages`
}
