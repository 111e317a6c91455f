/**
 * The cell that an arrow key, Home or End leads to from another, past those that hold nothing; null where there is none.
 * Cells are written `row column` and come in the order they are read.
 */
export function besideCell(cells: readonly string[], from: string, key: string): string | null {
  const part = key === 'ArrowUp' || key === 'ArrowDown' ? 1 : 0
  const line = cells.filter((cell) => cell.split(' ')[part] === from.split(' ')[part])
  const at = line.indexOf(from)
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: line.length - 1
  }[key]
  return at === -1 || to === undefined ? null : (line[to] ?? null)
}
