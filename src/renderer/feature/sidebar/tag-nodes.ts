import type { Tag } from '../../../core/passage/model.ts'

/** A tag as a line of the tree. */
export interface TagNode {
  readonly tag: Tag
  readonly level: number
  /** Its place among the tags beside it, from 1, and how many these are with it. */
  readonly position: number
  readonly siblings: number
  /** Null when it has no tags below it. */
  readonly open: boolean | null
}

/** The lines of a tree that are shown: all but those below a folded one. Parents come before children. */
export function tagNodes(tags: readonly Tag[], folded: readonly number[]): TagNode[] {
  const shown = new Map<number, TagNode>()
  const below = Map.groupBy(tags, ({ parent }) => parent)
  const closed = new Set(folded)
  const positions = new Map<number | null, number>()
  for (const tag of tags) {
    const above = tag.parent === null ? null : shown.get(tag.parent)
    // Parents come before children, so a parent that is not shown, or is folded, hides all that is below it.
    if (above === undefined || above?.open === false) continue
    const open = below.has(tag.tag) ? !closed.has(tag.tag) : null
    const position = (positions.get(tag.parent) ?? 0) + 1
    positions.set(tag.parent, position)
    const siblings = below.get(tag.parent)?.length ?? 1
    shown.set(tag.tag, { tag, level: (above?.level ?? 0) + 1, position, siblings, open })
  }
  return [...shown.values()]
}
