import type { Comparison } from './compare.ts'
import type { FoundChange } from './marks.ts'
import type { Part, Run } from './model.ts'

/** Where two kept sentences stand on other lines than they did: a paragraph broken or joined, nothing else. */
export function spaceChanges(part: Part, comparison: Comparison): FoundChange[] {
  const { from, to, script, pairs } = comparison
  // Within a pair the words of its own change say so.
  const ends = new Set(pairs.map((pair) => from.units[pair.from.last - 1]?.end))
  const found: FoundChange[] = []
  const check = (before: Run, after: Run): void => {
    const left = cut(from.text, before.from + before.length, after.from)
    const right = cut(to.text, before.to + before.length, after.to)
    if (left === null || right === null || left.text === right.text) return
    const words = [{ class: 'punctuation' as const, from: left, to: right }]
    found.push({
      part,
      kind: 'edited',
      classes: ['punctuation'],
      from: left,
      to: right,
      words,
      isParagraph: false
    })
  }
  const edge = (from: number, to: number): Run => ({ from, to, length: 0, moved: false })
  let before = edge(0, 0)
  for (const run of [...script.runs, edge(from.text.length, to.text.length)]) {
    const isEdge = before.length === 0 || run.length === 0
    if (!run.moved && !before.moved && (isEdge || ends.has(before.from + before.length))) check(before, run)
    before = run
  }
  return found
}

function cut(text: string, start: number, end: number): { start: number; end: number; text: string } | null {
  const space = start <= end ? text.slice(start, end) : 'x'
  return space.trim() === '' ? { start, end, text: space } : null
}
