import type { Result } from '../../../core/contract.ts'
import { AppError } from '../../../core/error.ts'
import { refinedTo, refinementsOf, type RefinedField } from '../../../core/search/refine.ts'
import type { Memory } from '../../part/remember.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Month } from './months.ts'

/** Where the search's questions are asked: a newer one overtakes the hits and the counts of an older one. */
export const SEARCH_BOX = 'search'

type Counted = Result<'search.facets'>

/** What was found, counted by month, source, tag, entity and language, and the query that was counted. */
export interface Facets {
  readonly query: string
  readonly months: readonly Month[]
  readonly sources: Counted['sources']
  readonly tags: Counted['tags']
  readonly entities: Counted['entities']
  readonly entitiesAmong: Counted['entitiesAmong']
  readonly languages: Counted['languages']
  /** How many articles were looked at; all that match where `exact`. */
  readonly counted: number
  readonly exact: boolean
}

// What narrows by one of these leaves nothing else to choose from, so the choice is counted without it.
const choices = ['date', 'source', 'language'] as const

/** The counts beside the hits: they fill in after them, and give up as soon as something else is searched for. */
export class FacetCounts {
  /** Whether the analyst wants to see them; remembered. */
  open = $state(false)
  counts = $state.raw<Facets | null>(null)
  loading = $state(false)
  readonly #workbench: Workbench
  readonly #memory: Memory
  #ticket = 0

  constructor(workbench: Workbench, memory: Memory) {
    this.#workbench = workbench
    this.#memory = memory
    this.open = memory.recall('facets') === true
  }

  toggle(): void {
    this.open = !this.open
    this.#memory.keep('facets', this.open)
  }

  /** Count what a query finds. A later query overtakes an earlier one. */
  async count(query: string): Promise<void> {
    const ticket = ++this.#ticket
    const current = () => ticket === this.#ticket
    this.loading = true
    try {
      let counts: Facets = { query, ...(await this.#ask(query)) }
      for (const field of choices) {
        if (!current()) return
        // What is not shown needs no other values to choose from.
        if (!this.open) break
        const wider = refinementsOf(query, field).length > 0 ? refinedTo(query, field, []) : ''
        if (wider !== '') counts = { ...counts, ...choice(field, await this.#ask(wider)) }
      }
      if (current()) this.counts = counts
    } catch (error) {
      // Overtaken: whoever overtook it counts anew.
      if (current() && !(error instanceof AppError && error.code === 'cancelled')) this.#workbench.fail(error)
    }
    if (current()) this.loading = false
  }

  /** Nothing is searched for any more. */
  clear(): void {
    this.#ticket++
    this.counts = null
    this.loading = false
  }

  #ask(query: string): Promise<Counted> {
    return this.#workbench.call('search.facets', { query, box: SEARCH_BOX })
  }
}

function choice(field: RefinedField, { months, sources, languages }: Counted): Partial<Facets> {
  if (field === 'date') return { months }
  return field === 'source' ? { sources } : { languages }
}
