import { fullAgencyName } from '../article/agency.ts'
import { wordsIn } from './token.ts'

/** Whether a line (a source's name, a byline, a note) holds the words typed, one after another; `AP` is also its full name. */
export function lineHolds(line: string, typed: string): boolean {
  return hasRun(line, typed) || hasRun(fullAgencyName(line), fullAgencyName(typed))
}

function hasRun(line: string, typed: string): boolean {
  const wanted = wordsIn(typed)
  return wanted.length > 0 && ` ${wordsIn(line).join(' ')} `.includes(` ${wanted.join(' ')} `)
}
