const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

/** A day `YYYY-MM-DD` as a reader says it, `7 January 2026`; anything else comes back as it is. */
export function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? day : `${String(Number(date))} ${name} ${String(year)}`
}

/** A month `YYYY-MM` as a reader says it, `January 2026`; anything else comes back as it is. */
export function monthInWords(month: string): string {
  const [, year = '', number] = /^(\d{4})-(\d{2})$/.exec(month) ?? []
  const name = months[Number(number) - 1]
  return name === undefined ? month : `${name} ${year}`
}

/** Names as a sentence lists them: `A`, `A and B`, `A, B and C`. */
export function namesInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** A number with its noun: `1 source`, `4 sources`. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
