import { dayInWords, monthInWords } from '../words.ts'

/** What one label of a chart over time stands for, as `along` names it: the longer the time, the longer each. */
export const stretches = ['Day', 'Week', 'Month', 'Year'] as const
export type Stretch = (typeof stretches)[number]

/** More labels than these are too many to be told apart in print. */
const MOST = { Day: 92, Week: 92, Month: 120 } as const

const DAY = 86_400_000

/** The stretch of time a chart is along; null where its labels are names. */
export function stretchOf(along: string): Stretch | null {
  return stretches.find((stretch) => stretch === along) ?? null
}

/** How long the labels of a chart from one day to another, both `YYYY-MM-DD` and included, should each be. */
export function stretchFor(from: string, to: string): Stretch {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  if (days <= MOST.Day) return 'Day'
  if (days <= MOST.Week * 7) return 'Week'
  return days <= (MOST.Month * 365.25) / 12 ? 'Month' : 'Year'
}

/** The label of the stretch that a day is in: the day, the Monday of its week, `YYYY-MM` or `YYYY`. */
export function labelOf(day: string, stretch: Stretch): string {
  if (stretch === 'Year') return day.slice(0, 4)
  if (stretch === 'Month') return day.slice(0, 7)
  if (stretch === 'Day') return day
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  return daysAfter(day, -weekday)
}

/** The labels of all stretches from one day to another, both included. */
export function labelsBetween(from: string, to: string, stretch: Stretch): string[] {
  const labels: string[] = []
  const last = labelOf(to, stretch)
  for (let label = labelOf(from, stretch); label <= last; label = labelOf(dayBehind(label, stretch), stretch))
    labels.push(label)
  return labels
}

/** The first day, and the last, of the stretch that a label stands for. */
export function daysOfLabel(label: string, stretch: Stretch): { from: string; to: string } {
  return { from: firstDay(label), to: daysAfter(dayBehind(label, stretch), -1) }
}

/** A label as a reader says it: `7 January 2026`, `week of 5 January 2026`, `January 2026`, `2026`; names are as they are. */
export function labelInWords(label: string, along: string): string {
  switch (stretchOf(along)) {
    case 'Day':
      return dayInWords(label)
    case 'Week':
      return `week of ${dayInWords(label)}`
    case 'Month':
      return monthInWords(label)
    default:
      return label
  }
}

/** A day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

function firstDay(label: string): string {
  return `${label}-01-01`.slice(0, 10)
}

/** The first day that is behind the stretch a label stands for. */
function dayBehind(label: string, stretch: Stretch): string {
  const day = firstDay(label)
  if (stretch === 'Day') return daysAfter(day, 1)
  if (stretch === 'Week') return daysAfter(day, 7)
  const date = new Date(day)
  if (stretch === 'Month') date.setUTCMonth(date.getUTCMonth() + 1)
  else date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 10)
}
