import type { ChartData } from '../../../core/briefing/chart.ts'
import type { Args } from '../../../core/contract.ts'
import type { EntityKind } from '../../../core/entity/kinds.ts'
import type { ListedEntity } from '../../../core/entity/study-calls.ts'
import type { Later } from '../../part/later.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import { countWords } from '../../part/words.ts'
import { nameOfFile, revealing } from '../../part/written-file.ts'
import type { Workbench } from '../../workbench.svelte.ts'

type EntitySort = NonNullable<Args<'entity.list'>['sort']>
type ListPage = Page<ListedEntity> & { readonly total: number }

/** What the list is narrowed to and how it is sorted. */
export interface Asked {
  readonly search: string
  readonly kind: EntityKind | null
  readonly source: string | null
  readonly from: string | null
  readonly to: string | null
  readonly sort: EntitySort
}

const PAUSE = 150

/** How many can be compared: as many lines as can be told apart. */
export const COMPARED = 6

export type Named = Pick<ListedEntity, 'entity' | 'name'>

/** All entities of the archive, those chosen to be compared, and how these went over time. */
export class EntityList {
  asked = $state.raw<Asked>({ search: '', kind: null, source: null, from: null, to: null, sort: 'mentions' })
  current = $state(0)
  chosen = $state.raw<readonly Named[]>([])
  /** The mentions of those chosen over time; null where none are. */
  compared = $state.raw<ChartData | null>(null)
  readonly pages = new Pages<ListedEntity, ListPage>({ page: 100, most: 500 })
  readonly total = $derived(this.pages.latest?.total ?? 0)
  readonly #workbench: Workbench
  readonly #later: Later
  #stop: () => void = () => undefined
  #latest = 0

  constructor(workbench: Workbench, later: Later) {
    this.#workbench = workbench
    this.#later = later
  }

  /** Read the list, or read it again after a change. */
  async refresh(): Promise<void> {
    if (this.pages.latest) await this.pages.renew()
    else await this.#list()
    await this.#compare()
  }

  /** Narrow or sort the list otherwise; what is typed waits for a pause. */
  ask(asked: Partial<Asked>, pause = 'search' in asked): void {
    this.asked = { ...this.asked, ...asked }
    this.#stop()
    if (pause) this.#stop = this.#later(() => void this.#list(), PAUSE)
    else void this.#list()
    if ('from' in asked || 'to' in asked) void this.#compare()
  }

  async go(index: number): Promise<void> {
    if (index >= this.pages.items.length - 1) await this.pages.more()
    this.current = Math.max(0, Math.min(index, this.pages.items.length - 1))
  }

  isChosen(entity: number): boolean {
    return this.chosen.some((one) => one.entity === entity)
  }

  /** Choose an entity to be compared, or no longer. False when there are as many already as can be. */
  async toggle({ entity, name }: Named): Promise<boolean> {
    if (!this.isChosen(entity) && this.chosen.length >= COMPARED) {
      this.#workbench.tell(`At most ${COMPARED} can be compared.`)
      return false
    }
    this.chosen = this.isChosen(entity)
      ? this.chosen.filter((one) => one.entity !== entity)
      : [...this.chosen, { entity, name }]
    await this.#compare()
    return true
  }

  /** Choose none. */
  clear(): void {
    this.#latest++
    this.chosen = []
    this.compared = null
  }

  /** Write the list as it is narrowed and sorted to a CSV file. */
  async exportCsv(): Promise<void> {
    try {
      const path = await this.#workbench.call('shell.chooseSave', { kind: 'csv', name: 'Entities' })
      if (path === null) return
      const written = await this.#workbench.call('entity.exportCsv', { ...this.asked, path })
      this.#workbench.tell(
        `Exported ${countWords(written.entities, 'entity', 'entities')} to ${nameOfFile(written.path)}.`,
        revealing(this.#workbench, written.path)
      )
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** The sources that begin as typed. */
  async sources(typed: string): Promise<readonly string[]> {
    const query = `source:${typed}`
    const { completions } = await this.#workbench.call('search.complete', { query, caret: query.length })
    return completions.filter(({ kind }) => kind === 'source').map(({ label }) => label)
  }

  async #list(): Promise<void> {
    this.current = 0
    await this.pages.start(async (after, limit) => {
      const { entities, ...page } = await this.#workbench.call('entity.list', { ...this.asked, after, limit })
      return { items: entities, ...page }
    })
  }

  async #compare(): Promise<void> {
    const ticket = ++this.#latest
    const entities = this.chosen.map(({ entity }) => entity)
    if (entities.length === 0) {
      this.compared = null
      return
    }
    const { from, to } = this.asked
    try {
      const chart = { measure: 'mentions', entities, from, to } as const
      const compared = await this.#workbench.call('chart.show', { chart })
      if (ticket === this.#latest) this.compared = compared
    } catch (error) {
      if (ticket === this.#latest) this.#workbench.fail(error)
    }
  }
}
