import { word } from '../../../core/text/word.ts'

/** The part of a keyboard event that names what was pressed. */
export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const MODIFIERS = ['Mod', 'Ctrl', 'Alt', 'Shift']

/** A key as written in a command, in the one form in which two can be compared. */
export function canonicalKey(key: string): string {
  // The key itself may be "+", so only what stands before the last part is a modifier.
  const parts = key.endsWith('+') ? [...key.slice(0, -1).split('+').filter(Boolean), '+'] : key.split('+')
  const name = parts.pop() ?? ''
  return join(new Set(parts), nameOf(name))
}

/** What was pressed, in the same form; null for a modifier alone or a key held with the system's own modifier. */
export function pressedKey(event: Pressed, mac: boolean): string | null {
  if (['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'Dead', 'Process'].includes(event.key)) return null
  if (!mac && event.metaKey) return null
  const name = nameOf(event.key)
  const held = new Set<string>()
  if (mac ? event.metaKey : event.ctrlKey) held.add('Mod')
  if (mac && event.ctrlKey) held.add('Ctrl')
  if (event.altKey) held.add('Alt')
  if (event.shiftKey) held.add('Shift')
  return join(held, name)
}

/** A key as an analyst reads it: `⇧⌘Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function keyLabel(key: string, mac: boolean): string {
  const parts = canonicalKey(key).split(/\+(?=.)/)
  const name = parts.pop() ?? ''
  const shown = SHOWN[name] ?? name
  if (!mac) return [...parts.map((part) => SHOWN[part] ?? part), shown].join('+')
  return (
    [...parts]
      .sort((a, b) => MAC_ORDER.indexOf(a) - MAC_ORDER.indexOf(b))
      .map((part) => MAC[part])
      .join('') + shown
  )
}

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }
const MAC_ORDER = ['Ctrl', 'Alt', 'Shift', 'Mod']
const SHOWN: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Shift: word('Shift'),
  Enter: word('Enter'),
  Space: word('Space'),
  Home: word('Home'),
  End: word('End'),
  PageUp: word('PgUp'),
  PageDown: word('PgDn'),
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del'
}

function nameOf(key: string): string {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}

function join(held: ReadonlySet<string>, name: string): string {
  // Which keyboards need Shift for "?" or "/" differs, so a sign is known by itself and not by how it is typed.
  const sign = name.length === 1 && name.toLowerCase() === name.toUpperCase() && !/\d/.test(name)
  const kept = MODIFIERS.filter((modifier) => held.has(modifier) && !(sign && modifier === 'Shift'))
  return [...kept, name].join('+')
}
