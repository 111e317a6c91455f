import { createContext } from 'svelte'
import type { Command } from '../../commands.ts'
import { canonicalKey, keyLabel, pressedKey } from './keys.ts'

/** Every command there is at the moment, by id and by key. Features add theirs while they are on the screen. */
export class Commands {
  /** Those registered now, in the order they came. */
  all = $state.raw<readonly Command[]>([])
  readonly #mac: boolean
  // The same commands outside Svelte's sight: an effect that adds some must not depend on what was there.
  #now: readonly Command[] = []

  constructor(mac: boolean = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac OS')) {
    this.#mac = mac
  }

  /** Register commands until the function returned is called. Two on one key, or with one id, are a bug and refused. */
  add(commands: readonly Command[]): () => void {
    let all = this.#now
    for (const command of commands) {
      check(command, all)
      all = [...all, command]
    }
    this.#keep(all)
    return () => this.#keep(this.#now.filter((command) => !commands.includes(command)))
  }

  /** Run a command if it is there and available; false when it is not. */
  run(id: string): boolean {
    const command = this.#now.find((each) => each.id === id)
    if (!command || command.available?.() === false) return false
    command.run()
    return true
  }

  /** Do what a key pressed anywhere in the window stands for. Dialogs, menus and fields keep their own keys. */
  keydown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return
    const key = pressedKey(event, this.#mac)
    const command = key === null ? undefined : this.#now.find((each) => keysOf(each).includes(key))
    if (!key || !command || command.native || command.available?.() === false) return
    const place = placeOf(event.target)
    if (place === 'apart') return
    if (place === 'field' && !(command.whileTyping && key.startsWith('Mod+'))) return
    if (place === 'button' && (key === 'Enter' || key === 'Space')) return
    event.preventDefault()
    command.run()
  }

  /** A key as the analyst reads it: `⌘K` on a Mac, `Ctrl+K` elsewhere. */
  label(key: string): string {
    return keyLabel(key, this.#mac)
  }

  /** The key of a command as the analyst reads it; null when it has none or is not there. */
  keyOf(id: string): string | null {
    const key = this.all.find((command) => command.id === id)?.key
    return key ? this.label(key) : null
  }

  #keep(all: readonly Command[]): void {
    this.#now = all
    this.all = all
  }
}

export const [commands, setCommands] = createContext<Commands>()

function check(command: Command, all: readonly Command[]): void {
  if (all.some((other) => other.id === command.id)) throw new Error(`Two commands are called ${command.id}`)
  const keys = keysOf(command)
  for (const key of keys) {
    const taken = all.find((other) => keysOf(other).includes(key))
    if (taken) throw new Error(`${taken.id} and ${command.id} are both on ${key}`)
  }
  if (command.whileTyping && !keys.some((key) => key.startsWith('Mod+')))
    throw new Error(`${command.id} would fire while typing: only keys with Mod may`)
}

function keysOf(command: Command): string[] {
  return [command.key, ...(command.also ?? [])].filter((key) => key !== null).map(canonicalKey)
}

type Place = 'page' | 'button' | 'field' | 'apart'

/** What has the focus: something one types into, something apart with keys of its own, or neither. */
function placeOf(target: EventTarget | null): Place {
  if (typeof Element === 'undefined' || !(target instanceof Element)) return 'page'
  if (target.closest('[role=dialog], [role=alertdialog], [role=menu]')) return 'apart'
  if (target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'))
    return 'field'
  if (target instanceof HTMLElement && target.isContentEditable) return 'field'
  return target.closest('button, a, summary') ? 'button' : 'page'
}
