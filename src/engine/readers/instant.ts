/** A moment as a file gives it: the day as written there, and the instant when a time with its zone is given. */
export interface Moment {
  readonly day: string | null
  /** UTC, ISO 8601. */
  readonly at: string | null
}

const nothing: Moment = { day: null, at: null }

/** RFC 822's zones by name, in minutes east of Greenwich. */
// prettier-ignore
const zones: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, bst: 60, cet: 60, cest: 120, est: -300, edt: -240, cst: -360, cdt: -300,
  mst: -420, mdt: -360, pst: -480, pdt: -420
}

/** How month names begin, in the languages databases write their dates in. */
// prettier-ignore
const months: readonly RegExp[] = [
  /^(jan|ene|gen)/, /^(feb|fév|fev)/, /^(mar(?!di)|mär|maa|mrt)/, /^(apr|avr|abr)/, /^(may|mai|mag|mei)/,
  /^(jun|juin|giu)/, /^(jul|juil|lug)/, /^(aug|aoû|aou|ago)/, /^(sep|set)/, /^(oct|okt|ott|out)/, /^(nov)/,
  /^(dec|dez|déc|dic)/
]

/** Reads a date as machines write it (ISO 8601, RFC 822) or as databases print it (`January 7, 2026`, `7 janvier 2026`). */
export function moment(written: string | null | undefined): Moment {
  const text = (written ?? '').slice(0, 200).trim()
  return counted(text) ?? iso(text) ?? rfc822(text) ?? printed(text) ?? figures(text) ?? nothing
}

/** Seconds or milliseconds since 1970, as programs count: `1772582400`. */
function counted(text: string): Moment | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null
  const at = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString()
  return { day: at.slice(0, 10), at }
}

/** `2026-01-07T10:20:30+01:00`, `2026-01-07`, and the basic form NITF uses, `20260107T102030+0100`. */
function iso(text: string): Moment | null {
  const found =
    /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i.exec(
      text
    )
  if (found === null) return null
  const [, year, month, day, hour, minute, second, zone] = found
  return build([year, month, day], [hour, minute, second], zone ?? null)
}

/** `Wed, 07 Jan 2026 10:20:30 +0100`. */
function rfc822(text: string): Moment | null {
  const found =
    /(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{2}:?\d{2}|[A-Za-z]{1,4})?/.exec(
      text
    )
  if (found === null) return null
  const [, day, name, year, hour, minute, second, zone] = found
  const month = monthOf(name ?? '')
  return month === null ? null : build([year, month, day], [hour, minute, second], zone ?? null)
}

/** A day in words; a time of day beside it has no zone one could trust, so it gives no instant. */
function printed(text: string): Moment | null {
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u.exec(
      text
    )
  const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text)
  const [day, name, year] =
    dayFirst?.slice(1) ?? (monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : [])
  const month = monthOf(name ?? '')
  return month === null ? null : build([year, month, day], [], null)
}

/** `7.1.2026` has the day first; of `13/1/2026` and `1/13/2026` only one reading is a day, and `1/2/2026` has two. */
function figures(text: string): Moment | null {
  const found = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/.exec(text)
  if (found === null) return null
  const [, first = '', mark, second = '', year] = found
  if (mark === '/' && Number(first) <= 12 && Number(second) <= 12 && first !== second) return null
  return build([year, second, first], [], null) ?? build([year, first, second], [], null)
}

function monthOf(name: string): string | null {
  const at = months.findIndex((begins) => begins.test(name.toLowerCase()))
  return at < 0 ? null : String(at + 1)
}

type Parts = readonly (string | undefined)[]

/** Null when there is no such day, so that `2026-02-31` is not March. */
function build(date: Parts, time: Parts, zone: string | null): Moment | null {
  const [year = 0, month = 0, day = 0] = date.map(Number)
  const midnight = new Date(Date.UTC(year, month - 1, day))
  const real =
    midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day && year >= 1600 && year < 2200
  if (!real) return null
  const written = midnight.toISOString().slice(0, 10)
  const [hour, minute, second = '0'] = time
  const shift = zone === null ? null : minutesEast(zone)
  if (hour === undefined || minute === undefined || shift === null) return { day: written, at: null }
  const at = midnight.getTime() + ((Number(hour) * 60 + Number(minute) - shift) * 60 + Number(second)) * 1000
  return { day: written, at: new Date(at).toISOString() }
}

function minutesEast(zone: string): number | null {
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (offset === null) return zones[zone.toLowerCase()] ?? null
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
  return offset[1] === '-' ? -minutes : minutes
}
