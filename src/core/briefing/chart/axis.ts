import type { Stretch } from './stretch.ts'
import { widthOf } from './text.ts'
import { monthInWords } from '../words.ts'

/** A label of an axis, at the stretch it stands below, by number from 0. */
export interface AxisLabel {
  readonly at: number
  readonly text: string
}

/** The labels below a chart over time: days, months or years; and under these the months or years they are in. */
export interface Axis {
  readonly near: readonly AxisLabel[]
  readonly far: readonly AxisLabel[]
}

/** How wide each stretch is, and the size of type. */
interface Room {
  readonly band: number
  readonly size: number
}

/** As many labels as fit beside one another, by even and customary steps. */
export function axisOf(labels: readonly string[], stretch: Stretch, room: Room): Axis {
  return { near: nearLabels(labels, stretch, room), far: farLabels(labels, stretch, room) }
}

type Wanted = (label: string) => boolean

/** As many days have each its number: one for each of more may fit, but is more than an eye can use. */
const NUMBERED = 31

const all: Wanted = () => true

/** Which labels are wanted, the most first. */
const customary: Readonly<Record<Stretch, (count: number) => readonly Wanted[]>> = {
  Day: (count) => [
    ...(count <= NUMBERED ? [all] : []),
    (label) => new Date(label).getUTCDay() === 1,
    (label) => ['01', '15'].includes(label.slice(8)),
    (label) => label.endsWith('-01')
  ],
  Week: () => [all, isQuarter],
  Month: () => [all, isQuarter],
  Year: () => [1, 2, 5, 10, 20, 50, 100].map((step) => (label) => Number(label) % step === 0)
}

function isQuarter(label: string): boolean {
  return ['01', '04', '07', '10'].includes(label.slice(5, 7))
}

function nearLabels(labels: readonly string[], stretch: Stretch, room: Room): AxisLabel[] {
  const known = labels.flatMap((label, at) => {
    // A month is named at the first week that begins in it.
    if (stretch === 'Week' && Number(label.slice(8)) > 7) return []
    return [{ at, text: nearText(label, stretch), label }]
  })
  for (const wanted of customary[stretch](labels.length)) {
    const some = known.filter(({ label }) => wanted(label))
    if (fitting(some, room)) return some.map(({ at, text }) => ({ at, text }))
  }
  return []
}

function nearText(label: string, stretch: Stretch): string {
  if (stretch === 'Year') return label
  return stretch === 'Day' ? String(Number(label.slice(8))) : monthInWords(label.slice(0, 7)).slice(0, 3)
}

function fitting(labels: readonly AxisLabel[], { band, size }: Room): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1]
    if (next === undefined) return true
    const taken = (widthOf(label.text, size) + widthOf(next.text, size)) / 2 + size * 0.5
    return (next.at - label.at) * band >= taken
  })
}

function farLabels(labels: readonly string[], stretch: Stretch, { band, size }: Room): AxisLabel[] {
  if (stretch === 'Year') return []
  const groupOf = (label: string): string => label.slice(0, stretch === 'Day' ? 7 : 4)
  const starts = labels.flatMap((label, at) =>
    at === 0 || groupOf(label) !== groupOf(labels[at - 1] ?? '') ? [{ at, group: groupOf(label) }] : []
  )
  return starts.map(({ at, group }, index) => {
    const room = ((starts[index + 1]?.at ?? labels.length) - at) * band - size * 0.6
    const words = monthInWords(group)
    const short = words.replace(/^(\p{L}{3})\p{L}*/u, '$1')
    const text = [words, short, short.slice(0, 3)].find((each) => widthOf(each, size) <= room)
    return { at, text: text !== undefined && (stretch === 'Day' || text === group) ? text : '' }
  })
}
