import type { ParseArgsConfig } from 'node:util'
import type { EngineLane } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import type { InProcessEngine } from '../engine/in-process.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** What a command was given after its name. */
export interface Given {
  /** The words that are no options. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
}

/** What a command prints: the value for scripts, and the same for people. */
export interface Printed {
  readonly json: unknown
  readonly text: string
}

/** What a command prints piece by piece, since it may be more than one wants to hold. */
export interface Streamed {
  pieces(asJson: boolean): AsyncIterable<string>
}

/** One command of the command line. It makes calls of the contract, and nothing else touches the archive. */
export interface Command {
  readonly name: string
  /** What follows the name, as help shows it. */
  readonly usage: string
  readonly summary: string
  readonly options: Options
  /** Reading alone leaves the archive to whoever writes to it; without any the archive is not opened. What a command does may depend
   * on what it was given. */
  readonly lanes: readonly EngineLane[] | ((given: Given) => readonly EngineLane[])
  /** Whether names of texts that wait are to be read first. */
  readonly readsNames?: boolean
  run(engine: InProcessEngine, given: Given): Promise<Printed | Streamed>
}

/** A command that needs no archive. */
export interface FreeCommand extends Pick<Command, 'name' | 'usage' | 'summary' | 'options'> {
  runAlone(given: Given): Promise<Printed>
}

/** The option of that name, given as text. Fails with `bad-request` when it is missing. */
export function required({ options }: Given, name: string): string {
  const value = options[name]
  if (typeof value !== 'string' || value === '') throw new AppError('bad-request', `--${name} is missing.`)
  return value
}

export function optional({ options }: Given, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

export function several({ options }: Given, name: string): string[] {
  const value = options[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** The option of that name as one of some words; undefined when it is not given. Fails with `bad-request`. */
export function oneOf<T extends string>(given: Given, name: string, words: readonly T[]): T | undefined {
  const value = optional(given, name)
  const found = words.find((word) => word === value)
  if (value === undefined || found !== undefined) return found
  throw new AppError('bad-request', `--${name} is one of ${words.join(', ')}, not “${value}”.`)
}

/** A whole number of at least 1. Fails with `bad-request`, naming what was given instead. */
export function numberFrom(text: string | undefined, what: string): number {
  if (text !== undefined && /^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new AppError(
    'bad-request',
    text === undefined ? `${what} is missing.` : `${what} is a number, not “${text}”.`
  )
}
