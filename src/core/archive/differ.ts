import { z } from 'zod'
import { Holdings } from './holdings.ts'

/** One thing an archive holds: `key` tells it from others, `state` changes when it does. */
export interface Held {
  readonly key: string
  readonly name: string
  readonly state: string
}

const Some = z.object({ count: z.int().nonnegative(), names: z.array(z.string()) })

/** What restoring does to one kind of thing; of each, the first names. */
export const Difference = z.object({ goes: Some, comes: Some, changes: Some })
export type Difference = z.output<typeof Difference>

/** What restoring a backup would do. `present` is null where the archive as it is cannot be read. */
export const Preview = z.object({
  backup: Holdings,
  present: Holdings.nullable(),
  articles: Difference,
  versions: Difference,
  passages: Difference,
  tags: Difference,
  briefings: Difference
})
export type Preview = z.output<typeof Preview>

interface Counter {
  count: number
  names: string[]
}

/**
 * What goes, comes and changes when things are replaced by others. Both must come in order of their keys, each key once.
 * Yields now and then, so that others may be let in; returns the difference, with at most `most` names of each.
 */
export function* differSteps(
  present: Iterable<Held>,
  kept: Iterable<Held>,
  most: number
): Generator<null, Difference> {
  const found = { goes: none(), comes: none(), changes: none() }
  const count = (into: Counter, name: string) => {
    if (++into.count <= most) into.names.push(name)
  }
  const here = present[Symbol.iterator]()
  const there = kept[Symbol.iterator]()
  let a = here.next()
  let b = there.next()
  for (let steps = 1; a.done !== true || b.done !== true; steps++) {
    if (steps % 1_000 === 0) yield null
    if (b.done === true || (a.done !== true && a.value.key < b.value.key)) {
      if (a.done !== true) count(found.goes, a.value.name)
      a = here.next()
    } else if (a.done === true || b.value.key < a.value.key) {
      count(found.comes, b.value.name)
      b = there.next()
    } else {
      if (a.value.state !== b.value.state) count(found.changes, a.value.name)
      a = here.next()
      b = there.next()
    }
  }
  return found
}

function none(): Counter {
  return { count: 0, names: [] }
}
