import type { ImportItem, TablePreview } from '../../../core/import/calls.ts'
import { columnRoles, type ColumnMapping, type ColumnRole } from '../../../core/import/columns.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import type { Imports } from './imports.svelte.ts'

/** What a column can be to an article, as the analyst reads it. */
export const roleNames: Readonly<Record<ColumnRole, string>> = {
  headline: 'Headline',
  body: 'Text',
  source: 'Source',
  byline: 'Author',
  published: 'Published',
  changed: 'Changed',
  url: 'Address (URL)',
  guid: 'Identity (GUID)',
  version: 'Version number',
  language: 'Language',
  note: 'Editor’s note'
}

/** Saying which column of a table is what, before it is taken in. */
export class ColumnChoice {
  table = $state.raw<TablePreview | null>(null)
  chosen = $state.raw<ColumnMapping>({})
  /** Whether the choice finds anything to read. */
  enough = $derived(this.chosen.body !== undefined || this.chosen.headline !== undefined)
  readonly #workbench: Workbench
  readonly #imports: Imports
  #item: ImportItem | null = null

  constructor(workbench: Workbench, imports: Imports) {
    this.#workbench = workbench
    this.#imports = imports
  }

  /** Read the first rows of a table. */
  async look(item: ImportItem): Promise<void> {
    try {
      const table = await this.#workbench.call('import.columns', { item })
      if (table === null)
        return this.#workbench.tell('This file is no table any more, so it has no columns to choose.')
      this.#item = item
      this.chosen = table.mapping
      this.table = table
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  /** Let a column play a part, and no other part; null lets no column play it. */
  choose(role: ColumnRole, column: string | null): void {
    const others = columnRoles.flatMap((each) => {
      const now = this.chosen[each]
      return each === role || now === undefined || now === column ? [] : [[each, now] as const]
    })
    this.chosen = Object.fromEntries(column === null ? others : [...others, [role, column]])
  }

  /** The part a column plays; null when it plays none. */
  roleOf(column: string): ColumnRole | null {
    return columnRoles.find((role) => this.chosen[role] === column) ?? null
  }

  /** Remember the choice for every table with these columns, and take this one in. */
  async takeIn(): Promise<void> {
    const { table, chosen } = this
    const item = this.#item
    if (table === null || item === null || !this.enough) return
    this.table = null
    try {
      await this.#workbench.call('import.mapColumns', { columns: table.columns, mapping: chosen })
      await this.#imports.run([item])
    } catch (error) {
      this.#workbench.fail(error)
    }
  }

  leave(): void {
    this.table = null
  }
}
