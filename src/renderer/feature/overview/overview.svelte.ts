import type { Nearness, PassageFilter } from '../../../core/passage/filter.ts'
import type { PassageLine } from '../../../core/passage/model.ts'
import type { Crossing, Crosstab, Together } from '../../../core/passage/overview-calls.ts'
import { messageOf } from '../../call.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import { countWords } from '../../part/words.ts'
import { nameOfFile, revealing } from '../../part/written-file.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { LongWork } from '../../part/long-work.svelte.ts'
import { groupWords } from '../tag-page/group-words.ts'

type PassagePage = Page<PassageLine> & { readonly total: number }

/** A table as it was answered, with the question it answers. */
export type Answer =
  | ({ readonly of: Crossing } & Crosstab)
  | { readonly of: 'together'; readonly within: Nearness; readonly pairs: readonly Together[] }

/** A number of a table: what it counts in words, the passages it stands for, and the tag of its row. */
export interface Cell {
  readonly label: string
  readonly filter: PassageFilter
  readonly count: number
  readonly tag: number | null
}

/** Tags across the archive: against sources, months or names, or against one another. */
export class Overview {
  of = $state<Answer['of']>('source')
  within = $state<Nearness>('passage')
  drawn = $state<'table' | 'chart'>('table')
  answer = $state.raw<Answer | null>(null)
  failed = $state<string | null>(null)
  /** The number whose passages are listed. */
  cell = $state.raw<Cell | null>(null)
  readonly pages = new Pages<PassageLine, PassagePage>({ page: 100, most: 500 })
  current = $state(0)
  readonly #workbench: Workbench
  readonly #work: LongWork
  #latest = 0

  constructor(workbench: Workbench, work: LongWork) {
    this.#workbench = workbench
    this.#work = work
  }

  /** Set the tags against something else, or against one another. */
  async set(of: Answer['of']): Promise<void> {
    this.of = of
    this.close()
    await this.#ask()
  }

  /** Where two tags count as together. */
  async near(within: Nearness): Promise<void> {
    this.within = within
    this.close()
    await this.#ask()
  }

  /** The archive has changed: count again, and read again what is listed. */
  async changed(): Promise<void> {
    await Promise.all([this.#ask(), this.cell && this.pages.renew()])
    this.current = Math.max(0, Math.min(this.current, this.pages.items.length - 1))
  }

  /** List the passages that a number counts. */
  async list(cell: Cell): Promise<void> {
    this.cell = cell
    this.current = 0
    this.pages.clear()
    await this.pages.start(async (after, limit) => {
      const page = await this.#workbench.call('passage.list', { ...cell.filter, after, limit })
      return { items: page.passages, next: page.next, total: page.total }
    })
  }

  close(): void {
    this.cell = null
    this.pages.clear()
  }

  async go(index: number): Promise<void> {
    this.current = Math.max(0, Math.min(index, this.pages.items.length - 1))
    if (this.current >= this.pages.items.length - 10) await this.pages.more()
  }

  /** Read a passage where it stands. */
  open({ article, version, start, end }: PassageLine): void {
    this.#workbench.read({ article, version, at: { start, end } })
  }

  /** Ask where to, and write the table that is shown there. */
  async export(format: 'csv' | 'xlsx'): Promise<void> {
    const { of, within } = this
    await this.#work.run('Exporting', async (job) => {
      const path = await this.#workbench.call('shell.chooseSave', { kind: format, name: NAMES[of] })
      if (path === null) return
      const written = await this.#workbench.call('overview.export', {
        of: of === 'together' ? { table: 'together', within } : { table: 'crosstab', by: of },
        format,
        path,
        job
      })
      this.#workbench.tell(
        `Exported ${countWords(written.rows, 'row')} to ${nameOfFile(written.path)}.`,
        revealing(this.#workbench, written.path)
      )
    })
  }

  async #ask(): Promise<void> {
    const { of, within } = this
    const ticket = ++this.#latest
    try {
      const answer =
        of === 'together'
          ? { of, within, pairs: await this.#workbench.call('overview.together', { within }) }
          : { of, ...(await this.#workbench.call('overview.crosstab', { by: of })) }
      if (ticket !== this.#latest) return
      this.answer = answer
      this.failed = null
    } catch (error) {
      if (ticket === this.#latest) this.failed = messageOf(error)
    }
  }
}

const NAMES: Readonly<Record<Answer['of'], string>> = {
  source: 'Tags by source',
  month: 'Tags by month',
  entity: 'Tags by entity',
  tone: 'Tags by tone',
  together: 'Tags that stand together'
}

/** The number of a tag (null: of all passages) in a column (null: in all of them). */
export function cellOf(
  table: Exclude<Answer, { of: 'together' }>,
  row: Crosstab['rows'][number] | null,
  column: number | null
): Cell {
  const over = column === null ? undefined : table.columns[column]
  const where = over ? groupWords(table.of, over.label) : 'all'
  // A passage has one source and one month, but any number of tones and entities: those do not add up to all passages.
  const summed = !addsUp(table.of) ? 0 : table.columns.reduce((sum, { total }) => sum + total, 0)
  const everywhere = row?.total ?? summed
  return {
    label: `${row?.path ?? 'All passages'}, ${where}`,
    filter: { ...row?.filter, ...over?.filter },
    count: over ? (row?.counts[column ?? 0] ?? over.total) : everywhere,
    tag: row?.tag ?? null
  }
}

/** Whether the columns of a crosstab add up to all passages: each passage is in one of them. */
export function addsUp(of: Crossing): boolean {
  return of === 'source' || of === 'month'
}

/** The number of a pair of tags: the passages that stand together. */
export function pairCell({ tag, path, withTag, withPath, count }: Together, within: Nearness): Cell {
  return { label: `${path} with ${withPath}`, filter: { pair: { tag, withTag, within } }, count, tag }
}
