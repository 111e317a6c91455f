import { later, type Later } from '../../../part/later.ts'
import { sameGrid, type Grid } from './table-grid.ts'

/** How long one must stop typing before a table is stored. */
const PAUSE = 1500

/** A table being edited. Stored on a pause or when left, once each, as one change; what is typed is never lost. */
export class TableDraft {
  grid = $state.raw<Grid>({ header: [], rows: [] })
  #stored: Grid
  #stop: () => void = () => undefined
  readonly #save: (grid: Grid) => Promise<void>
  readonly #later: Later

  constructor(stored: Grid, save: (grid: Grid) => Promise<void>, clock: Later = later) {
    this.grid = this.#stored = stored
    this.#save = save
    this.#later = clock
  }

  /** Take what the archive holds now, unless something newer is being typed. */
  adopt(stored: Grid): void {
    const dirty = !sameGrid(this.grid, this.#stored)
    this.#stored = stored
    if (!dirty) this.grid = stored
  }

  change(grid: Grid): void {
    this.grid = grid
    this.#stop()
    this.#stop = this.#later(() => void this.flush(), PAUSE)
  }

  /** Store what was changed; where that fails it stays to be stored again. */
  async flush(): Promise<void> {
    this.#stop()
    const { grid } = this
    const before = this.#stored
    if (sameGrid(grid, before)) return
    this.#stored = grid
    try {
      await this.#save(grid)
    } catch {
      if (this.#stored === grid) this.#stored = before
    }
  }
}
