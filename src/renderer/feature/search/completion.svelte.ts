import { createContext } from 'svelte'
import type { Args, Result } from '../../../core/contract.ts'
import type { Later } from '../../part/later.ts'
import type { Workbench } from '../../workbench.svelte.ts'

type Completed = Result<'search.complete'>
export type Completion = Completed['completions'][number]

// Shorter than the search's own pause: what may be meant is of use only while it is being typed.
const PAUSE = 50

/** What may be meant by the word at the caret, and the one of it that is highlighted. */
export class Completions {
  list = $state.raw<readonly Completion[]>([])
  /** The one highlighted; -1 for none, and then Enter searches for what is typed. */
  at = $state(-1)
  readonly open = $derived.by(() => this.list.length > 0)
  readonly #workbench: Workbench
  readonly #later: Later
  #typed = ''
  #answer: Completed | null = null
  /** What was typed and is not answered yet. */
  #due: Args<'search.complete'> | null = null
  #ticket = 0
  #stop: () => void = () => undefined

  constructor(workbench: Workbench, later: Later) {
    this.#workbench = workbench
    this.#later = later
  }

  /** Something was typed: ask what may be meant once the typing rests. */
  type(typed: string, caret: number): void {
    this.#stop()
    this.#ticket++
    this.at = -1
    if (typed.trim() === '') return this.close()
    const due = { query: typed, caret }
    this.#due = due
    this.#stop = this.#later(() => void this.#ask(due), PAUSE)
  }

  /** Ask at once, as one who wants to see what there is. */
  async show(typed: string, caret: number): Promise<void> {
    this.#due = { query: typed, caret }
    await this.step(1)
  }

  /** Highlight the next one, or the one before; past the ends, none. What was typed a moment ago is asked for first. */
  async step(by: 1 | -1): Promise<void> {
    if (this.#due !== null) await this.#ask(this.#due)
    const places = this.list.length + 1
    this.at = this.open ? ((this.at + 1 + by + places) % places) - 1 : -1
  }

  /** What the field holds, and where its caret stands, once a completion is taken; null when there is none to take. */
  take(at = this.at): { readonly typed: string; readonly caret: number } | null {
    const chosen = this.list[at]
    const answer = this.#answer
    if (!chosen || !answer || this.#due !== null) return null
    const before = this.#typed.slice(0, answer.start) + chosen.insert
    const typed = before + this.#typed.slice(answer.end)
    this.close()
    return { typed, caret: before.length }
  }

  close(): void {
    this.#stop()
    this.#due = null
    this.#ticket++
    this.list = []
    this.at = -1
  }

  async #ask(due: Args<'search.complete'>): Promise<void> {
    this.#stop()
    const ticket = ++this.#ticket
    try {
      const answer = await this.#workbench.call('search.complete', due)
      if (ticket !== this.#ticket) return
      this.#due = null
      this.#typed = due.query
      this.#answer = answer
      this.list = answer.completions
      this.at = -1
    } catch {
      // A completion is an offer: without one, what is typed is searched for all the same.
      if (ticket === this.#ticket) this.close()
    }
  }
}

export const [completions, setCompletions] = createContext<Completions>()
