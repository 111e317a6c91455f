import type { Block } from '../../core/article/model.ts'
import type { Handlers, Parsed, Result } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { codePointsOf } from '../../core/exchange/code-points.ts'
import type { AgreementUnit, Coder } from '../../core/passage/agreement-calls.ts'
import {
  agreementOf,
  countsByCharacter,
  countsOf,
  summed,
  type Counts
} from '../../core/passage/agreement.ts'
import { overlaps, type Span } from '../../core/passage/span.ts'
import { unitsOf } from '../../core/passage/units.ts'
import { codersOf, comparedTexts, removeCoder, type ComparedText } from '../../store/coder-spans.ts'
import { hitAt } from '../../store/hit-context.ts'
import { asStep } from '../../store/history.ts'
import type { Archive } from '../../store/open.ts'
import type { Context } from '../context.ts'

type AgreementReading = Pick<Handlers<'read'>, 'coder.list' | 'agreement.report' | 'agreement.differences'>

export function agreementReading({ db }: Context): AgreementReading {
  return {
    'coder.list': () => codersOf(db),
    'agreement.report': (args) => report(db, args),
    'agreement.differences': (args) => differences(db, args)
  }
}

export function agreementWriting({ db }: Context): Pick<Handlers<'write'>, 'coder.remove'> {
  return {
    'coder.remove': ({ coder: id }) => {
      const { name } = coderNumbered(db, id)
      return asStep(db, 'coder.remove', `Removed the tagging of ${name}`, () => {
        removeCoder(db, id)
        return null
      })
    }
  }
}

function report(db: Archive, { coder, unit }: Parsed<'agreement.report'>): Result<'agreement.report'> {
  coderNumbered(db, coder)
  const texts = comparedTexts(db, coder)
  const paths = new Set(texts.flatMap(({ ours, theirs }) => [...ours, ...theirs].map(({ path }) => path)))
  const counters = texts.map((text) => counterOf(text, unit))
  const counted = Array.from(paths)
    .toSorted((a, b) => a.localeCompare(b))
    .map((path) => ({ path, counts: summed(counters.map((count) => count(path))) }))
  const all = summed(counted.map(({ counts }) => counts))
  const [first] = counted
  return {
    texts: texts.length,
    units: first === undefined ? 0 : sizeOf(first.counts),
    tags: counted.map(({ path, counts }) => ({ path, ...counts, ...agreementOf(counts) })),
    all: { path: '', ...all, ...agreementOf(all) }
  }
}

/** A function that counts one text's units by who put a tag on them. */
function counterOf(
  { body, blocks, ours, theirs }: ComparedText,
  unit: AgreementUnit
): (path: string) => Counts {
  const points = codePointsOf(body)
  const inPoints = ({ start, end }: Span): Span => ({
    start: points.fromUnits(start),
    end: points.fromUnits(end)
  })
  const sentences = unit === 'sentence' ? unitsOf('sentence', body, JSON.parse(blocks) as Block[]) : []
  return (path) => {
    const [mine, other] = [ours, theirs].map((spans) => spans.filter((span) => span.path === path))
    if (unit === 'sentence') return countsOf(sentences, mine ?? [], other ?? [])
    const length = points.fromUnits(body.length)
    return countsByCharacter(length, (mine ?? []).map(inPoints), (other ?? []).map(inPoints))
  }
}

function differences(
  db: Archive,
  { coder, path, after, limit }: Parsed<'agreement.differences'>
): Result<'agreement.differences'> {
  coderNumbered(db, coder)
  const all = comparedTexts(db, coder).flatMap((text) => loneIn(text, path))
  const left = after === null ? all : all.filter((each) => follows(each, JSON.parse(after) as Key))
  const page = left.slice(0, limit)
  const last = page.at(-1)
  return {
    differences: page.map(({ by, versionId, start, end }) => ({
      by,
      hit: hitAt(db, { versionId, start, end })
    })),
    next: last !== undefined && left.length > limit ? JSON.stringify(keyOf(last)) : null,
    total: all.length
  }
}

interface Lone extends Span {
  readonly by: 'ours' | 'theirs'
  readonly versionId: number
  /** Falls from text to text. */
  readonly key: number
}

/** The spans of a text that one of the two gave a tag and the other did not, in reading order. */
function loneIn({ versionId, key, ours, theirs }: ComparedText, path: string): Lone[] {
  const [mine = [], other = []] = [ours, theirs].map((spans) => spans.filter((span) => span.path === path))
  const lone = (by: Lone['by'], spans: readonly Span[], others: readonly Span[]): Lone[] =>
    spans
      .filter((span) => !others.some((each) => overlaps(each, span)))
      .map(({ start, end }) => ({ by, versionId, key, start, end }))
  return [...lone('ours', mine, other), ...lone('theirs', other, mine)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end
  )
}

type Key = readonly [key: number, start: number, end: number, by: string]

function keyOf({ key, start, end, by }: Lone): Key {
  return [-key, start, end, by]
}

function follows(lone: Lone, after: Key): boolean {
  const key = keyOf(lone)
  const at = key.findIndex((part, index) => part !== after[index])
  return at !== -1 && (key[at] ?? 0) > (after[at] ?? 0)
}

function sizeOf({ both, onlyOurs, onlyTheirs, neither }: Counts): number {
  return both + onlyOurs + onlyTheirs + neither
}

function coderNumbered(db: Archive, id: number): Coder {
  const coder = codersOf(db).find((each) => each.coder === id)
  if (coder === undefined) throw new AppError('not-found', `There is no coder ${id} in this archive.`)
  return coder
}
