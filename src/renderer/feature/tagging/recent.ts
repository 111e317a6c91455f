import type { Memory } from '../../part/remember.ts'

const KEY = 'tagging.recent'
const KEPT = 12
const LAST_KEY = 'tagging.last'

/** The paths of the tags used last, the latest first. */
export function recentTags(memory: Memory): string[] {
  return pathsIn(memory.recall(KEY))
}

/** The paths of the tags put on a passage last, together. */
export function lastTags(memory: Memory): string[] {
  return pathsIn(memory.recall(LAST_KEY))
}

/** Remember tags as used just now, together. */
export function rememberTags(memory: Memory, paths: readonly string[]): void {
  if (paths.length > 0) memory.keep(LAST_KEY, paths)
  memory.keep(KEY, [...new Set([...paths, ...recentTags(memory)])].slice(0, KEPT))
}

function pathsIn(kept: unknown): string[] {
  return Array.isArray(kept) ? kept.filter((path) => typeof path === 'string') : []
}
