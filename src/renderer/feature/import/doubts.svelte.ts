import { createContext } from 'svelte'
import type { ArticleView } from '../../../core/article/calls.ts'
import { likeness, measured } from '../../../core/import/compare.ts'
import type { Receipt } from '../../../core/import/calls.ts'
import { storyOf } from '../../../core/import/story.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'

/** Two articles of which one may be a version of the other, side by side. */
export interface Doubt {
  readonly receipt: Receipt
  readonly article: ArticleView
  readonly near: ArticleView
  /** The share of the shorter story that stands in the longer one, from 0 to 1. */
  readonly overlap: number
  /** Which of them is shorter; null when they are about as long. */
  readonly shorter: 'article' | 'near' | null
}

/** The doubts of one import, decided one after the other. */
export class Doubts {
  now = $state.raw<Doubt | null>(null)
  /** How many wait for a decision, the one shown among them. */
  left = $state(0)
  readonly #workbench: Workbench
  #import = 0
  #busy = false

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Show the first doubt of an import, or the one a receipt speaks of. */
  async start(id: number, first: Receipt | null = null): Promise<void> {
    await this.#guard(() => this.#next(id, first))
  }

  /** It is a version of the other: join them. */
  async join(): Promise<void> {
    await this.#decide(async ({ article, near }) => {
      const { version, versions } = await this.#workbench.call('article.join', {
        article: article.article,
        into: near.article
      })
      return `Joined: version ${version} of ${versions} of “${near.headline ?? 'No headline'}”.`
    })
  }

  /** It is another source's copy of the story: count it as one. */
  async copy(): Promise<void> {
    await this.#decide(async ({ article, near }) => {
      await this.#workbench.call('article.addCopy', { article: article.article, of: near.article })
      return `Marked as a copy: of “${near.headline ?? 'No headline'}”.`
    })
  }

  /** They are two stories, and no later import is to ask about them again. */
  async keepApart(): Promise<void> {
    await this.#decide(async ({ article, near }) => {
      await this.#workbench.call('article.keepApart', { article: article.article, other: near.article })
      return `Kept apart: “${article.headline ?? 'No headline'}” and “${near.headline ?? 'No headline'}”.`
    })
  }

  leave(): void {
    this.now = null
  }

  async #decide(carryOut: (doubt: Doubt) => Promise<string>): Promise<void> {
    const doubt = this.now
    if (doubt === null) return
    await this.#guard(async () => {
      this.#workbench.tell(await carryOut(doubt), {
        label: 'Undo',
        run: () => void travel(this.#workbench, 'undo')
      })
      await this.#next(this.#import)
    })
  }

  // Joining moves what other receipts speak of, so the next is asked for when its turn has come.
  async #next(id: number, first: Receipt | null = null): Promise<void> {
    this.#import = id
    const waiting = { import: id, outcome: 'doubtful', decided: false, limit: 1 } as const
    const { receipts, total } = await this.#workbench.call('import.receipts', waiting)
    const receipt = first ?? receipts[0]
    const again = first !== null && first.decision !== null
    this.left = (total ?? 0) + (again ? 1 : 0)
    this.now = receipt ? await this.#read(receipt) : null
  }

  async #read(receipt: Receipt): Promise<Doubt | null> {
    if (receipt.article === null || receipt.near === null) return null
    const [article, near] = await Promise.all([
      this.#workbench.call('article.show', { article: receipt.article }),
      this.#workbench.call('article.show', { article: receipt.near })
    ])
    const [own, other] = [article, near].map(({ body, blocks }) => measured(storyOf(body, blocks)))
    if (!own || !other) return null
    const { overlap, ratio } = likeness(own, other)
    const shorter = ratio > 0.9 ? null : own.runs.size < other.runs.size ? 'article' : 'near'
    return { receipt, article, near, overlap, shorter }
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    try {
      await work()
    } catch (error) {
      this.now = null
      this.#workbench.fail(error)
    } finally {
      this.#busy = false
    }
  }
}

export const [doubts, setDoubts] = createContext<Doubts>()
