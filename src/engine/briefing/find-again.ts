import type { Briefing, BriefingItem, Citation } from '../../core/briefing/model.ts'
import { placePassages } from '../../core/placement/place.ts'
import { hashOfText } from '../../store/entity-spots.ts'
import type { Archive } from '../../store/open.ts'
import { comparableVersion } from '../../store/revision.ts'
import { versionNumbered } from '../../store/version.ts'
import { comparisonOf } from '../revision/comparisons.ts'

type Later = NonNullable<Citation['later']>

/** How many answers are kept: enough for a large briefing, whose quotes are asked for at each change of it. */
const KEPT = 4_000

const kept = new WeakMap<Archive, Map<string, Pick<Later, 'state' | 'text'> | null>>()

/**
 * A briefing whose quotes are found in the newest version by comparing texts, where no passage stands on their very words
 * any more: it was removed, or given other bounds. Where the words stand several times in the version quoted, nothing tells
 * which they are, and they stay in doubt.
 */
export function foundAgain(db: Archive, briefing: Briefing): Briefing {
  return { ...briefing, items: briefing.items.map((item) => itemFoundAgain(db, item)) }
}

function itemFoundAgain(db: Archive, item: BriefingItem): BriefingItem {
  if (item.kind !== 'quote' || item.citation === null) return item
  const { citation } = item
  const { later } = citation
  if (later?.state !== 'review' || later.text !== null) return item
  const found = placed(db, item.text, citation, later)
  return { ...item, citation: { ...citation, later: found === null ? null : { ...later, ...found } } }
}

function placed(
  db: Archive,
  words: string,
  { article, version }: Citation,
  later: Later
): Pick<Later, 'state' | 'text'> | null {
  const [fromId, toId] = [versionNumbered(db, article, version), versionNumbered(db, article, later.version)]
  const answers = kept.get(db) ?? new Map<string, Pick<Later, 'state' | 'text'> | null>()
  kept.set(db, answers)
  // By what the texts say: an undo and a new import may give a row's number to another text.
  const key = `${hashOfText(db, fromId)} ${hashOfText(db, toId)} ${words}`
  const known = answers.get(key)
  if (known !== undefined) return known
  if (answers.size >= KEPT) answers.clear()
  const answer = compared(db, words, fromId, toId)
  answers.set(key, answer)
  return answer
}

function compared(
  db: Archive,
  words: string,
  fromId: number,
  toId: number
): Pick<Later, 'state' | 'text'> | null {
  const [from, to] = [comparableVersion(db, fromId), comparableVersion(db, toId)]
  const start = from.body.indexOf(words)
  const inDoubt = { state: 'review', text: null } as const
  if (start === -1 || from.body.includes(words, start + 1)) return inDoubt
  const [placement] = placePassages(comparisonOf(db, from, to), [{ start, end: start + words.length }])
  if (placement === undefined) return inDoubt
  if (placement.state === 'lost') return { state: 'lost', text: null }
  const { state, start: at, end } = placement
  const now = at === null || end === null ? null : to.body.slice(at, end)
  if (state === 'review') return { state, text: now }
  return placement.how === 'changed' ? { state: 'changed', text: now } : null
}
