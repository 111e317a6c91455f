/** Offsets of one text in Unicode code points and in UTF-16 units; an offset within a character is taken to its start. */
export interface CodePoints {
  fromUnits(offset: number): number
  toUnits(offset: number): number
}

/** How the offsets of a text convert. REFI-QDA and W3C selectors count code points, JavaScript counts units. */
export function codePointsOf(text: string): CodePoints {
  const wide: number[] = []
  for (let at = 0; at < text.length; at++) if ((text.codePointAt(at) ?? 0) > 0xffff) wide.push(at++)
  // The n-th wide character starts at unit wide[n], which is code point wide[n] - n.
  const before = (holds: (start: number, nth: number) => boolean): number => {
    let [low, high] = [0, wide.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(wide[middle] ?? 0, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    fromUnits: (offset) => offset - before((start) => start < offset),
    toUnits: (offset) => offset + before((start, nth) => start - nth < offset)
  }
}
