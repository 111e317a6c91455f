import { createContext } from 'svelte'
import type { Args } from '../../../core/contract.ts'
import type { Tag } from '../../../core/passage/model.ts'
import type { Memory } from '../../part/remember.ts'
import { treeStep, type TreeLine } from '../../part/tree-keys.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** A tag as a line of the tree. */
export interface TagNode {
  readonly tag: Tag
  readonly level: number
  /** Null when it has no tags below it. */
  readonly open: boolean | null
}

/** The codebook as a tree one can fold and walk, whose folds are remembered. */
export class TagTree {
  tags = $state.raw<readonly Tag[]>([])
  folded = $state.raw<readonly number[]>([])
  /** The tag the keyboard is on. */
  focused = $state<number | null>(null)
  nodes = $derived.by<readonly TagNode[]>(() =>
    visible(
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

function visible(tags: readonly Tag[], folded: readonly number[]): TagNode[] {
  const nodes: TagNode[] = []
  for (const tag of tags) {
    const above = nodes.find((node) => node.tag.tag === tag.parent)
    // Parents come before children, so a parent that is not shown, or is folded, hides all that is below it.
    if (tag.parent !== null && !above?.open) continue
    const open = tags.some(({ parent }) => parent === tag.tag) ? !folded.includes(tag.tag) : null
    nodes.push({ tag, level: (above?.level ?? 0) + 1, open })
  }
  return nodes
}

function lineOf({ tag, level, open }: TagNode): TreeLine<number> {
  return { id: tag.tag, level, open, label: tag.name }
}
