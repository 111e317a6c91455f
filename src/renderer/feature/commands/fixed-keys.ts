import { canonicalKey } from './keys.ts'

/** Keys with a meaning everywhere in the window, which no command may take. */
const FIXED = new Set(['Escape', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Mod+C', 'Mod+X', 'Mod+V', 'Mod+A'])

/** Why no command may have a key, in one sentence; null when one may. */
export function whyFixed(key: string, label: string): string | null {
  return FIXED.has(canonicalKey(key))
    ? `${label} does the same everywhere and cannot be given to a command.`
    : null
}
