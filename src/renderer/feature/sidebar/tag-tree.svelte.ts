import { createContext } from 'svelte'
import type { Args } from '../../../core/contract.ts'
import type { Tag } from '../../../core/passage/model.ts'
import type { Memory } from '../../part/remember.ts'
import { treeStep, type TreeLine } from '../../part/tree-keys.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { tagNodes, type TagNode } from './tag-nodes.ts'

/** The codebook as a tree one can fold and walk, whose folds are remembered. */
export class TagTree {
  tags = $state.raw<readonly Tag[]>([])
  folded = $state.raw<readonly number[]>([])
  /** The tag the keyboard is on. */
  focused = $state<number | null>(null)
  nodes = $derived.by<readonly TagNode[]>(() =>
    tagNodes(
      this.tags.filter(({ archived }) => !archived),
      this.folded
    )
  )
  readonly #workbench: Workbench
  readonly #memory: Memory

  constructor(workbench: Workbench, memory: Memory) {
    this.#workbench = workbench
    this.#memory = memory
    const kept = memory.recall('folded')
    if (Array.isArray(kept)) this.folded = kept.filter((tag) => typeof tag === 'number')
  }

  async refresh(): Promise<void> {
    try {
      this.tags = await this.#workbench.call('tag.list', {})
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  fold(tag: number, folded: boolean): void {
    const others = this.folded.filter((each) => each !== tag)
    this.folded = folded ? [...others, tag] : others
    this.#memory.keep('folded', this.folded)
  }

  /** Show every passage that carries a tag or one below it. */
  show(tag: number): void {
    this.focused = tag
    this.#workbench.view = { kind: 'tag', tag }
  }

  /** Do what a key means in a tree; false for a key that means nothing here. */
  key(key: string): boolean {
    const step = treeStep(this.nodes.map(lineOf), this.focused, key)
    if (step === null) return false
    if ('go' in step) this.focused = step.go
    else if ('fold' in step) this.fold(step.fold, step.folded)
    else if ('show' in step) this.show(step.show)
    return true
  }

  /** A change of a tag, told as a notice when it is refused. */
  async revise(change: Args<'tag.revise'>): Promise<boolean> {
    return this.#write(() => this.#workbench.call('tag.revise', change))
  }

  async add(path: string): Promise<boolean> {
    return this.#write(() => this.#workbench.call('tag.add', { path }))
  }

  async remove(tag: number): Promise<boolean> {
    const { view } = this.#workbench
    const removed = await this.#write(() => this.#workbench.call('tag.remove', { tag }))
    if (removed && view.kind === 'tag' && view.tag === tag) this.#workbench.view = { kind: 'reader' }
    return removed
  }

  async #write(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (error) {
      this.#workbench.fail(error)
      return false
    }
  }
}

export const [tagTree, setTagTree] = createContext<TagTree>()

function lineOf({ tag, level, open }: TagNode): TreeLine<number> {
  return { id: tag.tag, level, open, label: tag.name }
}
