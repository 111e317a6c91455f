import type { TakenIn } from '../../core/exchange/calls.ts'
import type { Coded, CodedPassage, CodedTag, CodedText } from '../../core/exchange/model.ts'
import type { Span } from '../../core/passage/span.ts'
import type { Archive } from '../../store/open.ts'
import { findPassage } from '../../store/passage.ts'
import { passageOfGuid } from '../../store/passage-span.ts'
import { childNamed, findTag } from '../../store/tag.ts'
import { tagOfGuid } from '../../store/tag-merge.ts'
import { quoted } from '../handlers/passage-words.ts'
import { placeOf, versionOf, type Found } from './place.ts'

/** A passage that is not here yet, and where it goes. */
export interface Coming {
  readonly passage: CodedPassage
  readonly span: Span
}

/** Stands for a tag that is still to be made: no tag has this number. */
const TO_MAKE = 0

/**
 * What a tagging brings that is not here, and how what is here differs. Nothing is written: whoever makes a tag that is
 * missing tells its number.
 */
export class Weighing {
  readonly tags = { added: 0, known: 0 }
  readonly passages = { added: 0, known: 0, unplaced: 0 }
  readonly missing: string[] = []
  readonly conflicts: string[] = []
  readonly #db: Archive
  readonly #tags = new Map<string, number>()
  readonly #names = new Set<string>()
  readonly #passages = new Set<string>()

  constructor(db: Archive) {
    this.#db = db
  }

  /** The number of a tag that is here, or null where it must be made. Parents come before their children. */
  tag({ guid, name, parent }: CodedTag): number | null {
    const db = this.#db
    const above = parent === null ? null : (this.#tags.get(parent) ?? null)
    const sibling = above === TO_MAKE ? null : (childNamed(db, above, name)?.id ?? null)
    const known = tagOfGuid(db, guid) ?? sibling
    const path = JSON.stringify([parent, name.toLowerCase()])
    if (known === null && !this.#names.has(path)) {
      this.#names.add(path)
      this.#tags.set(guid, TO_MAKE)
      this.tags.added++
      return null
    }
    this.tags.known++
    this.#tags.set(guid, known ?? TO_MAKE)
    const ours = known === null ? null : findTag(db, known)
    if (ours !== null && ours.guid === guid && (ours.name !== name || ours.parent !== above))
      this.conflicts.push(`The tag “${ours.path}” is called “${name}” or stands elsewhere there; ours stays.`)
    return known
  }

  /** A tag that was missing has been made. */
  made(guid: string, tag: number): void {
    this.#tags.set(guid, tag)
  }

  /** The number of a tag above another; null at the top. */
  parentOf({ parent }: CodedTag): number | null {
    return parent === null ? null : (this.#tags.get(parent) ?? null)
  }

  /** The numbers of the tags that a passage carries. */
  carried({ tags }: CodedPassage): number[] {
    return tags.flatMap((guid) => this.#tags.get(guid) ?? tagOfGuid(this.#db, guid) ?? [])
  }

  /** The passages of a text that are not here yet; null where the text itself is not. */
  text(text: CodedText): { readonly version: Found; readonly coming: readonly Coming[] } | null {
    const version = versionOf(this.#db, text)
    if (version === null) {
      this.missing.push(text.name)
      return null
    }
    return { version, coming: text.passages.flatMap((passage) => this.#passage(passage, version.body)) }
  }

  /** What has come of it so far. */
  sums(stopped: boolean): TakenIn {
    const { tags, passages, missing, conflicts } = this
    return { tags: { ...tags }, passages: { ...passages }, missing, conflicts, stopped }
  }

  #passage(passage: CodedPassage, body: string): Coming[] {
    const span = placeOf(passage, body)
    if (span === null) {
      this.passages.unplaced++
      return []
    }
    const known = passageOfGuid(this.#db, passage.guid)
    if (known !== null || this.#passages.has(passage.guid)) {
      this.passages.known++
      if (known !== null && !this.#passages.has(passage.guid)) this.#compare(known, passage, span)
      return []
    }
    this.#passages.add(passage.guid)
    this.passages.added++
    return [{ passage, span }]
  }

  #compare(known: number, passage: CodedPassage, span: Span): void {
    const ours = findPassage(this.#db, known)
    if (ours === null) return
    const carried = this.carried(passage)
    const same =
      ours.start === span.start &&
      ours.end === span.end &&
      ours.note === passage.note &&
      new Set([...carried, ...ours.tags.map(({ tag }) => tag)]).size === ours.tags.length &&
      new Set(carried).size === ours.tags.length
    if (!same) this.conflicts.push(`The passage ${quoted(ours)} differs there; ours stays.`)
  }
}

/** What would come of taking a tagging in, text by text. */
export function* weighed(db: Archive, { tags, texts }: Coded): Generator<null, TakenIn> {
  const weighing = new Weighing(db)
  for (const tag of tags) weighing.tag(tag)
  for (const text of texts) {
    weighing.text(text)
    yield null
  }
  return weighing.sums(false)
}
