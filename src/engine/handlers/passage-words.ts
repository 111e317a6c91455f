import { AppError } from '../../core/error.ts'
import type { Passage, Tag } from '../../core/passage/model.ts'
import type { Archive } from '../../store/open.ts'
import { findPassage } from '../../store/passage.ts'
import { findTag } from '../../store/tag.ts'

/** A passage that must exist. */
export function passageNumbered(db: Archive, id: number): Passage {
  const passage = findPassage(db, id)
  if (passage === null) throw new AppError('not-found', `There is no passage ${id} in this archive.`)
  return passage
}

/** A tag that must exist. */
export function tagNumbered(db: Archive, id: number): Tag {
  const tag = findTag(db, id)
  if (tag === null) throw new AppError('not-found', `There is no tag ${id} in this archive.`)
  return tag
}

/** A passage's words in quotation marks, cut where they are long. */
export function quoted({ text }: Pick<Passage, 'text'>): string {
  const characters = Array.from(text)
  return `“${characters.length > 40 ? `${characters.slice(0, 39).join('').trimEnd()}…` : text}”`
}

/** A number of passages in words. */
export function countOf(passages: number): string {
  return passages === 1 ? '1 passage' : `${passages} passages`
}
