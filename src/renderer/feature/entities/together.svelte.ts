import type { Companion, Nearness, SharedLine } from '../../../core/entity/study-calls.ts'
import { messageOf } from '../../call.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** A number of the table whose sentences are shown: with whom, and how near. */
export interface NumberAt {
  readonly other: number
  readonly by: Nearness
}

/** Who is mentioned with an entity, and where. */
export class Together {
  by = $state<Nearness>('sentence')
  companions = $state.raw<readonly Companion[]>([])
  /** Only so many of the newest articles were looked at; null when all were. */
  among = $state<number | null>(null)
  /** False until the first answer. */
  known = $state(false)
  failed = $state<string | null>(null)
  /** The number whose sentences are shown. */
  number = $state.raw<NumberAt | null>(null)
  readonly lines = new Pages<SharedLine, Page<SharedLine>>({ page: 25, most: 100 })
  readonly chosen: Companion | null = $derived(
    this.companions.find(({ entity }) => entity === this.number?.other) ?? null
  )
  readonly #workbench: Workbench
  #entity: number | null = null
  #latest = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Read who stands with an entity, or read it again after a change. */
  async show(entity: number): Promise<void> {
    if (entity !== this.#entity) {
      this.known = false
      this.companions = []
      this.number = null
      this.lines.clear()
    }
    this.#entity = entity
    await this.#list()
    if (this.number !== null) await this.lines.renew()
  }

  /** Count how often they are together in another way, and show the sentences of that. */
  async count(by: Nearness): Promise<void> {
    this.by = by
    await this.#list()
    if (this.number) await this.choose({ other: this.number.other, by })
  }

  /** Show what is behind a number. */
  async choose(number: NumberAt): Promise<void> {
    const entity = this.#entity
    if (entity === null) return
    this.number = number
    await this.lines.start(async (after, limit) => {
      const { lines, next } = await this.#workbench.call('entity.shared', { entity, ...number, after, limit })
      return { items: lines, next }
    })
  }

  open({ article, version, inHeadline, start, end }: SharedLine): void {
    this.#workbench.read({ article, version, at: { start, end, inHeadline } })
  }

  async #list(): Promise<void> {
    const entity = this.#entity
    if (entity === null) return
    const ticket = ++this.#latest
    try {
      const { companions, among } = await this.#workbench.call('entity.together', { entity, by: this.by })
      if (ticket !== this.#latest) return
      this.companions = companions
      this.among = among
      this.known = true
      this.failed = null
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
  }
}
