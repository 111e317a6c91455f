import { classesOfHunk, inOrder, isBoilerplate, isNotice, type Reading, type Setting } from './classify.ts'
import { tokensIn, type Pair } from './compare.ts'
import type { Hunk, SentenceTokens } from './hunks.ts'
import type { ChangeClass, ChangeKind, Part, Stretch, WordChange } from './model.ts'
import type { SentenceRange } from './pairing.ts'
import type { Side, Unit } from './side.ts'

/** A change before it is known whether the version brings a notice; and whether it is of a whole paragraph. */
export interface FoundChange {
  readonly part: Part
  readonly kind: ChangeKind
  readonly classes: readonly ChangeClass[]
  readonly from: Stretch | null
  readonly to: Stretch | null
  readonly words: readonly WordChange[]
  readonly isParagraph: boolean
}

/** Pairs shown as one change: sentences of one paragraph that moved together, or a single pair. */
export interface Group {
  readonly pairs: readonly Pair[]
  readonly from: SentenceRange
  readonly to: SentenceRange
  readonly moved: boolean
}

/** Both sides of a comparison, read for what stands in quotation marks. */
export interface Readings {
  readonly from: Reading
  readonly to: Reading
}

/** The change a group of pairs is, with each mark in its words. */
export function pairedChange(part: Part, readings: Readings, group: Group): FoundChange {
  const classes = new Set<ChangeClass>()
  const words: WordChange[] = []
  for (const pair of group.pairs) {
    const setting: Setting = {
      ...readings,
      fromTokens: tokensIn(readings.from.side, pair.from),
      toTokens: tokensIn(readings.to.side, pair.to)
    }
    for (const hunk of pair.hunks) {
      const own = partClasses(part, classesOfHunk(hunk, setting))
      words.push(wordChange(hunk, setting, own[0] ?? 'wording'))
      for (const name of own) classes.add(name)
    }
  }
  const from = unitsIn(readings.from.side, group.from)
  const to = unitsIn(readings.to.side, group.to)
  const plain = [...from, ...to].every(isBoilerplate)
  if (part === 'headline') classes.add('headline')
  if (classes.size === 0) classes.add('wording')
  if (
    from.some((unit) => isNotice(unit, readings.from.side.text)) ||
    to.some((unit) => isNotice(unit, readings.to.side.text))
  ) {
    classes.add('correction')
  }
  return {
    part,
    kind: kindOf(group),
    classes: plain ? ['punctuation'] : inOrder(classes),
    from: stretchOf(readings.from.side, group.from),
    to: stretchOf(readings.to.side, group.to),
    words: plain ? words.map((word) => ({ ...word, class: 'punctuation' as const })) : words,
    isParagraph: isWholeBlock(readings.to.side, group.to)
  }
}

function kindOf(group: Group): ChangeKind {
  if (group.moved) return 'moved'
  const many = (range: SentenceRange): boolean => range.last - range.first > 1
  if (many(group.from) === many(group.to)) return 'edited'
  return many(group.from) ? 'merged' : 'split'
}

/** A byline names people and a dateline a place, whatever the words look like. */
function partClasses(part: Part, classes: readonly ChangeClass[]): readonly ChangeClass[] {
  if (part !== 'byline' && part !== 'dateline') return classes
  return classes[0] === 'punctuation' ? classes : ['name']
}

/** The words of a hunk on both sides, without the white space both begin or end with. */
function wordChange(hunk: Hunk, setting: Setting, name: ChangeClass): WordChange {
  const from = around(setting.from.side, hunk.from, setting.fromTokens)
  const to = around(setting.to.side, hunk.to, setting.toTokens)
  const lead = Math.min(from.lead, to.lead)
  let left = 0
  while (left < lead && from.text[left] === to.text[left]) left += 1
  const tail = Math.min(from.tail, to.tail, from.text.length - left, to.text.length - left)
  let right = 0
  while (right < tail && from.text.at(-1 - right) === to.text.at(-1 - right)) right += 1
  const cut = (of: Surrounded): Stretch => ({
    start: of.start + left,
    end: of.start + of.text.length - right,
    text: of.text.slice(left, of.text.length - right)
  })
  return { class: name, from: cut(from), to: cut(to) }
}

/** A stretch with how much white space it begins and ends with. */
interface Surrounded {
  readonly start: number
  readonly text: string
  readonly lead: number
  readonly tail: number
}

/** A hunk's stretch of its sentence, from the word before it to the word after it. */
function around(side: Side, range: SentenceTokens, sentence: SentenceTokens): Surrounded {
  const { starts, ends } = side.tokens
  const start = (range.first === sentence.first ? starts[range.first] : ends[range.first - 1]) ?? 0
  const end = (range.last === sentence.last ? ends[range.last - 1] : starts[range.last]) ?? start
  const isEmpty = range.first === range.last
  const lead = isEmpty ? end - start : (starts[range.first] ?? 0) - start
  const tail = isEmpty ? end - start : end - (ends[range.last - 1] ?? 0)
  return { start, text: side.text.slice(start, end), lead, tail }
}

/** The words of consecutive sentences as one stretch. */
export function stretchOf(side: Side, range: SentenceRange): Stretch {
  const start = side.units[range.first]?.start ?? 0
  const end = side.units[range.last - 1]?.end ?? start
  return { start, end, text: side.text.slice(start, end) }
}

function unitsIn(side: Side, range: SentenceRange): readonly Unit[] {
  return side.units.slice(range.first, range.last)
}

/** Whether consecutive sentences are all there is of their paragraph. */
export function isWholeBlock(side: Side, range: SentenceRange): boolean {
  const block = side.units[range.first]?.block
  return side.units[range.first - 1]?.block !== block && side.units[range.last]?.block !== block
}
