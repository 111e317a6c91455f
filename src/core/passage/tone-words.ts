import { word } from '../text/word.ts'

/** Every tone that can be set, from hostile to warm. */
export const TONES = [-2, -1, 0, 1, 2] as const

/** A tone in a word. */
export function toneWords(value: number): string {
  return [word('hostile'), word('cool'), word('even'), word('friendly'), word('warm')][value + 2] ?? ''
}

/** A tone as a figure with its sign: `+1`, `0`, `−2`. */
export function toneFigure(value: number): string {
  return value > 0 ? `+${value}` : `${value}`.replace('-', '−')
}
