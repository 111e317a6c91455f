import { createContext } from 'svelte'
import type { Grouping } from '../../../core/briefing/calls.ts'
import type { ChartSpec } from '../../../core/briefing/chart.ts'
import { AppError } from '../../../core/error.ts'
import type { Later } from '../../part/later.ts'
import type { Memory } from '../../part/remember.ts'
import { countWords } from '../../part/words.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { travel } from '../commands/history.ts'
import { Checking } from './checking.svelte.ts'
import { Composer } from './composer.svelte.ts'
import { Exporting } from './export/exporting.svelte.ts'
import { Houses } from './house/houses.svelte.ts'
import type { Side } from './open-briefings.svelte.ts'
import { Outlining } from './outline/outlining.svelte.ts'
import type { Place } from './outline/places.ts'
import { emptyGrid } from './outline/table-grid.ts'
import { Pictures } from './pictures.ts'
import { blobUrls, Preview } from './preview.svelte.ts'
import { Quoting } from './quote/quoting.svelte.ts'
import { Adding } from './side/adding.svelte.ts'
import { Zoom } from './side/zoom.svelte.ts'
import { takeNow } from './take-now.ts'
import { Typing } from './typing.svelte.ts'
import { groupingWords } from './grouping-words.ts'

interface Needs {
  readonly memory: Memory
  readonly later: Later
  readonly newJob: () => string
}

/** What stands over the composer, one at a time. */
export type DeskDialog =
  | { readonly kind: 'house'; readonly house: number | null }
  | { readonly kind: 'copy' }
  | { readonly kind: 'chart'; readonly item: number | null; readonly before: Place }

/** Everything there is to putting one briefing together. */
export class BriefingDesk {
  readonly number: number
  readonly workbench: Workbench
  readonly composer: Composer
  readonly preview: Preview
  readonly typing = new Typing()
  readonly checking: Checking
  readonly adding: Adding
  readonly exporting: Exporting
  readonly quoting: Quoting
  readonly outlining: Outlining
  readonly pictures: Pictures
  readonly houses: Houses
  readonly zoom: Zoom
  /** What stands beside the outline; null while it has the width to itself. */
  side = $state<Side | null>('pages')
  dialog = $state.raw<DeskDialog | null>(null)

  constructor(briefing: number, workbench: Workbench, { memory, later, newJob }: Needs) {
    const { call } = workbench
    this.number = briefing
    this.workbench = workbench
    this.composer = new Composer(call, (error) => workbench.fail(error))
    this.preview = new Preview(call, blobUrls)
    this.checking = new Checking(call)
    this.adding = new Adding(call, later)
    this.exporting = new Exporting(workbench, memory, newJob)
    this.quoting = new Quoting(this.composer)
    this.outlining = new Outlining(this.composer)
    this.pictures = new Pictures(call)
    this.houses = new Houses(call)
    this.zoom = new Zoom(memory)
  }

  /** Quote passages at a place; those that are quoted already are left where they are, which is said. */
  async addPassages(passages: readonly number[], before: Place = this.outlining.place): Promise<void> {
    const free = passages.filter((passage) => !this.composer.quoted.includes(passage))
    if (free.length > 0)
      await this.outlining.add(
        free.map((passage) => ({ kind: 'quote', passage })),
        before
      )
    this.adding.added()
    const there = passages.length - free.length
    if (there > 0)
      this.workbench.tell(
        there === 1 ? 'This briefing quotes that passage already.' : `${there} of them are quoted already.`
      )
  }

  /** Quote all that is found and not quoted yet, as one change. */
  async addAllFound(): Promise<void> {
    const added = await this.composer.addFound(this.adding.filter, this.outlining.place)
    this.outlining.current = added.at(-1) ?? this.outlining.current
    this.workbench.tell(
      added.length === 0 ? 'All of them are quoted already.' : `Added ${countWords(added.length, 'quote')}.`
    )
  }

  /** Put pictures of this machine in at a place; the first of them, or null when none could be. */
  async addPictures(files: readonly string[], before: Place): Promise<number | null> {
    let first: number | null = null
    for (const file of files) {
      try {
        const { picture } = await this.workbench.call('picture.add', { file })
        const item = await this.outlining.add([{ kind: 'picture', picture }], before)
        first ??= item
      } catch (error) {
        this.workbench.fail(error)
      }
    }
    return first
  }

  /** Ask for a picture of this machine, and put it in. */
  async choosePicture(before: Place = this.outlining.place): Promise<number | null> {
    try {
      const file = await this.workbench.call('shell.chooseOpen', { kind: 'picture' })
      return file === null ? null : await this.addPictures([file], before)
    } catch (error) {
      this.workbench.fail(error)
      return null
    }
  }

  addTable(before: Place = this.outlining.place): Promise<number | null> {
    const { header, rows } = emptyGrid
    return this.outlining.add(
      [{ kind: 'table', header: [...header], rows: rows.map((row) => [...row]) }],
      before
    )
  }

  /** Make the heading one is at a subheading, or the other way round. */
  async switchLevel(): Promise<void> {
    const head = this.composer.items.find(({ item }) => item === this.outlining.current)
    if (head?.kind === 'heading')
      await this.composer.tryRevise(head.item, { level: head.level === 1 ? 2 : 1 })
  }

  /** Put a chart in at a place, or have the one named count something else. */
  async setChart(chart: ChartSpec, item: number | null, before: Place): Promise<void> {
    if (item === null) await this.outlining.add([{ kind: 'chart', chart }], before)
    else await this.composer.tryRevise(item, { chart })
  }

  /** Put the quotes under headings, and say how to have them back. */
  async group(by: Grouping): Promise<void> {
    await this.composer.group(by)
    this.workbench.tell(groupingWords[by].done, this.#undo)
  }

  /** Quote the words as they stand in the newest version, below the older ones. */
  async takeNow(item: number): Promise<void> {
    try {
      const passage = await takeNow(this.workbench.call, this.composer.items, item)
      if (this.composer.quoted.includes(passage))
        return this.workbench.tell('This briefing quotes the newer words already.')
      await this.outlining.add([{ kind: 'quote', passage }], this.composer.after(item))
      this.workbench.tell('The newer words are quoted below the older ones. Keep what you need.')
    } catch (error) {
      this.workbench.fail(error)
    }
  }

  /** Start another briefing in the shape of this one; its number, or null when it could not be. */
  async copy(title: string): Promise<number | null> {
    try {
      return (await this.workbench.call('briefing.copy', { briefing: this.number, title })).briefing
    } catch (error) {
      this.workbench.fail(error)
      return null
    }
  }

  async remove(): Promise<boolean> {
    const title = this.composer.briefing?.title ?? ''
    try {
      await this.workbench.call('briefing.remove', { briefing: this.number })
      this.workbench.tell(`Deleted “${title}”.`, this.#undo)
      return true
    } catch (error) {
      this.workbench.fail(error)
      return false
    }
  }

  /** Read again what is shown of the archive beside the briefing itself. */
  async refresh(): Promise<void> {
    try {
      await Promise.all([
        this.houses.refresh(),
        this.checking.check(this.number),
        this.side === 'passages'
          ? this.adding.changed(this.number, this.composer.briefing?.from ?? null)
          : null
      ])
    } catch (error) {
      // A briefing that was just deleted says so itself.
      if (!(error instanceof AppError && error.code === 'not-found')) this.workbench.fail(error)
    }
  }

  close(): void {
    this.preview.close()
    this.pictures.close()
  }

  get #undo() {
    return { label: 'Undo', run: () => void travel(this.workbench, 'undo') }
  }
}

export const [briefingDesk, setBriefingDesk] = createContext<BriefingDesk>()
