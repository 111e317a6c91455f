import type { Span } from './span.ts'

/** How two coders put one tag on the units of some texts. */
export interface Counts {
  readonly both: number
  readonly onlyOurs: number
  readonly onlyTheirs: number
  readonly neither: number
}

/** How far two coders agree; kappa and alpha are null where there is nothing that chance could vary. */
export interface Agreement {
  readonly percent: number | null
  readonly kappa: number | null
  readonly alpha: number | null
}

/**
 * Agreement on a tag that is there or not: the share of units alike, Cohen's kappa (1960), and Krippendorff's alpha for
 * nominal data of two coders without gaps, whose chance is that of all values paired at random (Krippendorff 2011).
 */
export function agreementOf({ both, onlyOurs, onlyTheirs, neither }: Counts): Agreement {
  const units = both + onlyOurs + onlyTheirs + neither
  if (units === 0) return { percent: null, kappa: null, alpha: null }
  const alike = (both + neither) / units
  const [ours, theirs] = [(both + onlyOurs) / units, (both + onlyTheirs) / units]
  const byChance = ours * theirs + (1 - ours) * (1 - theirs)
  const values = 2 * units
  const tagged = 2 * both + onlyOurs + onlyTheirs
  const expected = (2 * tagged * (values - tagged)) / (values * (values - 1))
  return {
    percent: alike,
    kappa: byChance === 1 ? null : (alike - byChance) / (1 - byChance),
    alpha: expected === 0 ? null : 1 - (1 - alike) / expected
  }
}

/** Count a text's units by who tagged them, given where each coder's tag lies; a unit counts where a span touches it. */
export function countsOf(units: readonly Span[], ours: readonly Span[], theirs: readonly Span[]): Counts {
  const counts = { both: 0, onlyOurs: 0, onlyTheirs: 0, neither: 0 }
  for (const unit of units) {
    const [mine, other] = [touches(ours, unit), touches(theirs, unit)]
    if (mine && other) counts.both++
    else if (mine) counts.onlyOurs++
    else if (other) counts.onlyTheirs++
    else counts.neither++
  }
  return counts
}

/** The same by character: a text of so many, the spans counted in them. */
export function countsByCharacter(length: number, ours: readonly Span[], theirs: readonly Span[]): Counts {
  const edges = [...new Set([0, length, ...[...ours, ...theirs].flatMap(({ start, end }) => [start, end])])]
  const stretches = edges
    .toSorted((a, b) => a - b)
    .flatMap((start, at, all) => (at + 1 < all.length ? [{ start, end: all[at + 1] ?? start }] : []))
  const counts = { both: 0, onlyOurs: 0, onlyTheirs: 0, neither: 0 }
  for (const stretch of stretches) {
    const one = countsOf([stretch], ours, theirs)
    const size = stretch.end - stretch.start
    for (const key of ['both', 'onlyOurs', 'onlyTheirs', 'neither'] as const) counts[key] += one[key] * size
  }
  return counts
}

/** Counts of several texts or tags together. */
export function summed(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => all.reduce((total, one) => total + one[key], 0)
  return {
    both: sum('both'),
    onlyOurs: sum('onlyOurs'),
    onlyTheirs: sum('onlyTheirs'),
    neither: sum('neither')
  }
}

function touches(spans: readonly Span[], unit: Span): boolean {
  return spans.some(({ start, end }) => start < unit.end && unit.start < end)
}
