import type { Memory } from '../../../part/remember.ts'

const KEPT = 'briefing.zoom'
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const

/** How large pages are shown: as wide as there is room, or at a part of their printed size. */
export class Zoom {
  /** Null for as wide as there is room. */
  size = $state<number | null>(null)
  readonly #memory: Memory

  constructor(memory: Memory) {
    this.#memory = memory
    const kept = memory.recall(KEPT)
    this.size = steps.find((step) => step === kept) ?? null
  }

  /** One step larger or smaller than what is shown. */
  step(by: 1 | -1): void {
    const now = this.size ?? 0.8
    const next = by === 1 ? steps.find((step) => step > now) : steps.findLast((step) => step < now)
    this.#set(next ?? now)
  }

  fit(): void {
    this.#set(null)
  }

  #set(size: number | null): void {
    this.size = size
    this.#memory.keep(KEPT, size)
  }
}
