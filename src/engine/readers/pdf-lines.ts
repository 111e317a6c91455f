/** A run of text as a PDF places it; `transform` holds its scale, turn and place, from the page's lower left. */
export interface Glyphs {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** A line of text, or the part of one that stands in one column. `y` is its baseline and rises up the page. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** The height of its type. */
  readonly size: number
}

/** The lines of a page: runs on one baseline, broken where the gap between them is wider than words have. */
export function linesOf(glyphs: readonly Glyphs[]): Line[] {
  const upright = glyphs.map(placed).filter((run) => run !== null)
  const rows: Line[][] = []
  for (const run of upright.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs((row[0]?.y ?? 0) - run.y) < run.size * 0.4) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => joined(row.toSorted((a, b) => a.left - b.left)))
}

/** A run with its place; null for blanks and for text set sideways, which is furniture of the page. */
function placed({ str, transform, width, height }: Glyphs): Line | null {
  const [a = 0, b = 0, , d = 0, left = 0, y = 0] = transform
  if (str.trim() === '' || Math.abs(b) > Math.abs(a) || ![left, y, width].every(Number.isFinite)) return null
  const size = height > 0 ? height : Math.abs(d)
  return { text: str, left, right: left + width, y, size: Number.isFinite(size) && size > 0 ? size : 10 }
}

function joined(row: readonly Line[]): Line[] {
  const lines: Line[] = []
  for (const run of row) {
    const last = lines.at(-1)
    const gap = last === undefined ? Infinity : run.left - last.right
    if (last === undefined || gap > run.size * 1.2) lines.push(run)
    else {
      const space = gap > run.size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(run.text) ? ' ' : ''
      const size = run.text.length > last.text.length ? run.size : last.size
      lines[lines.length - 1] = {
        ...last,
        text: last.text + space + run.text,
        right: Math.max(last.right, run.right),
        size
      }
    }
  }
  return lines
}
