import type { Coded, CodedPassage, CodedTag, CodedText } from '../core/exchange/model.ts'
import type { PassageFilter } from '../core/passage/filter.ts'
import type { Archive } from './open.ts'
import { findPassage } from './passage.ts'
import { passagesKept } from './passage-list.ts'
import { prepared } from './prepared.ts'
import { tagsOf } from './tag.ts'

interface VersionRow {
  readonly hash: Uint8Array
  readonly headline: string | null
  readonly body: string
}

/** The whole codebook, and the texts that carry the passages a filter keeps. `now` is UTC, ISO 8601. */
export function codedOf(db: Archive, filter: PassageFilter, now: string): Coded {
  const tags = codedTags(db)
  const guids = new Map(tagsOf(db).map(({ tag, guid }) => [tag, guid]))
  const byVersion = Map.groupBy(
    passagesKept(db, filter, now).flatMap((id) => findPassage(db, id) ?? []),
    ({ versionId }) => versionId
  )
  const texts = Array.from(byVersion, ([versionId, passages]): CodedText => {
    const { hash, headline, body } = prepared<[number], VersionRow>(
      db,
      `SELECT v.text_hash AS hash, v.headline, t.body FROM version v JOIN text t ON t.id = v.search_key WHERE v.id = ?`
    ).get(versionId) as VersionRow
    const coded = passages.map((passage): CodedPassage => {
      const { guid, start, end, text, note, starred, tones } = passage
      const madeAt = madeAtOf(db, passage.passage)
      const carried = passage.tags.flatMap(({ tag }) => guids.get(tag) ?? [])
      return { guid, start, end, exact: text, tags: carried, note, starred, tones, madeAt }
    })
    return { guid: guidOfHash(hash), name: headline ?? 'Untitled', body, passages: coded }
  })
  return { tags, texts }
}

/** The codebook, parents before children. */
export function codedTags(db: Archive): CodedTag[] {
  const tags = tagsOf(db)
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
