import type { Pair } from './compare.ts'
import type { Hunk } from './hunks.ts'
import type { Piece, Run, Script } from './model.ts'
import type { Side } from './side.ts'

/** What pairs of sentences, and the hunks in them, keep: everything else is removed or inserted. */
export function scriptOf(a: Side, b: Side, pairs: readonly Pair[]): Script {
  const runs: Run[] = []
  for (const pair of pairs.toSorted((x, y) => x.to.first - y.to.first)) {
    for (const run of keptIn(a, b, pair)) pushRun(runs, run, a.text, b.text)
  }
  const kept = widenToEnds(runs, a.text, b.text)
  return {
    runs: kept,
    removed: rest(
      a.text,
      kept.map((run) => ({ start: run.from, length: run.length }))
    ),
    inserted: rest(
      b.text,
      kept.map((run) => ({ start: run.to, length: run.length }))
    )
  }
}

/** The script that undoes another. */
export function mirrorScript(script: Script): Script {
  const runs = script.runs.map((run) => ({ ...run, from: run.to, to: run.from })).sort((x, y) => x.to - y.to)
  return { runs, removed: script.inserted, inserted: script.removed }
}

/** The newer text, made from the older one. */
export function applyScript(script: Script, text: string): string {
  const pieces = [
    ...script.runs.map((run) => ({ start: run.to, text: text.slice(run.from, run.from + run.length) })),
    ...script.inserted
  ]
  return pieces
    .sort((x, y) => x.start - y.start)
    .map((piece) => piece.text)
    .join('')
}

function keptIn(a: Side, b: Side, pair: Pair): Run[] {
  const first = { from: a.units[pair.from.first]?.first ?? 0, to: b.units[pair.to.first]?.first ?? 0 }
  const last = { from: a.units[pair.from.last - 1]?.last ?? 0, to: b.units[pair.to.last - 1]?.last ?? 0 }
  const end: Hunk = { from: { first: last.from, last: last.from }, to: { first: last.to, last: last.to } }
  const runs: Run[] = []
  let at = first
  for (const hunk of [...pair.hunks, end]) {
    if (hunk.from.first > at.from) {
      const from = a.tokens.starts[at.from] ?? 0
      const length = (a.tokens.ends[hunk.from.first - 1] ?? 0) - from
      runs.push({ from, to: b.tokens.starts[at.to] ?? 0, length, moved: pair.moved })
    }
    at = { from: hunk.from.last, to: hunk.to.last }
  }
  return runs
}

/** Add a run; where it follows the last one on both sides with the same white space between, they become one. */
function pushRun(runs: Run[], run: Run, a: string, b: string): void {
  const last = runs.at(-1)
  if (last?.moved === run.moved) {
    const from = last.from + last.length
    const to = last.to + last.length
    const gap = run.to - to
    if (run.from - from === gap && isSameSpace(a, from, b, to, gap)) {
      runs.splice(-1, 1, { ...last, length: last.length + gap + run.length })
      return
    }
  }
  runs.push(run)
}

function isSameSpace(a: string, from: number, b: string, to: number, length: number): boolean {
  if (length < 0) return false
  const space = a.slice(from, from + length)
  return space.trim() === '' && space === b.slice(to, to + length)
}

/** White space both texts start or end with belongs to their first and last runs. */
function widenToEnds(runs: readonly Run[], a: string, b: string): Run[] {
  const wide = [...runs]
  const first = wide[0]
  if (
    first?.from === first?.to &&
    first !== undefined &&
    first.from > 0 &&
    isSameSpace(a, 0, b, 0, first.from)
  ) {
    wide[0] = { ...first, from: 0, to: 0, length: first.length + first.from }
  }
  const last = wide.at(-1)
  if (last === undefined)
    return a === b && a !== '' ? [{ from: 0, to: 0, length: a.length, moved: false }] : wide
  const tail = a.length - last.from - last.length
  const same = b.length - last.to - last.length === tail
  if (tail > 0 && same && isSameSpace(a, a.length - tail, b, b.length - tail, tail)) {
    wide.splice(-1, 1, { ...last, length: last.length + tail })
  }
  return wide
}

/** What of a text the stretches named leave over. */
function rest(text: string, kept: { readonly start: number; readonly length: number }[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, length } of [
    ...kept.sort((x, y) => x.start - y.start),
    { start: text.length, length: 0 }
  ]) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start) })
    at = start + length
  }
  return pieces
}
