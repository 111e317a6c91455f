import type { Coded, CodedPassage, CodedTag, CodedText } from '../core/exchange/model.ts'
import type { PassageFilter } from '../core/passage/filter.ts'
import type { Archive } from './open.ts'
import { findPassage } from './passage.ts'
import { passagesKept } from './passage-list.ts'
import { prepared } from './prepared.ts'
import { tagPlaces } from './tag-places.ts'

interface VersionRow {
  readonly hash: Uint8Array
  readonly headline: string | null
  readonly body: string
}

/** The whole codebook, and the texts that carry the passages a filter keeps. `now` is UTC, ISO 8601. */
export function codedOf(db: Archive, filter: PassageFilter, now: string): Coded {
  const steps = codedSteps(db, filter, now)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** The same, passage by passage: yields null after each, so that others can be let in. */
export function* codedSteps(db: Archive, filter: PassageFilter, now: string): Generator<null, Coded> {
  const tags = codedTags(db)
  const guids = new Map(tagPlaces(db).map(({ tag, guid }) => [tag, guid]))
  const texts = new Map<number, CodedText & { readonly passages: CodedPassage[] }>()
  for (const id of passagesKept(db, filter, now)) {
    const passage = findPassage(db, id)
    const text = passage && (texts.get(passage.versionId) ?? textOf(db, passage.versionId))
    if (!text) continue
    texts.set(passage.versionId, text)
    const { guid, start, end, text: exact, note, starred, tones } = passage
    const madeAt = madeAtOf(db, passage.passage)
    const carried = passage.tags.flatMap(({ tag }) => guids.get(tag) ?? [])
    text.passages.push({ guid, start, end, exact, tags: carried, note, starred, tones, madeAt })
    yield null
  }
  return { tags, texts: [...texts.values()] }
}

/** A version's text, before its passages are known. */
function textOf(db: Archive, versionId: number): (CodedText & { readonly passages: CodedPassage[] }) | null {
  const row = prepared<[number], VersionRow>(
    db,
    `SELECT v.text_hash AS hash, v.headline, t.body FROM version v JOIN text t ON t.id = v.search_key WHERE v.id = ?`
  ).get(versionId)
  if (row === undefined) return null
  return { guid: guidOfHash(row.hash), name: row.headline ?? 'Untitled', body: row.body, passages: [] }
}

/** The codebook, parents before children. */
export function codedTags(db: Archive): CodedTag[] {
  const tags = tagPlaces(db)
  const guids = new Map(tags.map(({ tag, guid }) => [tag, guid]))
  return tags.map(({ guid, parent, name, colour, description, included, excluded, example, archived }) => ({
    guid,
    parent: parent === null ? null : (guids.get(parent) ?? null),
    name,
    colour,
    description,
    included,
    excluded,
    example,
    archived
  }))
}

/** The version whose text has a GUID, and that text; null when there is none here. */
export function versionOfGuid(db: Archive, guid: string): { versionId: number; body: string } | null {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid)) return null
  const digits = guid.replaceAll('-', '')
  const row = prepared<[string, string], { versionId: number; body: string }>(
    db,
    `SELECT v.id AS versionId, t.body FROM version v JOIN text t ON t.id = v.search_key
      WHERE v.text_hash BETWEEN unhex(?) AND unhex(?) ORDER BY v.id DESC LIMIT 1`
  ).get(digits, digits + 'f'.repeat(digits.length))
  return row ?? null
}

const GUID_BYTES = 16

function guidOfHash(hash: Uint8Array): string {
  const digits = Buffer.from(hash)
    .toString('hex')
    .slice(0, 2 * GUID_BYTES)
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function madeAtOf(db: Archive, passage: number): string {
  const row = prepared<[number], { at: string }>(db, 'SELECT made_at AS "at" FROM passage WHERE id = ?').get(
    passage
  )
  return row?.at ?? ''
}
