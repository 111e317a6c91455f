import type { Memory } from '../../part/remember.ts'

const KEY = 'tagging.recent'
const KEPT = 12

/** The paths of the tags used last, the latest first. */
export function recentTags(memory: Memory): string[] {
  const kept = memory.recall(KEY)
  return Array.isArray(kept) ? kept.filter((path) => typeof path === 'string') : []
}

/** Remember tags as used just now. */
export function rememberTags(memory: Memory, paths: readonly string[]): void {
  memory.keep(KEY, [...new Set([...paths, ...recentTags(memory)])].slice(0, KEPT))
}
