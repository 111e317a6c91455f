import type { Tag } from '../../../core/passage/model.ts'

export type Direction = 'up' | 'down' | 'in' | 'out'

/** A place in the tree: below a parent (null: at the top), before one of its children or, at null, after all of them. */
export interface Place {
  readonly parent: number | null
  readonly before: number | null
}

/** Where a tag stands after it is moved one place among the others; null where it cannot go there. */
export function shifted(tags: readonly Tag[], tag: Tag, direction: Direction): Place | null {
  const siblings = tags.filter(({ parent }) => parent === tag.parent)
  const at = siblings.findIndex((each) => each.tag === tag.tag)
  const before = siblings[at - 1]
  const after = siblings[at + 1]
  const parent = tags.find((each) => each.tag === tag.parent)
  switch (direction) {
    case 'up':
      return before ? { parent: tag.parent, before: before.tag } : null
    case 'down':
      return after ? { parent: tag.parent, before: siblings[at + 2]?.tag ?? null } : null
    case 'in':
      return before ? { parent: before.tag, before: null } : null
    case 'out': {
      if (!parent) return null
      const aunts = tags.filter((each) => each.parent === parent.parent)
      const next = aunts[aunts.findIndex((each) => each.tag === parent.tag) + 1]
      return { parent: parent.parent, before: next?.tag ?? null }
    }
  }
}

/** Whether a tag is another one or stands below it: then the other cannot be put below it. */
export function standsBelow(tags: readonly Tag[], tag: number, other: number): boolean {
  for (let at: number | null = tag; at !== null; at = tags.find((each) => each.tag === at)?.parent ?? null)
    if (at === other) return true
  return false
}
