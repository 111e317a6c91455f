import type { ChartSpec } from '../../../../core/briefing/chart.ts'
import type { PassageFilter } from '../../../../core/passage/filter.ts'
import type { Workbench } from '../../../workbench.svelte.ts'

type Measure = ChartSpec['measure']

/** As many lines as can be told apart. */
export const MOST_ENTITIES = 6

/** An entity that a chart is to have a line of. */
export interface Chosen {
  readonly entity: number
  readonly name: string
}

/** What a chart is to count, while it is being chosen; what was chosen of one measure is kept while another is looked at. */
export class ChoosingChart {
  measure = $state<Measure>('mentions')
  entities = $state.raw<readonly Chosen[]>([])
  query = $state('')
  passages = $state.raw<PassageFilter>({})
  from = $state<string | null>(null)
  to = $state<string | null>(null)
  /** The chart as it is chosen so far; null while something is missing. */
  readonly spec: ChartSpec | null = $derived.by(() => {
    const days = { from: this.from, to: this.to }
    switch (this.measure) {
      case 'mentions': {
        const entities = this.entities.map(({ entity }) => entity)
        return entities.length === 0 ? null : { measure: 'mentions', entities, ...days }
      }
      case 'articles':
        return { measure: 'articles', query: this.query.trim(), ...days }
      case 'tags': {
        const { entity: _entity, ...passages } = this.passages
        return { measure: 'tags', passages }
      }
      case 'tone':
        return { measure: 'tone', passages: this.passages, ...days }
    }
  })
  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  /** Begin with a chart there is; with null, with none. */
  async begin(chart: ChartSpec | null): Promise<void> {
    if (chart === null) return
    this.measure = chart.measure
    if (chart.measure !== 'tags') [this.from, this.to] = [chart.from, chart.to]
    if (chart.measure === 'articles') this.query = chart.query
    if (chart.measure === 'tags' || chart.measure === 'tone') this.passages = chart.passages
    if (chart.measure === 'mentions') await this.#name(chart.entities)
  }

  add(chosen: Chosen): void {
    if (this.entities.some(({ entity }) => entity === chosen.entity)) return
    this.entities = [...this.entities, { entity: chosen.entity, name: chosen.name }].slice(0, MOST_ENTITIES)
  }

  remove(entity: number): void {
    this.entities = this.entities.filter((one) => one.entity !== entity)
  }

  /** Count passages otherwise; what is set to nothing is not asked for. */
  narrow({ tag, entity }: { readonly tag?: number | null; readonly entity?: string | null }): void {
    const { tag: tagNow, entity: entityNow, ...others } = this.passages
    const next = { tag: tag === undefined ? tagNow : tag, entity: entity === undefined ? entityNow : entity }
    this.passages = {
      ...others,
      ...(next.tag == null ? {} : { tag: next.tag }),
      ...(next.entity == null || next.entity === '' ? {} : { entity: next.entity })
    }
  }

  /** Entities that are gone are left out. */
  async #name(entities: readonly number[]): Promise<void> {
    this.entities = entities.map((entity) => ({ entity, name: '…' }))
    const named = await Promise.all(
      entities.map((entity) => this.#workbench.call('entity.show', { entity }).catch(() => null))
    )
    this.entities = named.flatMap((one) => (one === null ? [] : [{ entity: one.entity, name: one.name }]))
  }
}
