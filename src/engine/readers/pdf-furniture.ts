import type { Line } from './pdf-lines.ts'

const pageNumber = /^(page|seite|p\.)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?(\s*(of|von|\/)\s*\d{1,4})?$/i

/** How many lines at the top and at the bottom of a page may be running heads and feet. */
const reach = 2

/** The pages without the heads and feet that repeat from page to page, and without page numbers. */
export function dropFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const text of new Set(edgesOf(page).map(shapeOf))) seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  return pages.map((page) => {
    const edges = new Set(edgesOf(page))
    return page.filter((line) => !edges.has(line) || !isFurniture(line, seen, pages.length))
  })
}

function isFurniture(line: Line, seen: ReadonlyMap<string, number>, pages: number): boolean {
  if (pageNumber.test(line.text.trim())) return true
  const times = seen.get(shapeOf(line)) ?? 0
  return pages > 1 && times > 1 && times >= pages / 2
}

/** The outermost rows; a row may hold a head on the left and a number on the right. */
function edgesOf(page: readonly Line[]): Line[] {
  const heights = Array.from(new Set(page.map((line) => Math.round(line.y)))).toSorted((a, b) => b - a)
  const outer = new Set([...heights.slice(0, reach), ...heights.slice(-reach)])
  return page.filter((line) => outer.has(Math.round(line.y)))
}

/** Numbers differ from page to page. */
function shapeOf(line: Line): string {
  return line.text.trim().toLowerCase().replace(/\d+/g, '#')
}
