import type { PublishingStatus } from '../article/model.ts'
import {
  furnitureChange,
  likeness,
  measured,
  SAME_FIGURES,
  type Likeness,
  type Measured,
  type Text
} from './compare.ts'
import { nearHeadline } from './identity.ts'
import { daysBetween, type OwnTime } from './own-time.ts'
import { storyOf, type Story } from './story.ts'
import { needed, COPY, NAMESAKE, WINDOW } from './thresholds.ts'

/** What is known of a text that may be a version of a story: its keys, its own time, its words. */
export interface Known extends OwnTime, Text {
  /** The source's row; null when none is named. */
  readonly source: number | null
  readonly headlineKey: string | null
  readonly fileKey: string | null
  readonly urlKey: string | null
  readonly bylines: string
  readonly status: PublishingStatus
  readonly editorNote: string | null
}

/** A stored version that an arriving text has something in common with. */
export interface Candidate extends Known {
  readonly versionId: number
  readonly article: number
  readonly version: number
}

/** What an arriving text is: `because` is the middle of a sentence that says why. */
export type Verdict =
  | {
      readonly is: 'duplicate' | 'version' | 'copy' | 'doubtful'
      readonly of: Candidate
      readonly because: string
    }
  | { readonly is: 'new'; readonly near: Candidate | null; readonly because: string }

interface Pair {
  readonly candidate: Candidate
  readonly like: Likeness
  /** Days between the two; null when one does not say its day. */
  readonly days: number | null
}

/** What a text is that has no candidates. */
export const nothingLikeIt: Verdict = {
  is: 'new',
  near: null,
  because: 'nothing in the archive is like it'
}

/**
 * Whether a text is the next version of a story, the same again, another source's copy, or new; doubtful where the
 * evidence is not enough. From the surest evidence to the weakest: the agency's identity, the address, the headline or
 * file name with a text that overlaps, the text alone.
 */
export function decide(
  arriving: Known,
  story: Story,
  candidates: readonly Candidate[],
  keptApart: KeptApart = apartFromNone
): Verdict {
  if (candidates.length === 0) return nothingLikeIt
  const own = measured(story)
  const pairs = candidates.map((candidate) => pairOf(arriving, own, candidate))
  const closestOfAll = pairs.toSorted(
    (a, b) => b.like.overlap - a.like.overlap || b.candidate.versionId - a.candidate.versionId
  )
  const closestFirst = withoutApart(closestOfAll, keptApart)
  const tried = [byGuid, byUrl, byName, byText].flatMap((rung) => verdicts(rung, arriving, closestFirst))
  const version = tried.find(({ verdict }) => verdict.is === 'version')
  if (version !== undefined) return sameAgain(arriving, closestFirst, version.verdict.of) ?? version.verdict
  const doubt = tried.find(({ verdict }) => verdict.is === 'doubtful')
  const copy = verdicts(asCopy, arriving, closestFirst)[0]
  // Where another source has more of the text than the article it may continue, it is that source's copy.
  const better =
    copy !== undefined && (doubt === undefined || copy.like.overlap > doubt.like.overlap) ? copy : doubt
  return better?.verdict ?? { is: 'new', near: null, because: whyNew(arriving, closestFirst, closestOfAll) }
}

/** Which articles the analyst keeps apart: from the text that arrives, and from another article. */
export interface KeptApart {
  readonly fromThis: ReadonlySet<number>
  readonly from: (article: number) => ReadonlySet<number>
}

const apartFromNone: KeptApart = { fromThis: new Set(), from: () => new Set() }

/** Those that may be the same story: not what this very text is kept apart from, nor what the one it mostly repeats is. */
function withoutApart(closestFirst: readonly Pair[], { fromThis, from }: KeptApart): readonly Pair[] {
  const possible = closestFirst.filter(({ candidate }) => !fromThis.has(candidate.article))
  const [closest] = possible
  if (closest === undefined || closest.like.overlap < COPY) return possible
  const apart = from(closest.candidate.article)
  return possible.filter(({ candidate }) => !apart.has(candidate.article))
}

/** A verdict that names the version it is about. */
type Finding = Extract<Verdict, { readonly of: Candidate }>

function verdicts(rung: Rung, arriving: Known, pairs: readonly Pair[]): (Pair & { verdict: Finding })[] {
  return pairs.flatMap((pair) => {
    const verdict = rung(arriving, pair)
    return verdict === null ? [] : [{ ...pair, verdict }]
  })
}

function pairOf(arriving: Known, own: Measured, candidate: Candidate): Pair {
  const like = likeness(own, measured(storyOf(candidate.body, candidate.blocks)))
  return { candidate, like, days: daysBetween(arriving, candidate) }
}

type Rung = (arriving: Known, pair: Pair) => Finding | null

/** The agency’s word stands, unless another source uses it, or neither headline nor text agrees and nothing was withdrawn. */
const byGuid: Rung = (arriving, { candidate: of, like }) => {
  if (arriving.guid === null || arriving.guid !== of.guid || sourcesDiffer(arriving, of)) return null
  if (isUnrelated(arriving, of, like)) {
    return { is: 'doubtful', of, because: 'they share the agency’s identity, but neither headline nor text' }
  }
  const which = arriving.guidVersion === null ? '' : `, as its version ${arriving.guidVersion}`
  return { is: 'version', of, because: `the agency sent it under the same identity${which}` }
}

const byUrl: Rung = (arriving, { candidate: of, like }) => {
  if (arriving.urlKey === null || arriving.urlKey !== of.urlKey) return null
  if (isUnrelated(arriving, of, like)) {
    return { is: 'doubtful', of, because: 'they share the address, but neither headline nor text' }
  }
  return { is: 'version', of, because: 'it has the same address' }
}

/** Same source and the same headline or file name: how much of the text must agree grows with the days between. */
const byName: Rung = (arriving, { candidate: of, like, days }) => {
  const shared = sharedName(arriving, of)
  if (shared === null || arriving.source !== of.source) return null
  const refill = refillDoubt(of, like, days)
  if (refill !== null) return refill.is === 'doubtful' ? refill : null
  const said = `it has ${shared}${sourceToo(arriving)} and ${percent(like.overlap)} of the text`
  if (days === null || days <= WINDOW) {
    const enough = days === null || days === 0 ? needed.sameDay : needed.otherDay
    if (like.overlap >= enough) return { is: 'version', of, because: said }
    if (like.overlap >= (days === 0 || days === null ? NAMESAKE : needed.sameDay)) {
      return { is: 'doubtful', of, because: `${said}, but no more` }
    }
    return null
  }
  return like.overlap >= needed.otherDay
    ? { is: 'doubtful', of, because: `${said}, but is ${days} days away` }
    : null
}

/** Same source, another headline: only the text speaks, so it must speak clearly. */
const byText: Rung = (arriving, { candidate: of, like, days }) => {
  if (sourcesDiffer(arriving, of)) return null
  const refill = refillDoubt(of, like, days)
  if (refill !== null) return refill.is === 'doubtful' ? refill : null
  const sameDay = days === 0
  const enough = sameDay ? needed.textSameDay : needed.textOtherDay
  const said = `${percent(like.overlap)} of the text is the same`
  if (arriving.source !== of.source) {
    const close = like.overlap >= COPY && like.ratio >= COPY
    return close ? { is: 'doubtful', of, because: `${said}, but only one of them names its source` } : null
  }
  if (like.overlap < (sameDay ? needed.textDoubt : needed.textSameDay)) return null
  if (days !== null && days > WINDOW) {
    return like.overlap >= enough
      ? { is: 'doubtful', of, because: `${said}, but it is ${days} days away` }
      : null
  }
  if (like.figures < SAME_FIGURES) {
    // A short alert of another quake, another gauge: the same sentence but for what it is about.
    return { is: 'doubtful', of, because: `${said}, but headline and figures are others` }
  }
  if (arriving.source === null) {
    return { is: 'doubtful', of, because: `${said}, but neither names its source` }
  }
  if (like.words < needed.textWords) {
    return { is: 'doubtful', of, because: `${said}, but there are only ${like.words} words to go by` }
  }
  if (like.overlap >= enough && like.ratio >= needed.ratio) {
    return { is: 'version', of, because: `it is from the same source, and ${said}` }
  }
  const but = like.ratio < needed.ratio ? 'one is far longer' : 'the headline is another'
  return { is: 'doubtful', of, because: `${said}, but ${but}` }
}

/** Another source’s near-identical text. */
const asCopy: Rung = (arriving, { candidate: of, like, days }) => {
  if (!sourcesDiffer(arriving, of)) return null
  if (like.overlap < COPY || like.ratio < needed.ratio) return null
  if (like.refilled !== 'no' && days !== 0) return null
  return { is: 'copy', of, because: `another source has ${percent(like.overlap)} of the text` }
}

/** A form filled with other figures is another day’s report; of the same day, or with few figures, it may be an update. */
function refillDoubt(
  of: Candidate,
  { refilled }: Likeness,
  days: number | null
): Finding | { readonly is: 'new' } | null {
  if (refilled === 'no' || days === 0) return null
  if (refilled === 'yes' && days !== null) return { is: 'new' }
  return { is: 'doubtful', of, because: 'the words are the same and most figures are others' }
}

/** The version that a text differs from in furniture alone, among those of the article it belongs to. */
function sameAgain(arriving: Known, pairs: readonly Pair[], of: Candidate): Verdict | null {
  for (const { candidate } of pairs) {
    if (candidate.article !== of.article || saysOtherwise(arriving, candidate)) continue
    const change = furnitureChange(arriving, candidate)
    if (change !== null) return { is: 'duplicate', of: candidate, because: change }
  }
  return null
}

/** What makes a version of a text that has not changed: another headline or byline, a note, a withdrawal. */
function saysOtherwise(a: Known, b: Known): boolean {
  return (
    a.headlineKey !== b.headlineKey ||
    a.bylines !== b.bylines ||
    a.status !== b.status ||
    (a.editorNote !== null && a.editorNote !== b.editorNote)
  )
}

function sharedName(a: Known, b: Known): string | null {
  if (a.headlineKey !== null && a.headlineKey === b.headlineKey) return 'the same headline'
  if (nearHeadline(a.headlineKey, b.headlineKey)) return 'nearly the same headline'
  return a.fileKey !== null && a.fileKey === b.fileKey ? 'the same file name' : null
}

function isUnrelated(arriving: Known, of: Candidate, { overlap }: Likeness): boolean {
  return (
    overlap < NAMESAKE &&
    arriving.status !== 'withdrawn' &&
    !nearHeadline(arriving.headlineKey, of.headlineKey)
  )
}

function sourcesDiffer(a: Known, b: Known): boolean {
  return a.source !== null && b.source !== null && a.source !== b.source
}

function sourceToo(arriving: Known): string {
  return arriving.source === null ? '' : ' from the same source'
}

function whyNew(arriving: Known, pairs: readonly Pair[], withApart: readonly Pair[]): string {
  const [closest] = pairs
  const apart = withApart.find((pair) => !pairs.includes(pair))
  if (apart !== undefined && apart.like.overlap > (closest?.like.overlap ?? 0))
    return `you keep it apart from article ${apart.candidate.article}, which is like it`
  if (closest === undefined) return nothingLikeIt.because
  const { candidate, like, days } = closest
  if (like.refilled !== 'no' && days !== 0)
    return `article ${candidate.article} has the same words with other figures, of another day`
  const named = pairs.find((pair) => sharedName(arriving, pair.candidate) !== null)
  if (like.overlap < NAMESAKE && named !== undefined) {
    return `article ${named.candidate.article} has ${sharedName(arriving, named.candidate) ?? ''}, but another text`
  }
  return `the closest, article ${candidate.article}, shares only ${percent(like.overlap)} of the text`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
