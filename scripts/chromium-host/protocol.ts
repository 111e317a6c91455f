import type { CustomScheme, Protocol } from 'electron'
import { strict } from './strict.ts'

type Answer = (request: Request) => Response | Promise<Response>

const privileged = new Set<string>()
const handlers = new Map<string, Answer>()

/** Stands in for Electron's `protocol`. Only privileged standard, secure schemes load (address.ts says how). */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(wished: CustomScheme[]): void {
    for (const { scheme, privileges } of wished) {
      if (!privileges?.standard || !privileges.secure)
        throw new Error(`The Chromium host serves standard, secure schemes only; ${scheme} is not one.`)
      privileged.add(scheme)
    }
  },
  handle(
    scheme: string,
    handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>
  ): void {
    if (!privileged.has(scheme)) throw new Error(`${scheme} was not registered before the app was ready.`)
    if (handlers.has(scheme)) throw new Error(`${scheme} is handled already.`)
    handlers.set(scheme, handler)
  }
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>)

/** The schemes that main has registered. */
export function schemes(): ReadonlySet<string> {
  return privileged
}

/** What answers an address; null when no scheme of ours does, and it would have to be fetched. */
export function answerFor(url: string): Answer | null {
  return handlers.get(new URL(url).protocol.slice(0, -1)) ?? null
}
