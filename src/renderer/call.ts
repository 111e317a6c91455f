import type { Args, CallName, EventName, EventValue, Reply, Result } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import { said } from '../texts/said.ts'

/** What the preload exposes. This file alone touches it. */
interface Bridge {
  call(name: string, args: unknown): Promise<Reply<unknown>>
  on(name: string, heard: (value: unknown) => void): () => void
  /** Where a dropped file lies on this machine; empty when it came without a path. */
  pathOf(file: File): string
}

declare global {
  interface Window {
    readonly app: Bridge
  }
}

export type Call = typeof call
export type Listen = typeof listen

/** Make a call and wait for its value. Fails with an AppError whose message may be shown as it is. */
export async function call<N extends CallName>(name: N, args: Args<N>): Promise<Result<N>> {
  const reply = await window.app.call(name, args)
  if (!reply.ok) throw new AppError(reply.code, reply.message)
  return reply.value as Result<N>
}

/** Hear an event until the function returned is called. */
export function listen<E extends EventName>(name: E, heard: (value: EventValue<E>) => void): () => void {
  return window.app.on(name, (value) => heard(value as EventValue<E>))
}

/** Where a dropped file lies on this machine, or null when it came from another window without a path. */
export function pathOf(file: File): string | null {
  return window.app.pathOf(file) || null
}

/** One sentence for the analyst about whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof AppError
    ? said(error.message)
    : 'Something went wrong in this window. Try it again.'
}
