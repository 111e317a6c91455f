import { hash } from 'node:crypto'
import { countWords, leadOf } from '../../core/article/words.ts'
import type { Outcome } from '../../core/import/calls.ts'
import { canonicalUrl } from '../../core/import/canonical-url.ts'
import { fileKey, headlineKey } from '../../core/import/identity.ts'
import { decide, type Known, type Verdict } from '../../core/import/ladder.ts'
import { sketchOf, storyOf } from '../../core/import/story.ts'
import { candidatesFor } from '../../store/candidate.ts'
import { clusterTogether } from '../../store/cluster.ts'
import { keptApartFrom, textKeptApartFrom } from '../../store/kept-apart.ts'
import type { Archive } from '../../store/open.ts'
import { sourceNamed } from '../../store/source.ts'
import type { NewText } from '../../store/text.ts'
import {
  addArticle,
  addVersion,
  versionWithText,
  type AddedVersion,
  type NewVersion,
  type Reading
} from '../../store/version.ts'
import { afterVersionStored } from '../revision/settle.ts'

/** The first words a list shows of an article, in UTF-16 units. */
export const LEAD = 240

/** An article read from a file, on its way into the archive. */
export interface Arrival {
  readonly read: Reading
  readonly path: string
  readonly importId: number
  readonly originalId: number
  readonly storedAt: string
}

export interface Decision {
  readonly outcome: Outcome
  readonly versionId: number
  readonly reason: string
  /** The article it is like, for a copy or a doubt. */
  readonly near: number | null
  /** What the word index must still take in; null when nothing was stored. */
  readonly text: NewText | null
}

/** Store an article as what it is (core/import/ladder.ts), or find that it is there already. The reason says why. */
export function storeArticle(db: Archive, arrival: Arrival): Decision {
  const { read, path, importId, originalId, storedAt } = arrival
  const textHash = hashOf(read)
  const same = versionWithText(db, textHash)
  if (same !== null) {
    return {
      outcome: 'duplicate',
      versionId: same.versionId,
      reason: `The same text is in the archive already, as version ${same.version} of article ${same.article}.`,
      near: null,
      text: null
    }
  }
  const source = sourceNamed(db, read.source)
  const story = storyOf(read.body, read.blocks)
  const sketch = sketchOf(story)
  const keys = {
    headlineKey: headlineKey(read.headline),
    fileKey: fileKey(path),
    urlKey: canonicalUrl(read.url)
  }
  const known: Known = { ...read, ...keys, source, bylines: JSON.stringify(read.bylines) }
  const verdict = decide(known, story, candidatesFor(db, { ...known, sketch }), {
    fromThis: textKeptApartFrom(db, textHash),
    from: (article) => keptApartFrom(db, article)
  })
  return carryOut(db, source, verdict, {
    read,
    importId,
    originalId,
    path,
    storedAt,
    words: countWords(read.body, read.blocks),
    lead: leadOf(read.body, read.blocks, LEAD),
    textHash,
    sketch,
    ...keys
  })
}

function carryOut(db: Archive, source: number | null, verdict: Verdict, version: NewVersion): Decision {
  const because = `${verdict.because.charAt(0).toUpperCase()}${verdict.because.slice(1)}`
  if (verdict.is === 'new') {
    const near = verdict.near?.article ?? null
    return decided(
      'new',
      addArticle(db, source, version),
      version,
      near,
      `A new article: ${verdict.because}.`
    )
  }
  const { of } = verdict
  if (verdict.is === 'duplicate') {
    return {
      outcome: 'duplicate',
      versionId: of.versionId,
      reason: `Version ${of.version} of article ${of.article} is the same but for ${verdict.because}; the file is kept.`,
      near: null,
      text: null
    }
  }
  if (verdict.is === 'version') {
    const added = addVersion(db, of.article, version)
    afterVersionStored(db, of.article)
    return decided(
      'version',
      added,
      version,
      null,
      `${because}: version ${added.version} of article ${of.article}.`
    )
  }
  const added = addArticle(db, source, version)
  if (verdict.is === 'doubtful') {
    const reason = `Possibly a version of article ${of.article}: ${verdict.because}.`
    return decided('doubtful', added, version, of.article, reason)
  }
  clusterTogether(db, added.article, of.article, version.storedAt)
  return decided('copy', added, version, of.article, `A copy of article ${of.article}: ${verdict.because}.`)
}

function decided(
  outcome: Outcome,
  { versionId, textId }: AddedVersion,
  { read }: NewVersion,
  near: number | null,
  reason: string
): Decision {
  const text = { id: textId, headline: read.headline ?? '', body: read.body, blocks: read.blocks }
  return { outcome, versionId, reason, near, text }
}

/** A text is the same when its source, headline and body are, and nothing was withdrawn or noted since. */
export function hashOf({ source, headline, body, status, editorNote }: Reading): Uint8Array {
  const said = status === 'usable' && editorNote === null ? [] : [status, editorNote]
  return hash('sha256', JSON.stringify([source, headline, body, ...said]), 'buffer')
}
