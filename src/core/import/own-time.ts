/** When a version was made, as far as it says so itself. */
export interface OwnTime {
  /** The agency's identity of the story, and the number it gave this version. */
  readonly guid: string | null
  readonly guidVersion: number | null
  /** UTC, ISO 8601. */
  readonly changedAt: string | null
  readonly publishedAt: string | null
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string | null
}

/** Whether one version was certainly made later than another: by the agency's count, else by the clock, else by the day. */
export function isLater(a: OwnTime, b: OwnTime): boolean {
  if (a.guid !== null && a.guid === b.guid && a.guidVersion !== null && b.guidVersion !== null) {
    if (a.guidVersion !== b.guidVersion) return a.guidVersion > b.guidVersion
  }
  const [atA, atB] = [a.changedAt ?? a.publishedAt, b.changedAt ?? b.publishedAt]
  if (atA !== null && atB !== null) return atA > atB
  const [dayA, dayB] = [atA?.slice(0, 10) ?? a.publishedOn, atB?.slice(0, 10) ?? b.publishedOn]
  return dayA !== null && dayB !== null && dayA > dayB
}

/**
 * Where a version belongs among those an article has, which stand in order: behind all that are not certainly later. So
 * what says nothing of its time stays in order of arrival, and nothing already in order is moved.
 */
export function placeAmong(ordered: readonly OwnTime[], one: OwnTime): number {
  let at = ordered.length
  while (at > 0) {
    const before = ordered[at - 1]
    if (before === undefined || !isLater(before, one)) return at
    at--
  }
  return 0
}

/** Whole days between the days two versions say they are of; null when one of them does not say. */
export function daysBetween(a: OwnTime, b: OwnTime): number | null {
  const [dayA, dayB] = [
    a.publishedOn ?? a.publishedAt?.slice(0, 10),
    b.publishedOn ?? b.publishedAt?.slice(0, 10)
  ]
  if (dayA === undefined || dayB === undefined) return null
  return Math.abs(dayNumber(dayA) - dayNumber(dayB))
}

/** Days since the year 0, by the calendar in use today; core has no clock, and needs none for this. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const y = month > 2 ? year : year - 1
  const m = month > 2 ? month - 3 : month + 9
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    date
  )
}
