import type { Handlers, Parsed } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { Passage } from '../../core/passage/model.ts'
import { asStep } from '../../store/history.ts'
import type { Archive } from '../../store/open.ts'
import { addPassage, removePassage, setNote, setStar, setTags } from '../../store/passage.ts'
import { findPassageLine, passagePage } from '../../store/passage-list.ts'
import { passageGroups } from '../../store/passage-groups.ts'
import { resizePassage } from '../../store/passage-span.ts'
import { tagAt } from '../../store/tag.ts'
import { removeTone, setTone } from '../../store/tone.ts'
import { bodyOf } from '../../store/version.ts'
import { analystName } from '../analyst.ts'
import type { Context } from '../context.ts'
import { settleArticle } from '../revision/settle.ts'
import { linksOf } from './note-links.ts'
import { passageNumbered, quoted, tagNumbered } from './passage-words.ts'
import { wordsAt } from './span.ts'

type PassageReading = Pick<
  Handlers<'read'>,
  'passage.show' | 'passage.links' | 'passage.list' | 'passage.groups'
>

export function passageReading({ db, now }: Context): PassageReading {
  return {
    'passage.show': ({ passage }) => {
      const line = findPassageLine(db, passage)
      if (line === null) throw new AppError('not-found', `There is no passage ${passage} in this archive.`)
      return line
    },
    'passage.links': ({ passage }) => linksOf(db, passageNumbered(db, passage)),
    'passage.list': ({ order, after, limit, ...filter }) =>
      passagePage(db, { filter, order, after, limit, now: now() }),
    'passage.groups': ({ by, ...filter }) => passageGroups(db, { by, filter, now: now() })
  }
}

type PassageWriting = Pick<
  Handlers<'write'>,
  | 'passage.add'
  | 'passage.revise'
  | 'passage.resize'
  | 'passage.swapTag'
  | 'passage.setTone'
  | 'passage.remove'
>

export function passageWriting({ db, now, newGuid }: Context): PassageWriting {
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
    'passage.revise': ({ passage: id, tags, note, starred }) =>
      asStep(
        db,
        'passage.revise',
        (passage) => `Changed ${named(passage)}`,
        () => {
          passageNumbered(db, id)
          if (tags !== undefined) setTags(db, id, tagsAt(tags))
          if (note !== undefined) setNote(db, id, note)
          if (starred !== undefined) setStar(db, id, starred)
          return passageNumbered(db, id)
        }
      ),
    'passage.resize': (args) => resize(db, args),
    'passage.swapTag': ({ passage: id, from, to }) => {
      const tag = tagNumbered(db, from)
      const before = passageNumbered(db, id)
      if (!before.tags.some((each) => each.tag === from))
        throw new AppError('refused', `This passage does not carry the tag “${tag.path}”.`)
      return asStep(db, 'passage.swapTag', `Retagged ${quoted(before)} from ${tag.path} to ${to}`, () => {
        const kept = before.tags.map((each) => each.tag).filter((each) => each !== from)
        setTags(db, id, [...kept, tagAt(db, to, newGuid)])
        return passageNumbered(db, id)
      })
    },
    'passage.setTone': ({ passage: id, entity, entityId, value }) => {
      const passage = passageNumbered(db, id)
      const label =
        value === null
          ? `Took back the tone of ${quoted(passage)} towards ${entity}`
          : `Set the tone of ${quoted(passage)} towards ${entity} to ${signed(value)}`
      return asStep(db, 'passage.setTone', label, () => {
        if (value === null) removeTone(db, id, entity)
        else setTone(db, id, { entity, entityId, value, by: analystName(), at: now() })
        return passageNumbered(db, id)
      })
    },
    'passage.remove': ({ passage: id }) => {
      const passage = passageNumbered(db, id)
      return asStep(db, 'passage.remove', `Removed ${named(passage)}`, () => {
        removePassage(db, id)
        return null
      })
    }
  }
}

function resize(db: Archive, { passage: id, ...edges }: Parsed<'passage.resize'>): Passage {
  const before = passageNumbered(db, id)
  const { start = before.start, end = before.end } = edges
  const exact = wordsAt(bodyOf(db, before.versionId), start, end)
  if (start === before.start && end === before.end) return before
  return asStep(
    db,
    'passage.resize',
    (passage) => `Changed ${named(before)} to ${quoted(passage)}`,
    () => {
      resizePassage(db, id, { start, end, exact })
      settleArticle(db, before.article)
      return passageNumbered(db, id)
    }
  )
}

function added(passage: Passage): string {
  const paths = passage.tags.map(({ path }) => path).join(', ')
  return paths === '' ? `Marked ${quoted(passage)}` : `Tagged ${quoted(passage)} with ${paths}`
}

function named(passage: Passage): string {
  return `the passage ${quoted(passage)}`
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}
