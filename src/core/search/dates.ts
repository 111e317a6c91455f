const DAY = 86_400_000

/** Days from `from` up to, not including, `to`, as `YYYY-MM-DD`; null is open. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

/**
 * The days a date names, seen from now (UTC, ISO 8601): a year, a month, a day, two of them with `..` between (either may
 * be missing), `today`, `yesterday`, or a number of days, weeks, months or years up to today (`7d`, `2w`). Null when it is none.
 */
export function daysOf(typed: string, now: string): Days | null {
  const wanted = typed.trim().toLowerCase()
  const range = /^(.*?)\.\.+(.*)$/.exec(wanted)
  if (range === null) return oneOf(wanted, now)
  const [, first = '', last = ''] = range
  const [from, to] = [first === '' ? null : oneOf(first, now), last === '' ? null : oneOf(last, now)]
  if ((first !== '' && from === null) || (last !== '' && to === null) || first + last === '') return null
  if (from?.from != null && to?.to != null && from.from >= to.to) return null
  return { from: from?.from ?? null, to: to?.to ?? null }
}

function oneOf(wanted: string, now: string): Days | null {
  const today = Date.parse(now.slice(0, 10))
  if (wanted === 'today') return from(today, today + DAY)
  if (wanted === 'yesterday') return from(today - DAY, today)
  const back = /^(\d{1,4})([dwmy])$/.exec(wanted)
  if (back !== null) return from(backFrom(today, Number(back[1]), back[2] ?? 'd'), today + DAY)
  return calendar(wanted)
}

/** The start of the day so many units before a day. */
function backFrom(today: number, count: number, unit: string): number {
  if (unit === 'd') return today - count * DAY
  if (unit === 'w') return today - count * 7 * DAY
  const date = new Date(today)
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() - count * (unit === 'y' ? 12 : 1)
  const first = Date.UTC(Math.floor(months / 12), ((months % 12) + 12) % 12, 1)
  const next = new Date(first)
  const last = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate()
  return first + (Math.min(date.getUTCDate(), last) - 1) * DAY
}

function calendar(wanted: string): Days | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(wanted)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  const start = new Date(Date.UTC(2000, month - 1, day))
  start.setUTCFullYear(year, month - 1, day)
  // 30 February is no day.
  if (year < 1 || start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day) return null
  const end = new Date(start)
  if (match[3] !== undefined) end.setUTCDate(day + 1)
  else if (match[2] !== undefined) end.setUTCMonth(month)
  else end.setUTCFullYear(year + 1)
  return from(start.getTime(), end.getTime())
}

function from(first: number, end: number): Days {
  return { from: dayOf(first), to: dayOf(end) }
}

function dayOf(time: number): string | null {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : null
}
