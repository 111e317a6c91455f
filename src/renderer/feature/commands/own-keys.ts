import type { Memory } from '../../part/remember.ts'
import { canonicalKey } from './keys.ts'

/** A key the analyst gave a command in place of its own; the title says whose it is while that command is not there. */
export interface OwnKey {
  readonly title: string
  readonly key: string
}

/** By the command's id. */
export type OwnKeys = Readonly<Record<string, OwnKey>>

const KEPT = 'keys.own'

/** The keys the analyst has assigned on this machine. */
export function ownKeys(memory: Memory): OwnKeys {
  const kept = memory.recall(KEPT)
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(Object.entries(kept).filter(([, one]) => isOwnKey(one)))
}

/** Remember all of them for the next start. */
export function keepOwnKeys(memory: Memory, keys: OwnKeys): void {
  memory.keep(KEPT, keys)
}

/** Keys with a meaning everywhere in the window, which no command may take. */
const FIXED = new Set(['Escape', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Mod+C', 'Mod+X', 'Mod+V', 'Mod+A'])

/** Why no command may have a key, in one sentence; null when one may. */
export function whyFixed(key: string, label: string): string | null {
  return FIXED.has(canonicalKey(key))
    ? `${label} does the same everywhere and cannot be given to a command.`
    : null
}

function isOwnKey(value: unknown): value is OwnKey {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    'key' in value &&
    typeof value.title === 'string' &&
    typeof value.key === 'string'
  )
}
