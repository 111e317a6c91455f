import { callings } from './callings.ts'

/** How far two years of birth may lie apart for one person: an age is given in whole years. */
export const YEARS_APART = 2

interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * What a text says of a person that tells namesakes apart, as `born:1985` (from "Ada Ode, 41," and the year of the text)
 * and `calling:sport` (from "striker Ada Ode", "Ada Ode, the team's captain").
 */
export function evidenceIn(text: string, mentions: readonly Stretch[], year: number | null): string[] {
  const found = new Set<string>()
  for (const { start, end } of mentions) {
    const after = text.slice(end, end + 80)
    const age = Number(
      /^,\s(?:aged\s)?(\d{1,3})(?=[,.;)]|\s(?:and|who|of|from|was|is)\b)/.exec(after)?.[1] ?? Number.NaN
    )
    if (year !== null && age >= 5 && age <= 110) found.add(`born:${String(year - age)}`)
    for (const calling of callingsIn(text.slice(Math.max(0, start - 40), start), after))
      found.add(`calling:${calling}`)
  }
  return Array.from(found).sort()
}

function callingsIn(before: string, after: string): string[] {
  const lead = /(?:^|[\s“"(])((?:\p{Ll}[\p{L}-]*\s){1,2})$/u.exec(before)?.[1] ?? ''
  const apposition = /^,\s(?:an?|the|one of the|its|their|his|her)\s([^,.;:—–]{1,60})/u.exec(after)?.[1] ?? ''
  return [lead, apposition].flatMap((words) => {
    const calling = words
      .split(/[\s-]+/)
      .map((word) => callings.get(word))
      .find((one) => one !== undefined)
    return calling === undefined ? [] : [calling]
  })
}
