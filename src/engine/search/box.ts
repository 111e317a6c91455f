import { AppError } from '../../core/error.ts'
import type { Steps } from '../../store/search-steps.ts'

/** How long a step of work may hold its thread up, in milliseconds. */
const STEP = 8

/** A question that a newer one of its box can overtake. */
export interface Turn {
  readonly overtaken: boolean
}

const never: Turn = { overtaken: false }

/**
 * The questions that are being answered, by box. A newer question makes an older one of its box pointless: what
 * overtakes it says so here, and the older one finds out between two steps.
 */
export class Boxes {
  readonly #latest = new Map<string, { overtaken: boolean }>()

  /** Take a turn for a question of a kind, overtaking older ones of these kinds in the box. Without a box none overtakes it. */
  turn(box: string | undefined, kind: string, overtakes: readonly string[] = [kind]): Turn {
    if (box === undefined) return never
    for (const each of overtakes) {
      const older = this.#latest.get(`${each} ${box}`)
      if (older !== undefined) older.overtaken = true
      this.#latest.delete(`${each} ${box}`)
    }
    const turn = { overtaken: false }
    this.#latest.set(`${kind} ${box}`, turn)
    return turn
  }
}

/**
 * Carry out work that pauses wherever it yields, letting its thread answer others at least every few milliseconds. Fails
 * with `cancelled` once it is overtaken; the work is then closed where it stands.
 */
export async function inSteps<T>(turn: Turn, work: Steps<T>): Promise<T> {
  try {
    for (;;) {
      if (turn.overtaken) throw new AppError('cancelled', 'A newer question has taken the place of this one.')
      const until = performance.now() + STEP
      do {
        const step = work.next()
        if (step.done === true) return step.value
      } while (performance.now() < until)
      await new Promise(setImmediate)
    }
  } finally {
    work.return(undefined as never)
  }
}
