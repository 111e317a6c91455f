import { monthWords } from '../../part/words.ts'

/** What a group of passages is called on the screen, by its label and what they are grouped by. */
export function groupWords(by: string, label: string): string {
  if (label === '') return by === 'month' ? 'No date' : 'No source'
  return by === 'month' ? monthWords(label) : label
}
