import { overlaps, type Span } from './span.ts'

/** A passage of a version, as far as joining looks at it. */
export interface Joinable extends Span {
  readonly id: number
  readonly tags: readonly number[]
  readonly tones: readonly { readonly entity: string; readonly value: number }[]
}

/** Passages that become one: the first stays and takes the range, the others go. */
export interface Join extends Span {
  readonly stays: number
  readonly goes: readonly number[]
}

/**
 * Which passages of one version become one: those that overlap, carry the same tags and do not differ in a tone. Others
 * that overlap are left, since joining them would spread a tag over words nobody gave it to.
 */
export function joinsOf(passages: readonly Joinable[]): Join[] {
  const alike = Map.groupBy(passages, ({ tags }) => tags.toSorted((a, b) => a - b).join(' '))
  return [...alike.values()].flatMap((some) => runsOf(some).flatMap(joinOf))
}

function runsOf(passages: readonly Joinable[]): Joinable[][] {
  const runs: Joinable[][] = []
  for (const passage of passages.toSorted((a, b) => a.start - b.start || b.end - a.end || a.id - b.id)) {
    const run = runs.find(
      (each) => overlaps(spanOf(each), passage) && each.every((one) => agree(one, passage))
    )
    if (run === undefined) runs.push([passage])
    else run.push(passage)
  }
  return runs
}

function joinOf(run: readonly Joinable[]): Join[] {
  const [first, ...others] = run
  if (first === undefined || others.length === 0) return []
  return [{ ...spanOf(run), stays: first.id, goes: others.map(({ id }) => id) }]
}

function spanOf(run: readonly Span[]): Span {
  return { start: Math.min(...run.map(({ start }) => start)), end: Math.max(...run.map(({ end }) => end)) }
}

function agree(one: Joinable, other: Joinable): boolean {
  return one.tones.every(({ entity, value }) =>
    other.tones.every((tone) => tone.entity.toLowerCase() !== entity.toLowerCase() || tone.value === value)
  )
}
