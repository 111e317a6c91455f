import { createContext } from 'svelte'
import type { Memory } from './remember.ts'

export type PaneName = 'sidebar' | 'list'

/** How narrow and how wide a pane may be, in pixels, and how it starts. */
export const paneLimits = {
  sidebar: { least: 184, most: 400, first: 240 },
  list: { least: 260, most: 640, first: 368 }
} as const

/** How wide the panes are and which are hidden, kept from one start to the next. */
export class Layout {
  widths = $state.raw<Readonly<Record<PaneName, number>>>({
    sidebar: paneLimits.sidebar.first,
    list: paneLimits.list.first
  })
  hidden = $state.raw<Readonly<Record<PaneName, boolean>>>({ sidebar: false, list: false })
  readonly #memory: Memory

  constructor(memory: Memory) {
    this.#memory = memory
    const kept = memory.recall('layout')
    if (typeof kept !== 'object' || kept === null) return
    for (const pane of ['sidebar', 'list'] as const) {
      const width = field(field(kept, 'widths'), pane)
      if (typeof width === 'number' && Number.isFinite(width))
        this.widths = { ...this.widths, [pane]: within(pane, width) }
      if (field(field(kept, 'hidden'), pane) === true) this.hidden = { ...this.hidden, [pane]: true }
    }
  }

  resize(pane: PaneName, width: number): void {
    this.widths = { ...this.widths, [pane]: within(pane, width) }
    this.#keep()
  }

  toggle(pane: PaneName): void {
    this.hidden = { ...this.hidden, [pane]: !this.hidden[pane] }
    this.#keep()
  }

  show(pane: PaneName): void {
    if (this.hidden[pane]) this.toggle(pane)
  }

  #keep(): void {
    this.#memory.keep('layout', { widths: this.widths, hidden: this.hidden })
  }
}

export const [layout, setLayout] = createContext<Layout>()

function within(pane: PaneName, width: number): number {
  return Math.round(Math.min(paneLimits[pane].most, Math.max(paneLimits[pane].least, width)))
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined
}
