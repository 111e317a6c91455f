import { createContext } from 'svelte'
import type { EventValue } from '../../../core/contract.ts'
import { AppError } from '../../../core/error.ts'
import type { Suggestion, TaggingUnit, TagRule } from '../../../core/passage/tagging-calls.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import { countWords } from '../../part/words.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'
import type { Applying } from './bulk-tagging.svelte.ts'

/** The rules that suggest tags, and the queue of what they suggest. */
export class Suggestions {
  readonly pages = new Pages<Suggestion, Page<Suggestion>>({ page: 100, most: 500 })
  rules = $state.raw<readonly TagRule[]>([])
  /** The rule whose suggestions are shown alone; null for all of them. */
  only = $state<number | null>(null)
  at = $state(0)
  running = $state.raw<Applying | null>(null)
  /** How many suggestions wait, of all rules. */
  readonly waiting = $derived(this.rules.reduce((sum, rule) => sum + rule.waiting, 0))
  readonly current: Suggestion | null = $derived(this.pages.items[this.at] ?? null)
  #turn: Promise<unknown> = Promise.resolve()
  readonly #workbench: Workbench
  readonly #newJob: () => string

  constructor(workbench: Workbench, newJob: () => string) {
    this.#workbench = workbench
    this.#newJob = newJob
  }

  /** Read the rules and the queue, or read them again after the archive has changed. */
  async refresh(): Promise<void> {
    await this.#try(async () => {
      this.rules = await this.#workbench.call('rule.list', {})
    })
    if (this.only !== null && !this.rules.some(({ rule }) => rule === this.only)) this.only = null
    await (this.pages.latest ? this.pages.renew() : this.#list())
    this.#stay()
  }

  /** Show what one rule suggests, or all again. */
  async show(rule: number | null): Promise<void> {
    this.only = rule
    this.at = 0
    await this.#list()
  }

  async go(index: number): Promise<void> {
    this.at = index
    this.#stay()
    if (this.at >= this.pages.items.length - 10) await this.pages.more()
  }

  /** Accept or reject the suggestion one is at; the next takes its place. */
  async decide(how: 'accept' | 'reject'): Promise<void> {
    // One after another: a key pressed before the next has come is meant for that one.
    this.#turn = this.#turn.then(() =>
      this.#try(async () => {
        const { current } = this
        if (current === null) return
        await this.#workbench.call(`suggestion.${how}`, { suggestions: [current.suggestion] })
        await this.refresh()
      })
    )
    await this.#turn
  }

  /** Accept all that waits of a rule, read or not. */
  async acceptAll(rule: TagRule): Promise<void> {
    await this.#try(async () => {
      const { passages } = await this.#workbench.call('suggestion.accept', { rule: rule.rule })
      this.#tellUndo(`${countWords(passages, 'passage')} tagged “${rule.path}”.`)
      await this.refresh()
    })
  }

  /** Make a rule and look for what it suggests; true when the rule was made. */
  async add(tag: string, query: string, unit: TaggingUnit): Promise<boolean> {
    return this.#try(async () => {
      const rule = await this.#workbench.call('rule.add', { tag, query, unit })
      void this.run(rule.rule)
    })
  }

  /** Look for what a rule suggests that it has not suggested before. */
  async run(rule: number): Promise<void> {
    if (this.running !== null) return
    const job = this.#newJob()
    this.running = { job, done: 0, total: null, stopping: false }
    await this.#try(async () => {
      const { suggested } = await this.#workbench.call('rule.run', { job, rule })
      if (suggested === 0) this.#workbench.tell('Nothing new was found to suggest.')
      else this.#workbench.tell(`${countWords(suggested, 'suggestion')} to look at.`, this.#look)
      await this.refresh()
    })
    this.running = null
  }

  /** Take a rule away with what it suggested. */
  async remove(rule: TagRule): Promise<void> {
    await this.#try(async () => {
      await this.#workbench.call('rule.remove', { rule: rule.rule })
      this.#tellUndo(`The rule for “${rule.path}” is removed. Passages that were accepted stay.`)
      await this.refresh()
    })
  }

  heard({ job, done, total }: EventValue<'progress'>): void {
    if (this.running?.job === job) this.running = { ...this.running, done, total }
  }

  async cancel(): Promise<void> {
    const { running } = this
    if (running === null) return
    this.running = { ...running, stopping: true }
    await this.#try(() => this.#workbench.call('job.cancel', { job: running.job }))
  }

  async #list(): Promise<void> {
    const filter = this.only === null ? {} : { rule: this.only }
    await this.pages.start(async (after, limit) => {
      const { suggestions, next } = await this.#workbench.call('suggestion.list', { ...filter, after, limit })
      return { items: suggestions, next }
    })
  }

  #stay(): void {
    this.at = Math.max(0, Math.min(this.at, this.pages.items.length - 1))
  }

  #tellUndo(text: string): void {
    this.#workbench.tell(text, { label: 'Undo', run: () => void travel(this.#workbench, 'undo') })
  }

  get #look(): { readonly label: string; readonly run: () => void } {
    return { label: 'Show them', run: () => (this.#workbench.view = { kind: 'suggestions' }) }
  }

  async #try(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') this.#workbench.tell('Cancelled.')
      else this.#workbench.fail(error)
      return false
    }
  }
}

export const [suggestions, setSuggestions] = createContext<Suggestions>()
