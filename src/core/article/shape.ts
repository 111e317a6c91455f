/** How much of a paragraph there is: its lines, and the sentences that end in them. */
export interface Shape {
  readonly lines: number
  readonly sentences: number
}

/**
 * How much likelier two paragraphs of these shapes are than the one they would make, in natural logarithms. A full last
 * line and a sentence that ends at a margin are equally rare, so only how news is written can tell: most paragraphs are
 * one sentence of two to four lines, a line alone is rare, and so is anything long.
 */
export function weighShape(before: Shape, after: Shape): number {
  const together = { lines: before.lines + after.lines, sentences: before.sentences + after.sentences }
  return commonness(before) + commonness(after) - commonness(together)
}

/** How often a news paragraph has so many sentences, and how many lines it then takes: share, usual lines, spread. */
const paragraphs: readonly (readonly [share: number, lines: number, spread: number])[] = [
  [0.02, 1.5, 1],
  [0.62, 2.9, 0.95],
  [0.22, 3.8, 1.1],
  [0.1, 4.6, 1.2],
  [0.04, 5.4, 1.4]
]

function commonness({ lines, sentences }: Shape): number {
  const known = paragraphs[sentences]
  const beyond = Math.max(0, sentences - 4)
  const [share, usual, spread] = known ?? [0.04 / 3 ** beyond, 5.4 + 0.9 * beyond, 1.5]
  const off = (Math.min(lines, 60) - usual) / spread
  return Math.log(share) - Math.log(spread) - (off * off) / 2
}
