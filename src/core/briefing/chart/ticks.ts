/** Where lines are drawn across a chart: from 0 in even steps of 1, 2 or 5 times a power of ten to the most there is, or above. */
export function ticksOf(values: readonly (number | null)[], about = 4): number[] {
  const known = values.filter((value) => value !== null)
  const most = known.reduce((so, value) => Math.max(so, value), 0)
  const whole = known.every((value) => Number.isInteger(value))
  const step = Math.max(niceStep((most === 0 ? 1 : most) / about), whole ? 1 : 0)
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  // Steps such as 0.1 are no binary fractions: rounded, so that 0.3 is 0.3.
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)))
}

/** The least of 1, 2 and 5 times a power of ten that is not below a number. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5, 10].find((times) => times * power >= least * (1 - 1e-9)) ?? 10) * power
}
