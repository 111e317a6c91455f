import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Give this process a clock that stands still until it is moved on, and GUIDs that are counted: the same calls then leave the
 * same archive, to the last character. Import it before anything that takes either. For a process of its own alone.
 */
const RealDate = Date
let time = RealDate.UTC(2026, 3, 1)
let guids = 0

class StandingDate extends RealDate {
  constructor(...given: ConstructorParameters<typeof Date> | []) {
    if (given.length === 0) super(time)
    else super(...given)
  }
  static override now(): number {
    return time
  }
}
globalThis.Date = StandingDate as DateConstructor

crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++guids).padStart(12, '0')}`
syncBuiltinESMExports()

/** Let a second go by. */
export function tick(): void {
  time += 1_000
}
