import type { Handlers, Parsed } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import type { Passage } from '../../core/passage/model.ts'
import type { InContext, PlacementLine, ReviewLine } from '../../core/placement/calls.ts'
import { differingWords } from '../../core/revision/differing.ts'
import type { Span } from '../../core/text/sentences.ts'
import { asStep } from '../../store/history.ts'
import type { Archive } from '../../store/open.ts'
import { findPassage } from '../../store/passage.ts'
import {
  countPlacements,
  decidePlacement,
  findPlacement,
  placementsIn,
  type StoredPlacement
} from '../../store/placement.ts'
import { reviewPage, type ReviewRow } from '../../store/review.ts'
import { bodyOf } from '../../store/version.ts'
import type { Context } from '../context.ts'
import { decided } from './decide.ts'
import { settleArticle } from '../revision/settle.ts'
import { passageNumbered, quoted } from './passage-words.ts'
import { numbered, versionsKnown } from './revision.ts'

/** How much of the text before and after a passage the review shows, in UTF-16 units. */
const CONTEXT = 300

export function placementReading({ db }: Context): Pick<Handlers<'read'>, 'placement.list' | 'review.list'> {
  return {
    'placement.list': ({ article, version }) => {
      const versions = versionsKnown(db, article)
      const { id, number } = numbered(versions, article, version ?? versions.length)
      const body = bodyOf(db, id) ?? ''
      return placementsIn(db, id).map((placement) => toLine(db, placement, number, body))
    },
    'review.list': (args) => {
      const { rows, next, total } = reviewPage(db, args)
      return { reviews: rows.map((row) => toReview(db, row)), next, total }
    }
  }
}

export function placementWriting({
  db
}: Context): Pick<Handlers<'write'>, 'placement.decide' | 'placement.recompute'> {
  return {
    'placement.decide': (args) => decide(db, args),
    'placement.recompute': ({ article }) => {
      versionsKnown(db, article)
      return asStep(db, 'placement.recompute', `Placed the passages of article ${article} again`, () => {
        settleArticle(db, article, { again: true })
        return countPlacements(db, article)
      })
    }
  }
}

function decide(db: Archive, { passage: id, version, decision }: Parsed<'placement.decide'>): PlacementLine {
  const passage = passageNumbered(db, id)
  const { article } = passage
  const target = numbered(versionsKnown(db, article), article, version)
  if (target.id === passage.versionId)
    throw new AppError('refused', `This passage was made on version ${version}: that is where it stands.`)
  const body = bodyOf(db, target.id) ?? ''
  return asStep(db, 'placement.decide', labelOf(passage, version, decision.as), () => {
    const proposed = findPlacement(db, id, target.id)
    const placement: StoredPlacement = {
      ...decided(decision, passage, proposed, body),
      passage: id,
      versionId: target.id,
      reason: 'decided',
      decidedBy: 'analyst'
    }
    decidePlacement(db, placement)
    return toLine(db, placement, version, body)
  })
}

function labelOf(passage: Passage, version: number, as: 'place' | 'keep' | 'lost'): string {
  return as === 'lost'
    ? `Declared ${quoted(passage)} lost in version ${version}`
    : `Placed ${quoted(passage)} in version ${version}`
}

function toLine(
  db: Archive,
  { passage: id, ...placement }: StoredPlacement,
  version: number,
  body: string
): PlacementLine {
  const passage = findPassage(db, id)
  if (passage === null) throw new Error(`There is no passage row ${id}.`)
  const { start, end } = placement
  const text = start === null || end === null ? null : body.slice(start, end)
  return {
    passage,
    version,
    ...placement,
    text,
    words: text === null ? [] : differingWords(passage.text, text)
  }
}

function toReview(db: Archive, row: ReviewRow): ReviewLine {
  const { passage: id, versionId, headline, source, oldBody, oldPublishedOn, body, publishedOn } = row
  const stored = findPlacement(db, id, versionId)
  if (stored === null) throw new Error(`There is no placement of passage row ${id}.`)
  const placement = toLine(db, stored, row.version, body)
  const { passage, version, start, end } = placement
  return {
    placement,
    headline,
    source,
    old: inContext(oldBody, passage, { version: passage.version, publishedOn: oldPublishedOn }),
    proposal:
      start === null || end === null ? null : inContext(body, { start, end }, { version, publishedOn })
  }
}

function inContext(
  body: string,
  { start, end }: Span,
  of: Pick<InContext, 'version' | 'publishedOn'>
): InContext {
  const before = body.slice(Math.max(0, start - CONTEXT), start)
  const after = body.slice(end, end + CONTEXT)
  return {
    ...of,
    start,
    end,
    before: start > CONTEXT ? before.replace(/^\S*\s/, '') : before,
    text: body.slice(start, end),
    after: end + CONTEXT < body.length ? after.replace(/\s\S*$/, '') : after
  }
}
