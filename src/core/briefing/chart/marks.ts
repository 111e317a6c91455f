import type { ChartLook } from '../chart-look.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Something drawn. What stands for a value says so in words, and tells by numbers from 0 which series and label it is of. */
export type Mark =
  | {
      readonly kind: 'line'
      readonly points: readonly Point[]
      readonly colour: string
      readonly thick: number
      readonly dashes?: readonly number[]
      readonly series?: number
    }
  | ({ readonly kind: 'dot'; readonly radius: number; readonly colour: string; readonly of: ValueAt } & Point)
  | ({
      readonly kind: 'block'
      readonly width: number
      readonly height: number
      /** Null where only its hatching is drawn. */
      readonly colour: string | null
      /** Drawn around it, to part it from its neighbours. */
      readonly edge?: string
      readonly hatch?: string
      readonly of?: ValueAt
    } & Point)
  | ({
      readonly kind: 'text'
      readonly text: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly colour: string
    } & Point)

/** A value of a chart: of which series, at which label, and all of it in words. */
export interface ValueAt {
  readonly series: number
  readonly label: number
  readonly says: string
}

/** The part of a drawing that values stand in: 0 at one side, `most` at the other. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly most: number
}

/** A chart as it is drawn, whoever draws it: in the unit of its look, from the corner at the top left. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly marks: readonly Mark[]
}

/** A text whose foot stands at a height. */
export function text(
  words: string,
  { x, y }: Point,
  { colour, anchor = 'start' }: { readonly colour: string; readonly anchor?: 'start' | 'middle' | 'end' }
): Mark {
  return { kind: 'text', text: words, x, y, anchor, colour }
}

/** A hairline across or down. */
export function hair(from: Point, to: Point, { rule, size }: ChartLook): Mark {
  return { kind: 'line', points: [from, to], colour: rule, thick: size / 18 }
}
