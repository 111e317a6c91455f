import type { HistoryLine } from '../../../core/archive/history-calls.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import { countWords } from '../../part/words.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { said } from '../../../texts/said.ts'

type StepPage = Page<HistoryLine> & { readonly total: number }

/** A way through the history that is to be confirmed: all that lies on it, the step chosen included. */
export interface Journey {
  readonly way: 'back' | 'again'
  readonly to: HistoryLine
  readonly steps: number
}

/** The changes of the archive, latest first, and going back and forth among them. */
export class Steps {
  readonly pages = new Pages<HistoryLine, StepPage>({ page: 100, most: 500 })
  current = $state(0)
  /** What waits for a yes. */
  asked = $state.raw<Journey | null>(null)
  going = $state(false)
  /** The latest change in force; those above it are undone. */
  readonly latest = $derived(this.pages.items.find(({ state }) => state === 'done') ?? null)
  readonly chosen = $derived(this.pages.items[this.current] ?? null)
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  async show(): Promise<void> {
    await this.pages.start(async (after, limit) => {
      const page = await this.#workbench.call('history.list', {
        after: after === null ? null : Number(after),
        limit
      })
      return { items: page.steps, next: page.next === null ? null : `${page.next}`, total: page.total }
    })
  }

  /** The archive has changed: read the steps again, and stay on the one that was looked at. */
  async changed(): Promise<void> {
    const step = this.chosen?.step
    await this.pages.renew()
    const at = this.pages.items.findIndex((line) => line.step === step)
    this.current = Math.max(0, at === -1 ? Math.min(this.current, this.pages.items.length - 1) : at)
  }

  async go(index: number): Promise<void> {
    this.current = Math.max(0, Math.min(index, this.pages.items.length - 1))
    if (this.current >= this.pages.items.length - 10) await this.pages.more()
  }

  /** Ask whether to go back to before a step, or to do it again with those before it. */
  async ask(line: HistoryLine): Promise<void> {
    if (line.state === 'open') {
      this.#workbench.tell('This change is still being made. It can be undone once it is done.')
      return
    }
    const way = line.state === 'done' ? 'back' : 'again'
    // What is undone lies together at the top, but may go on where nothing was read yet.
    while (way === 'again' && this.latest === null && this.pages.unread && this.pages.failed === null)
      await this.pages.more()
    const on = this.pages.items.filter(({ step, state }) =>
      way === 'back' ? state === 'done' && step >= line.step : state === 'undone' && step <= line.step
    )
    this.asked = { way, to: line, steps: on.length }
  }

  /** Go the way that was asked for, and offer the way back. */
  async confirm(): Promise<void> {
    const { asked, latest } = this
    if (asked === null || this.going) return
    this.going = true
    try {
      const { step } = asked.to
      if (asked.way === 'back') {
        const { undone } = await this.#workbench.call('history.stepBack', { step })
        const again = latest && { label: 'Do again', run: () => void this.#return(latest.step) }
        this.#workbench.tell(`Undone: ${countWords(undone, 'change')}.`, again ?? undefined)
      } else {
        const { redone } = await this.#workbench.call('history.stepTo', { step })
        this.#workbench.tell(`Done again: ${countWords(redone, 'change')}.`)
      }
    } catch (error) {
      this.#workbench.fail(error)
    } finally {
      this.going = false
      this.asked = null
    }
  }

  async #return(step: number): Promise<void> {
    try {
      await this.#workbench.call('history.stepTo', { step })
    } catch (error) {
      this.#workbench.fail(error)
    }
  }
}

/** What going that way does, in one sentence. */
export function journeyWords({ way, to, steps }: Journey): string {
  if (way === 'back')
    return steps === 1
      ? `This undoes one change: “${said(to.label)}”.`
      : `This undoes ${countWords(steps, 'change')}: “${said(to.label)}” and all that came after it.`
  return steps === 1
    ? `This does one change again: “${said(to.label)}”.`
    : `This does ${countWords(steps, 'change')} again: “${said(to.label)}” and all that was undone before it.`
}
