import { classesOfStretch, type Reading } from './classify.ts'
import type { Comparison, Pair } from './compare.ts'
import { isWholeBlock, pairedChange, stretchOf, type FoundChange, type Group } from './marks.ts'
import type { Part } from './model.ts'
import { quotedOf } from './quoted.ts'
import type { Side } from './side.ts'
import { spaceChanges } from './spaces.ts'

/** The changes of one part in the order of the new text, what was removed standing where it would have stood. */
export function foundChanges(part: Part, comparison: Comparison): FoundChange[] {
  const readings = {
    from: { side: comparison.from, quoted: quotedOf(comparison.from) },
    to: { side: comparison.to, quoted: quotedOf(comparison.to) }
  }
  const pairs = movesJoined(comparison).filter(
    (group) => group.moved || !group.pairs.every((pair) => pair.exact)
  )
  const found = [
    ...pairs.map((group) => pairedChange(part, readings, group)),
    ...loneChanges(part, 'removed', readings.from, comparison.pairs),
    ...loneChanges(part, 'added', readings.to, comparison.pairs),
    ...spaceChanges(part, comparison)
  ]
  const where = placeInNew(comparison)
  return found.sort((x, y) => where(x) - where(y) || (x.from?.start ?? -1) - (y.from?.start ?? -1))
}

function movesJoined(comparison: Comparison): Group[] {
  const groups: Group[] = []
  for (const pair of comparison.pairs) {
    const last = groups.at(-1)
    if (last !== undefined && pair.moved && last.moved && follows(comparison, last, pair)) {
      const from = { first: last.from.first, last: pair.from.last }
      const to = { first: last.to.first, last: pair.to.last }
      groups.splice(-1, 1, { pairs: [...last.pairs, pair], from, to, moved: true })
    } else groups.push({ pairs: [pair], from: pair.from, to: pair.to, moved: pair.moved })
  }
  return groups
}

function follows(comparison: Comparison, before: Group, pair: Pair): boolean {
  if (before.from.last !== pair.from.first || before.to.last !== pair.to.first) return false
  const sameBlock = (side: Side, at: number): boolean => side.units[at - 1]?.block === side.units[at]?.block
  return sameBlock(comparison.from, pair.from.first) && sameBlock(comparison.to, pair.to.first)
}

/** Sentences without partner, those that follow one another in one paragraph as one change. */
function loneChanges(
  part: Part,
  kind: 'added' | 'removed',
  reading: Reading,
  pairs: readonly Pair[]
): FoundChange[] {
  const { units } = reading.side
  const partnered = new Uint8Array(units.length)
  for (const pair of pairs) {
    const range = kind === 'removed' ? pair.from : pair.to
    partnered.fill(1, range.first, range.last)
  }
  const found: FoundChange[] = []
  for (let first = 0; first < units.length; first += 1) {
    if (partnered[first] === 1) continue
    let last = first + 1
    while (last < units.length && partnered[last] === 0 && units[last]?.block === units[first]?.block)
      last += 1
    const range = { first, last }
    const stretch = stretchOf(reading.side, range)
    const classes = part === 'body' ? classesOfStretch(reading, units.slice(first, last)) : [LINE_CLASS[part]]
    const [from, to] = kind === 'removed' ? [stretch, null] : [null, stretch]
    found.push({ part, kind, classes, from, to, words: [], isParagraph: isWholeBlock(reading.side, range) })
    first = last - 1
  }
  return found
}

const LINE_CLASS = { headline: 'headline', byline: 'name', dateline: 'name' } as const

/** Where in the new text a change is shown: its own place, or the end of what stood before it and is kept. */
function placeInNew(comparison: Comparison): (change: FoundChange) => number {
  const runs = comparison.script.runs.filter((run) => !run.moved).sort((x, y) => x.from - y.from)
  return ({ from, to }) => {
    if (to !== null) return to.start
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle]?.from ?? 0) < (from?.start ?? 0)) low = middle + 1
      else high = middle
    }
    const before = runs[low - 1]
    return before === undefined ? -1 : before.to + before.length
  }
}
