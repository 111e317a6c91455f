/** How a chart is drawn. Colours are whatever the place it is drawn in understands: `#0b5d8a`, or `var(--ink)` in the window. */
export interface ChartLook {
  readonly width: number
  /** The size of its type, in the unit of its width. */
  readonly size: number
  /** A list of families as CSS has it: names in quotation marks. */
  readonly font: string
  readonly ink: string
  /** Of labels on the axes. */
  readonly quiet: string
  /** Of the lines across. */
  readonly rule: string
  readonly paper: string
  /** What there is only one of. */
  readonly accent: string
  /** Lines, told apart by their dashes too. */
  readonly lines: readonly string[]
  /** Parts of a whole, from the most to the least contrast with the paper, so that they differ without colour too. */
  readonly parts: readonly string[]
  /** From one extreme over the middle to the other. */
  readonly extremes: readonly string[]
}

/** On white paper. The hues of lines are those of Okabe and Ito (2008), darkened; those of parts fall evenly in lightness. */
export function printLook({
  width,
  size,
  font,
  accent
}: Pick<ChartLook, 'width' | 'size' | 'font' | 'accent'>): ChartLook {
  return {
    width,
    size,
    font,
    accent,
    ink: '#1b1a17',
    quiet: '#55524a',
    rule: '#dddad1',
    paper: '#ffffff',
    lines: ['#0060a0', '#b04a00', '#00735a', '#9a3f7b', '#7a6400', '#4d5a63'],
    parts: ['#1f2f54', '#2a6487', '#3b8d7a', '#86a553', '#d4b44c', '#dcd8d0'],
    extremes: ['#8a3b00', '#e3a06b', '#d3d0c8', '#86b8d8', '#0b4f7a']
  }
}
