import type { TakenIn } from '../../core/exchange/calls.ts'
import type { Coded, CodedPassage, CodedTag } from '../../core/exchange/model.ts'
import type { Archive } from '../../store/open.ts'
import { addPassage, findPassage, setStar, setTags } from '../../store/passage.ts'
import { passageOfGuid } from '../../store/passage-span.ts'
import { addTag, childNamed, findTag, reviseTag } from '../../store/tag.ts'
import { tagOfGuid } from '../../store/tag-merge.ts'
import { setTone } from '../../store/tone.ts'
import type { Context } from '../context.ts'
import { quoted } from '../handlers/passage-words.ts'
import { settleVersions } from '../revision/settle-versions.ts'
import { placeOf, versionOf, type Found } from './place.ts'

/** What comes of it, while it is being counted. */
interface Sums {
  readonly tags: { added: number; known: number }
  readonly passages: { added: number; known: number; unplaced: number }
  readonly missing: string[]
  readonly conflicts: string[]
}

/** Take in a tagging as the archive's own, by GUID. What is here already stays. Runs inside a step. */
export function takeIn(context: Context, coded: Coded): TakenIn {
  const { db } = context
  const sums: Sums = {
    tags: { added: 0, known: 0 },
    passages: { added: 0, known: 0, unplaced: 0 },
    missing: [],
    conflicts: []
  }
  const tags = new Map<string, number>()
  for (const tag of coded.tags) tags.set(tag.guid, takeTag(db, tag, tags, sums))
  const touched: number[] = []
  for (const text of coded.texts) {
    const version = versionOf(db, text)
    if (version === null) {
      sums.missing.push(text.name)
      continue
    }
    touched.push(version.versionId)
    for (const passage of text.passages) takePassage(context, { passage, version, tags, sums })
  }
  settleVersions(db, touched)
  return sums
}

function takeTag(db: Archive, tag: CodedTag, tags: ReadonlyMap<string, number>, sums: Sums): number {
  const { guid, name, colour } = tag
  const parent = tag.parent === null ? null : (tags.get(tag.parent) ?? null)
  const known = tagOfGuid(db, guid) ?? childNamed(db, parent, name)?.id ?? null
  if (known === null) {
    const { id } = addTag(db, { guid, parent, name, colour })
    reviseTag(db, id, { ...tag, parent })
    sums.tags.added++
    return id
  }
  sums.tags.known++
  const ours = findTag(db, known)
  if (ours !== null && ours.guid === guid && (ours.name !== name || ours.parent !== parent))
    sums.conflicts.push(`The tag “${ours.path}” is called “${name}” or stands elsewhere there; ours stays.`)
  return known
}

interface Taking {
  readonly passage: CodedPassage
  readonly version: Found
  readonly tags: ReadonlyMap<string, number>
  readonly sums: Sums
}

function takePassage({ db, now, newGuid }: Context, { passage, version, tags, sums }: Taking): void {
  const span = placeOf(passage, version.body)
  if (span === null) {
    sums.passages.unplaced++
    return
  }
  const carried = passage.tags.flatMap((guid) => tags.get(guid) ?? tagOfGuid(db, guid) ?? [])
  const known = passageOfGuid(db, passage.guid)
  if (known !== null) {
    sums.passages.known++
    const ours = findPassage(db, known)
    if (ours === null) return
    const same =
      ours.start === span.start &&
      ours.end === span.end &&
      ours.note === passage.note &&
      new Set([...carried, ...ours.tags.map(({ tag }) => tag)]).size === ours.tags.length &&
      new Set(carried).size === ours.tags.length
    if (!same) sums.conflicts.push(`The passage ${quoted(ours)} differs there; ours stays.`)
    return
  }
  const id = addPassage(db, {
    guid: /^[0-9a-f-]{36}$/i.test(passage.guid) ? passage.guid : newGuid(),
    versionId: version.versionId,
    ...span,
    exact: version.body.slice(span.start, span.end),
    note: passage.note,
    madeAt: passage.madeAt === '' ? now() : passage.madeAt
  })
  setTags(db, id, carried)
  setStar(db, id, passage.starred)
  for (const tone of passage.tones) setTone(db, id, { ...tone, entityId: null })
  sums.passages.added++
}
