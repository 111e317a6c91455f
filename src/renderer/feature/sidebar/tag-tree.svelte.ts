import { createContext } from 'svelte'
import type { Args } from '../../../core/contract.ts'
import type { Tag } from '../../../core/passage/model.ts'
import type { Memory } from '../../part/remember.ts'
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
    const at = this.nodes.findIndex(({ tag }) => tag.tag === this.focused)
    const node = this.nodes[at]
    switch (key) {
      case 'ArrowDown':
        return this.#focus(at + 1)
      case 'ArrowUp':
        return this.#focus(Math.max(0, at - 1))
      case 'Home':
        return this.#focus(0)
      case 'End':
        return this.#focus(this.nodes.length - 1)
      case 'ArrowRight':
        if (node?.open === false) this.fold(node.tag.tag, false)
        else if (node?.open) this.#focus(at + 1)
        return true
      case 'ArrowLeft':
        if (node?.open) this.fold(node.tag.tag, true)
        else if (node?.tag.parent) this.focused = node.tag.parent
        return true
      case 'Enter':
      case ' ':
        if (node) this.show(node.tag.tag)
        return true
      default:
        return this.#jump(key, at)
    }
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

  #focus(index: number): boolean {
    const node = this.nodes[index]
    if (node) this.focused = node.tag.tag
    return true
  }

  /** A letter goes to the next tag that begins with it. */
  #jump(key: string, at: number): boolean {
    if (key.length !== 1) return false
    const order = [...this.nodes.slice(at + 1), ...this.nodes.slice(0, at + 1)]
    const found = order.find(({ tag }) => tag.name.toLowerCase().startsWith(key.toLowerCase()))
    if (found) this.focused = found.tag.tag
    return found !== undefined
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
