import type { TakenIn } from '../../../core/exchange/calls.ts'
import type { AgreementUnit } from '../../../core/passage/agreement-calls.ts'
import { countWords, word } from '../../part/words.ts'

/** What each unit is called, and when two coders are said to agree on one. */
export const unitWords: Readonly<
  Record<
    AgreementUnit,
    {
      readonly title: string
      readonly count: (units: number) => string
      readonly many: string
      readonly meaning: string
    }
  >
> = {
  sentence: {
    title: 'By sentence',
    count: (units) => countWords(units, 'sentence'),
    many: word('sentences'),
    meaning: 'A sentence carries a tag where a passage with it touches the sentence.'
  },
  character: {
    title: 'By character',
    count: (units) => countWords(units, 'character'),
    many: word('characters'),
    meaning: 'Each character counts by itself, so that where passages begin and end matters.'
  }
}

/** A share in per cent; a dash where nothing was counted. */
export function shareWords(share: number | null): string {
  if (share === null) return '–'
  const percent = share * 100
  // What is not all must not be rounded to all.
  return `${percent > 99.9 && percent < 100 ? '99.9' : percent.toFixed(percent === 100 ? 0 : 1)}%`
}

/** A coefficient, which 1 is the most of; a dash where chance leaves nothing to vary. */
export function coefficientWords(value: number | null): string {
  return value === null
    ? '–'
    : value
        .toFixed(2)
        .replace(/^-(?=.*[1-9])/, '−')
        .replace('-', '')
}

/** What came of taking in a colleague's tagging, as a notice tells it. */
export function takenInWords(name: string, { passages, missing }: TakenIn): string {
  const unplaced = passages.unplaced === 0 ? '' : `; ${passages.unplaced} could not be placed`
  const absent = missing.length === 0 ? '' : `; ${countWords(missing.length, 'text')} not in this archive`
  return `${countWords(passages.added, 'passage')} by ${name} taken in${unplaced}${absent}.`
}

/** The name a file of tagging proposes for who made it: its own without the ending. */
export function nameFrom(file: string): string {
  return file.replace(/\.[^.]*$/, '')
}
