import { z } from 'zod'
import { Id } from '../id.ts'
import { Tag } from './model.ts'

/** What makes one tree of tags of another: tags that are gone, then those that are new or differ, each at its place in the tree. */
export const TagChanges = z.object({
  gone: z.array(Id),
  tags: z.array(z.object({ at: z.int().nonnegative(), tag: Tag }))
})
export type TagChanges = z.output<typeof TagChanges>

/** What has changed of a tree; null where tags that stayed stand in another order. */
export function changedTags(before: readonly Tag[], after: readonly Tag[]): TagChanges | null {
  const [was, is] = [byNumber(before), byNumber(after)]
  const stayed = before.filter(({ tag }) => is.has(tag))
  let next = 0
  for (const { tag } of after) if (was.has(tag) && stayed[next++]?.tag !== tag) return null
  return {
    gone: before.flatMap(({ tag }) => (is.has(tag) ? [] : [tag])),
    tags: after.flatMap((tag, at) => (same(tag, was.get(tag.tag)) ? [] : [{ at, tag }]))
  }
}

/** A tree with what has changed of it. */
export function withChangedTags(tree: readonly Tag[], { gone, tags }: TagChanges): readonly Tag[] {
  if (gone.length === 0 && tags.length === 0) return tree
  const without = new Set([...gone, ...tags.map(({ tag }) => tag.tag)])
  const left = tree.filter(({ tag }) => !without.has(tag))
  const renewed: Tag[] = []
  let from = 0
  for (const { at, tag } of tags) {
    const until = from + at - renewed.length
    for (const stayed of left.slice(from, until)) renewed.push(stayed)
    renewed.push(tag)
    from = until
  }
  return renewed.concat(left.slice(from))
}

function byNumber(tags: readonly Tag[]): ReadonlyMap<number, Tag> {
  return new Map(tags.map((tag) => [tag.tag, tag]))
}

function same(one: Tag, other: Tag | undefined): boolean {
  return (
    other !== undefined && (Object.keys(one) as (keyof Tag)[]).every((field) => one[field] === other[field])
  )
}
