import type { Block } from '../../core/article/model.ts'
import type { Outcome } from '../../core/import/calls.ts'
import { decide, nothingLikeIt, type Known, type Verdict } from '../../core/import/ladder.ts'
import { storyOf } from '../../core/import/story.ts'
import { candidatesFor } from '../../store/candidate.ts'
import { clusterTogether } from '../../store/cluster.ts'
import type { Familiar } from '../../store/familiar.ts'
import { keptApartFrom, textKeptApartFrom } from '../../store/kept-apart.ts'
import type { Archive } from '../../store/open.ts'
import { sourceNamed } from '../../store/source.ts'
import type { NewText } from '../../store/text.ts'
import {
  addArticle,
  addVersion,
  textOf,
  versionWithText,
  type AddedVersion,
  type NewVersion,
  type Ready
} from '../../store/version.ts'
import { afterVersionStored } from '../revision/settle.ts'

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
export function storeArticle(db: Archive, familiar: Familiar, version: NewVersion): Decision {
  const { ready } = version
  const same = familiar.has(ready) ? versionWithText(db, ready.textHash) : null
  if (same !== null) {
    return {
      outcome: 'duplicate',
      versionId: same.versionId,
      reason: `The same text is in the archive already, as version ${same.version} of article ${same.article}.`,
      near: null,
      text: null
    }
  }
  const source = sourceNamed(db, ready.source)
  const decision = carryOut(db, source, verdictOn(db, familiar, source, ready), version)
  if (decision.text !== null) familiar.note(ready, decision.text)
  return decision
}

function verdictOn(db: Archive, familiar: Familiar, source: number | null, ready: Ready): Verdict {
  if (!familiar.has(ready)) return nothingLikeIt
  const candidates = candidatesFor(db, { ...ready, source }, (hash) => familiar.notedWith(hash))
  if (candidates.length === 0) return nothingLikeIt
  const blocks = JSON.parse(ready.blocks) as Block[]
  const known: Known = { ...ready, source, blocks }
  return decide(known, storyOf(ready.body, blocks), candidates, {
    fromThis: textKeptApartFrom(db, ready.textHash),
    from: (article) => keptApartFrom(db, article)
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
  { ready }: NewVersion,
  near: number | null,
  reason: string
): Decision {
  return { outcome, versionId, reason, near, text: textOf(textId, ready) }
}
