import type { Line } from './lines.ts'

/** Whether the line opens an item of a list: a bullet or a dash, or a number with a stop or bracket. */
export function opensItem(text: string): boolean {
  return /^(?:[•‣◦▪●■►–—*-]\s+\S|[•‣◦▪●■►]\S|\d{1,3}[.)]\s+\S|\(?[a-z\d]\)\s+\S)/u.test(text.slice(0, 12))
}

/** Whether the line is a row of a table: columns set apart by tabs, bars or wide gaps. */
export function isRow({ text, hasGaps }: Line): boolean {
  if (!hasGaps && !text.includes('|')) return false
  const start = text.slice(0, 400)
  const gaps = start.match(/\S(?: *\t\s*| {3,})(?=\S)/gu)?.length ?? 0
  const bars = start.match(/\S\s*\|\s*(?=\S)/gu)?.length ?? 0
  return gaps >= 2 || bars >= 2 || (gaps === 1 && /\d%?$/u.test(start))
}
