import type { Args } from '../../../core/contract.ts'
import type { Tag } from '../../../core/passage/model.ts'
import type { TagUsage } from '../../../core/passage/tag-calls.ts'
import { countWords } from '../../part/words.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { shifted, standsBelow, type Direction, type Place } from './shift.ts'

/** The codebook as a whole: one tag is looked at, moved, explained, merged, split. */
export class Codebook {
  /** Where the chosen tag is used; null until that is known. */
  usage = $state.raw<TagUsage | null>(null)
  readonly #workbench: Workbench
  #latest = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Read where a tag is used. A slow early answer never covers a late one. */
  async look(tag: number): Promise<void> {
    const ticket = ++this.#latest
    try {
      const usage = await this.#workbench.call('tag.usage', { tag })
      if (ticket === this.#latest) this.usage = usage
    } catch (error) {
      if (ticket === this.#latest) this.usage = null
      this.#workbench.fail(error)
    }
  }

  async revise(change: Args<'tag.revise'>): Promise<void> {
    await this.#workbench.call('tag.revise', change)
  }

  /** Move a tag one place among the others; nothing happens where it cannot go there. */
  async shift(tags: readonly Tag[], tag: Tag, direction: Direction): Promise<void> {
    const place = shifted(tags, tag, direction)
    if (place) await this.put(tags, tag.tag, place)
  }

  /** Put a tag at a place; one that lies below the tag itself is no place for it. */
  async put(tags: readonly Tag[], tag: number, place: Place): Promise<void> {
    if (place.before === tag || (place.parent !== null && standsBelow(tags, place.parent, tag))) return
    await this.#try(() => this.#workbench.call('tag.move', { tag, ...place }))
  }

  /** Make one tag of two, and say what became of their passages; true when it was done. */
  async merge(tag: Tag, into: Tag): Promise<boolean> {
    return this.#try(async () => {
      const { passages, joined } = await this.#workbench.call('tag.merge', { tag: tag.tag, into: into.tag })
      const overlapping = joined > 0 ? `; ${countWords(joined, 'passage')} that overlapped were joined` : ''
      this.#workbench.tell(
        `“${tag.path}” is now “${into.path}”: ${countWords(passages, 'passage')}${overlapping}.`
      )
      this.#workbench.view = { kind: 'codebook', tag: into.tag }
    })
  }

  /** Give another tag to the passages of a tag that match; true when it was done. */
  async split(args: Args<'tag.split'>): Promise<boolean> {
    return this.#try(async () => {
      const { tag, passages } = await this.#workbench.call('tag.split', args)
      this.#workbench.tell(`${countWords(passages, 'passage')} given “${tag.path}”.`)
    })
  }

  async #try(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change()
      return true
    } catch (error) {
      this.#workbench.fail(error)
      return false
    }
  }
}
