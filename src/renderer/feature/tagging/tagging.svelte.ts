import { matchTags } from '../../../core/passage/match-tags.ts'
import type { Passage, Tag } from '../../../core/passage/model.ts'
import type { Span } from '../../../core/passage/span.ts'
import { messageOf, type Call } from '../../call.ts'
import type { Memory } from '../../part/remember.ts'
import { lastTags, recentTags, rememberTags } from './recent.ts'

/** What the palette is open for: a span of a version, and the passage that stands on exactly that span. */
export interface Target extends Span {
  readonly versionId: number
  readonly text: string
  readonly passage: Passage | null
}

/** One line of the palette: a tag, or the offer to make one. */
export interface Option {
  readonly path: string
  /** Null for a tag that is to be made. */
  readonly colour: number | null
}

/** Putting tags and a note on a span of text. */
export class Tagging {
  target = $state.raw<Target | null>(null)
  typed = $state('')
  note = $state('')
  chosen = $state.raw<readonly string[]>([])
  /** The option Enter takes; -1 when Enter should save what is chosen already. */
  at = $state(0)
  failed = $state<string | null>(null)
  saving = $state(false)
  tags = $state.raw<readonly Tag[]>([])
  recent = $state.raw<readonly string[]>([])
  /** The tags put on a passage last, which can be put on the next one as they are. */
  last = $state.raw<readonly string[]>([])

  /** Settles when the tags on offer are those there are. */
  listed: Promise<void> = Promise.resolve()

  readonly options: readonly Option[] = $derived.by(() => {
    const { tags, create } = matchTags(this.typed, this.tags, this.recent)
    const free = tags.filter(({ path }) => !this.chosen.includes(path))
    const offered = free.slice(0, OFFERED).map(({ path, colour }) => ({ path, colour }))
    return create && !this.chosen.includes(create) ? [...offered, { path: create, colour: null }] : offered
  })
  readonly changed: boolean = $derived(
    this.target !== null &&
      (this.note.trim() !== (this.target.passage?.note ?? '') ||
        this.chosen.join('\n') !== pathsOf(this.target.passage).join('\n'))
  )

  readonly #ask: Call
  readonly #memory: Memory

  constructor(ask: Call, memory: Memory) {
    this.#ask = ask
    this.#memory = memory
    this.last = lastTags(memory)
  }

  /** Open the palette on a span; a passage that stands on exactly that span is edited. */
  async open(target: Target): Promise<void> {
    this.target = target
    this.note = target.passage?.note ?? ''
    await this.offer(pathsOf(target.passage))
  }

  /** Offer the tags there are, with these chosen already. */
  offer(chosen: readonly string[]): Promise<void> {
    this.typed = ''
    this.chosen = chosen
    this.failed = null
    this.recent = recentTags(this.#memory)
    this.#rest()
    this.listed = this.#list()
    return this.listed
  }

  async #list(): Promise<void> {
    try {
      this.tags = await this.#ask('tag.list', {})
    } catch (error) {
      this.failed = messageOf(error)
    }
  }

  close(): void {
    this.target = null
  }

  type(typed: string): void {
    this.typed = typed
    this.#rest()
  }

  /** Go to another option, round past either end. */
  move(by: 1 | -1): void {
    const count = this.options.length
    if (count > 0) this.at = this.at === -1 && by === -1 ? count - 1 : (this.at + by + count) % count
  }

  /** Put an option's tag among those chosen, and wait for the next. */
  choose(option: Option | undefined = this.options[this.at]): void {
    if (!option) return
    this.chosen = [...this.chosen, option.path]
    this.typed = ''
    this.#rest()
  }

  drop(path: string): void {
    this.chosen = this.chosen.filter((other) => other !== path)
    this.#rest()
  }

  /** Store what was chosen, and close; null when nothing was, or when it could not be stored and the palette says why. */
  async save(): Promise<Passage | null> {
    const target = this.target
    if (!target || this.saving) return null
    if (!this.changed) {
      this.close()
      return target.passage
    }
    const marks = { tags: [...this.chosen], note: this.note.trim() }
    const { versionId, start, end, passage } = target
    this.saving = true
    try {
      const stored = passage
        ? await this.#ask('passage.revise', { passage: passage.passage, ...marks })
        : await this.#ask('passage.add', { versionId, start, end, ...marks })
      rememberTags(this.#memory, this.chosen)
      this.last = lastTags(this.#memory)
      this.close()
      return stored
    } catch (error) {
      this.failed = messageOf(error)
      return null
    } finally {
      this.saving = false
    }
  }

  /** Stand on the first option, unless tags are chosen already and nothing is typed: then Enter saves them. */
  #rest(): void {
    this.at = this.typed.trim() === '' && this.chosen.length > 0 ? -1 : 0
  }
}

/** As many tags as can be looked over; typing finds the others. */
const OFFERED = 9

function pathsOf(passage: Passage | null): string[] {
  return passage ? passage.tags.map(({ path }) => path) : []
}
