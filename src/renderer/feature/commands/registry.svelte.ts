import { createContext } from 'svelte'
import type { OwnKeys } from '../../../core/settings/model.ts'
import type { Command } from '../../commands.ts'
import { whyFixed } from './fixed-keys.ts'
import { canonicalKey, keyLabel, pressedKey } from './keys.ts'

/** Every command there is at the moment, by id and by key. Features add theirs while they are on the screen. */
export class Commands {
  /** Those registered now, in the order they came, with the keys they have on this machine. */
  all = $state.raw<readonly Command[]>([])
  /** The keys that the analyst has assigned. */
  own = $state.raw<OwnKeys>({})
  /** Whether keys are read as on a Mac. */
  readonly mac: boolean
  readonly #keep: (own: OwnKeys) => void
  // The same outside Svelte's sight: an effect that adds commands must not depend on what was there.
  #registered: readonly Command[] = []
  #now: readonly Command[] = []
  #own: OwnKeys = {}

  constructor(
    own: OwnKeys,
    keep: (own: OwnKeys) => void,
    mac: boolean = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac OS')
  ) {
    this.#keep = keep
    this.mac = mac
    this.own = this.#own = own
  }

  /** Register commands until the function returned is called. Two on one key, or with one id, are a bug and refused. */
  add(commands: readonly Command[]): () => void {
    let all = this.#registered
    for (const command of commands) {
      check(command, all)
      all = [...all, command]
    }
    this.#hold(all)
    return () => this.#hold(this.#registered.filter((command) => !commands.includes(command)))
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
    const key = pressedKey(event, this.mac)
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
    return keyLabel(key, this.mac)
  }

  /** The key of a command as the analyst reads it; null when it has none or is not there. */
  keyOf(id: string): string | null {
    const key = this.all.find((command) => command.id === id)?.key
    return key ? this.label(key) : null
  }

  /** What a command is called; empty when it is not there. */
  titleOf(id: string): string {
    return this.all.find((command) => command.id === id)?.title ?? ''
  }

  /** Give a command another key, here and from the next start on. Why that cannot be, in one sentence; null when it is done. */
  assign(id: string, key: string): string | null {
    const command = this.#now.find((each) => each.id === id)
    if (!command) return 'This command is not there at the moment.'
    const refused = whyFixed(key, this.label(key)) ?? this.#whyTaken(command, canonicalKey(key))
    if (refused !== null) return refused
    this.#assigned({ ...this.#own, [id]: { title: command.title, key: canonicalKey(key) } })
    return null
  }

  /** Give a command back the key it came with. */
  reset(id: string): void {
    this.#assigned(Object.fromEntries(Object.entries(this.#own).filter(([each]) => each !== id)))
  }

  /** Give every command back the key it came with. */
  resetAll(): void {
    this.#assigned({})
  }

  #whyTaken(command: Command, key: string): string | null {
    if (command.native) return `${command.title} has its key from the system.`
    if (command.whileTyping && !key.startsWith('Mod+'))
      return `${command.title} also works while typing, so its key needs ${this.label('Mod+K').replace(/\+?K$/, '')}.`
    const holder = this.#now.find((other) => other.id !== command.id && keysOf(other).includes(key))
    const absent = Object.entries(this.#own).find(([id, own]) => id !== command.id && own.key === key)?.[1]
    const taken = holder?.title ?? absent?.title
    return taken === undefined ? null : `${this.label(key)} is the key of “${taken}”.`
  }

  #assigned(own: OwnKeys): void {
    this.own = this.#own = own
    this.#keep(own)
    this.#hold(this.#registered)
  }

  #hold(registered: readonly Command[]): void {
    this.#registered = registered
    this.all = this.#now = registered.map((command) => withOwnKey(command, this.#own))
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

/** What was assigned wins: a command that came with that key is without it until it is free again. */
function withOwnKey(command: Command, own: OwnKeys): Command {
  const key = own[command.id]?.key
  if (key !== undefined) return { ...command, key, also: [] }
  const taken = new Set(Object.values(own).map((one) => one.key))
  if (!keysOf(command).some((one) => taken.has(one))) return command
  const [first = null, ...also] = keysOf(command).filter((one) => !taken.has(one))
  return { ...command, key: first, also }
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
