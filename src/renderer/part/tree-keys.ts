/** A line of a tree as the keyboard sees it. */
export interface TreeLine<T> {
  readonly id: T
  readonly level: number
  /** Null when nothing is below it. */
  readonly open: boolean | null
  readonly label: string
}

/** What a key means in a tree: go to a line, fold or unfold one, show it, or nothing more. */
export type TreeStep<T> =
  | { readonly go: T }
  | { readonly fold: T; readonly folded: boolean }
  | { readonly show: T }
  | { readonly stay: true }

/** What a key means on a line of a tree, as the pattern for trees has it; null for a key that means nothing here. */
export function treeStep<T>(
  lines: readonly TreeLine<T>[],
  focused: T | null,
  key: string
): TreeStep<T> | null {
  const at = lines.findIndex(({ id }) => id === focused)
  const line = lines[at]
  const go = (index: number): TreeStep<T> => {
    const to = lines[index]
    return to ? { go: to.id } : { stay: true }
  }
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(Math.max(0, at - 1))
    case 'Home':
      return go(0)
    case 'End':
      return go(lines.length - 1)
    case 'ArrowRight':
      if (line?.open === false) return { fold: line.id, folded: false }
      return line?.open ? go(at + 1) : { stay: true }
    case 'ArrowLeft':
      if (line?.open) return { fold: line.id, folded: true }
      return go(lines.findLastIndex(({ level }, index) => index < at && level < (line?.level ?? 0)))
    case 'Enter':
    case ' ':
      return line ? { show: line.id } : { stay: true }
    default:
      return jump(lines, at, key)
  }
}

/** A letter goes to the next line that begins with it. */
function jump<T>(lines: readonly TreeLine<T>[], at: number, key: string): TreeStep<T> | null {
  if (key.length !== 1) return null
  const order = [...lines.slice(at + 1), ...lines.slice(0, at + 1)]
  const found = order.find(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()))
  return found ? { go: found.id } : null
}
