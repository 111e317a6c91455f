import type { Tag } from './model.ts'

/** The tags that differ where two trees have the same tags in the same order; null where they have not. */
export function changedTags(before: readonly Tag[], after: readonly Tag[]): Tag[] | null {
  if (before.length !== after.length) return null
  if (after.some(({ tag }, at) => before[at]?.tag !== tag)) return null
  return after.filter((tag, at) => !same(tag, before[at]))
}

/** A tree with those tags in it that have changed. */
export function withChangedTags(tree: readonly Tag[], changed: readonly Tag[]): readonly Tag[] {
  if (changed.length === 0) return tree
  const fresh = new Map(changed.map((tag) => [tag.tag, tag]))
  return tree.map((tag) => fresh.get(tag.tag) ?? tag)
}

function same(one: Tag, other: Tag | undefined): boolean {
  return (
    other !== undefined && (Object.keys(one) as (keyof Tag)[]).every((field) => one[field] === other[field])
  )
}
