import { withChangedTags } from '../core/passage/changed-tags.ts'
import type { Tag } from '../core/passage/model.ts'
import type { Call } from './call.ts'

/**
 * The same calls, where `tag.list` fetches only what has changed of the tags since it was asked last: many features ask for the
 * whole tree, often, and it may have twenty thousand tags.
 */
export function keepingTags(call: Call): Call {
  let kept: { readonly stamp: string; readonly tags: readonly Tag[] } | null = null
  // One after another: what has changed is told against what was known when it was asked.
  let turn: Promise<readonly Tag[]> = Promise.resolve([])
  const list = async (): Promise<readonly Tag[]> => {
    const { stamp, whole, changed } = await call('tag.renew', { known: kept?.stamp ?? null })
    kept = { stamp, tags: whole ?? withChangedTags(kept?.tags ?? [], changed) }
    return kept.tags
  }
  const keeping = (name: string, args: unknown): Promise<unknown> => {
    if (name !== 'tag.list') return call(name as never, args as never)
    turn = turn.then(list, list)
    return turn
  }
  return keeping as Call
}
