import type { ArticleView } from '../../../core/article/calls.ts'
import type { TimelineLine, VersionDiff } from '../../../core/revision/calls.ts'
import { changeClasses, type Change, type ChangeClass } from '../../../core/revision/model.ts'
import { messageOf, type Call } from '../../call.ts'
import type { Memory } from '../../part/remember.ts'
import { foldRows } from './fold.ts'
import { comparedText } from './paragraphs.ts'
import { rowsOf } from './rows.ts'
import type { Shown } from './segments.ts'

export type CompareLayout = 'sides' | 'column'

/** Two versions and their difference, all of one answer. */
interface Compared {
  readonly from: ArticleView
  readonly to: ArticleView
  readonly diff: VersionDiff
}

/** Two versions of an article beside one another, what of their changes is shown, and which change one is at. */
export class Comparing {
  timeline = $state.raw<readonly TimelineLine[]>([])
  compared = $state.raw<Compared | null>(null)
  failed = $state<string | null>(null)
  loading = $state(false)
  layout = $state<CompareLayout>('sides')
  /** Classes whose changes are set as plain text. */
  hidden = $state.raw<readonly ChangeClass[]>(['punctuation'])
  /** The change gone to last, by its place in the list of changes. */
  at = $state<number | null>(null)
  unfolded = $state.raw<readonly number[]>([])

  readonly changes: readonly Change[] = $derived(this.compared?.diff.changes ?? [])
  readonly from = $derived(this.compared ? comparedText(this.compared.from) : null)
  readonly to = $derived(this.compared ? comparedText(this.compared.to) : null)
  readonly beside = $derived(
    this.from && this.to ? rowsOf(this.from, this.to, this.changes) : { rows: [], ties: [] }
  )
  /** How many changes there are of each class; a change may be of several. */
  readonly counts: Readonly<Record<ChangeClass, number>> = $derived.by(() => {
    const counts = Object.fromEntries(changeClasses.map((name) => [name, 0])) as Record<ChangeClass, number>
    for (const { classes } of this.changes) for (const name of classes) counts[name] += 1
    return counts
  })
  readonly shown: Shown = $derived.by(() => {
    const { changes, hidden } = this
    const visible = changes.map(({ classes }) => classes.some((name) => !hidden.includes(name)))
    return {
      changes,
      change: (index: number) => visible[index] ?? false,
      word: (change: Change, word: number) => !hidden.includes(change.words[word]?.class ?? 'wording')
    }
  })
  /** The changes one goes through, in the order of the text. */
  readonly stops: readonly number[] = $derived(
    this.changes.flatMap((_, index) => (this.shown.change(index) ? [index] : []))
  )
  readonly folds = $derived(foldRows(this.beside.rows, this.shown, this.unfolded))

  readonly #ask: Call
  readonly #memory: Memory
  #latest = 0

  constructor(ask: Call, memory: Memory) {
    this.#ask = ask
    this.#memory = memory
    if (memory.recall('compare.layout') === 'column') this.layout = 'column'
    const hidden = memory.recall('compare.hidden')
    if (Array.isArray(hidden)) this.hidden = changeClasses.filter((name) => hidden.includes(name))
  }

  /** Compare two versions. What was compared before stays on the screen until the answer is there; a late one covers nothing. */
  async show(article: number, from: number, to: number): Promise<void> {
    const ticket = ++this.#latest
    const other =
      this.compared?.diff.article !== article ||
      this.compared.diff.from !== from ||
      this.compared.diff.to !== to
    this.loading = true
    try {
      const [left, right, diff, timeline] = await Promise.all([
        this.#ask('article.show', { article, version: from }),
        this.#ask('article.show', { article, version: to }),
        this.#ask('revision.diff', { article, from, to }),
        this.#ask('revision.timeline', { article })
      ])
      if (ticket !== this.#latest) return
      if (other) {
        this.at = null
        this.unfolded = []
      }
      this.compared = { from: left, to: right, diff }
      this.timeline = timeline
      this.failed = null
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
    if (ticket === this.#latest) this.loading = false
  }

  /** Go on to the next change that is shown, or back; round past either end. Null when none is. */
  step(forward: boolean): number | null {
    const { stops, at } = this
    if (stops.length === 0) return (this.at = null)
    const next = forward
      ? (stops.find((stop) => at === null || stop > at) ?? stops[0])
      : (stops.findLast((stop) => at === null || stop < at) ?? stops.at(-1))
    return (this.at = next ?? null)
  }

  /** Hide a class of changes, or show it again. */
  toggle(name: ChangeClass): void {
    this.#hide(
      this.hidden.includes(name) ? this.hidden.filter((other) => other !== name) : [...this.hidden, name]
    )
  }

  /** Show the changes of one class alone; all of them again where that is so already. */
  only(name: ChangeClass): void {
    const others = changeClasses.filter((other) => other !== name)
    const alone = others.every((other) => this.hidden.includes(other)) && !this.hidden.includes(name)
    this.#hide(alone ? [] : others)
  }

  showAll(): void {
    this.#hide([])
  }

  setLayout(layout: CompareLayout): void {
    this.layout = layout
    this.#memory.keep('compare.layout', layout)
  }

  /** Show the unchanged rows of a fold, named by its first row. */
  unfold(key: number): void {
    this.unfolded = [...this.unfolded, key]
  }

  #hide(hidden: readonly ChangeClass[]): void {
    this.hidden = changeClasses.filter((name) => hidden.includes(name))
    this.#memory.keep('compare.hidden', this.hidden)
    if (this.at !== null && !this.stops.includes(this.at)) this.at = null
  }
}
