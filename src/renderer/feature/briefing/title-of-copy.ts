import { dayInWords } from '../../../core/briefing/words.ts'

/** A title for the next briefing of a series: the day it names becomes today, a number at its end one higher. */
export function titleOfCopy(title: string, madeOn: string, today: string): string {
  const [old, now] = [dayInWords(madeOn), dayInWords(today)]
  if (title.includes(old)) return title.replace(old, now)
  if (title.includes(madeOn)) return title.replace(madeOn, today)
  const short = (day: string) => day.replace(/ \d{4}$/, '')
  if (title.includes(short(old))) return title.replace(short(old), short(now))
  return title.replace(/\d+$/, (number) => String(Number(number) + 1))
}
