import { createHash } from 'node:crypto'
import { countWords, leadOf } from '../../core/article/words.ts'
import type { ReadArticle } from '../../core/article/model.ts'
import type { Outcome } from '../../core/import/calls.ts'
import { fileKey, headlineKey, overlap, SAME_STORY } from '../../core/import/identity.ts'
import type { Archive } from '../../store/open.ts'
import { sourceNamed } from '../../store/source.ts'
import {
  addArticle,
  addVersion,
  candidatesFor,
  versionWithText,
  type Candidate,
  type NewVersion
} from '../../store/version.ts'

/** The first words a list shows of an article, in UTF-16 units. */
const LEAD = 240

/** An article read from a file, on its way into the archive. */
export interface Arrival {
  readonly read: ReadArticle
  readonly path: string
  readonly importId: number
  readonly originalId: number
  readonly storedAt: string
}

export interface Decision {
  readonly outcome: Outcome
  readonly versionId: number
  readonly reason: string
}

/**
 * Store an article as a new one or as the next version of one, or find that its text is there already. Same source, and
 * same headline or file name, and texts that overlap: the next version. The reason says which it was.
 */
export function storeArticle(db: Archive, { read, path, importId, originalId, storedAt }: Arrival): Decision {
  const textHash = hashOf(read)
  const same = versionWithText(db, textHash)
  if (same !== null) {
    return {
      outcome: 'duplicate',
      versionId: same.versionId,
      reason: `The same text is in the archive already, as version ${same.version} of article ${same.article}.`
    }
  }
  const sourceId = sourceNamed(db, read.source)
  const keys = { headlineKey: headlineKey(read.headline), fileKey: fileKey(path) }
  const version: NewVersion = {
    read,
    importId,
    originalId,
    path,
    storedAt,
    words: countWords(read.body, read.blocks),
    lead: leadOf(read.body, read.blocks, LEAD),
    textHash,
    ...keys
  }
  const earlier = candidatesFor(db, sourceId, keys).find((candidate) => continues(read, candidate))
  if (earlier === undefined) {
    const { versionId } = addArticle(db, sourceId, version)
    return {
      outcome: 'new',
      versionId,
      reason: 'No article in the archive shares its source and its headline or file name.'
    }
  }
  const stored = addVersion(db, earlier.article, version)
  return {
    outcome: 'version',
    versionId: stored.versionId,
    reason: continuesBecause(read, earlier, stored.version)
  }
}

function continues(read: ReadArticle, candidate: Candidate): boolean {
  return overlap(read.body, candidate.body) >= SAME_STORY
}

function continuesBecause(read: ReadArticle, { shared, article }: Candidate, version: number): string {
  const from = read.source === null ? 'No source is named' : `From ${read.source} too`
  const by = shared === 'headline' ? 'the same headline' : 'the same file name'
  return `${from}, with ${by} and much of the text: version ${version} of article ${article}.`
}

function hashOf(read: ReadArticle): Uint8Array {
  return createHash('sha256')
    .update(JSON.stringify([read.source, read.headline, read.body]))
    .digest()
}
