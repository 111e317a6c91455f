import { createContext } from 'svelte'
import type { ArchiveState } from '../core/archive/calls.ts'
import { messageOf, type Call } from './call.ts'

/** What takes the width beside the sidebar. The list stands beside the reader only. */
export type View =
  | { readonly kind: 'reader' }
  | { readonly kind: 'tag'; readonly tag: number }
  /** A person, organisation or place. */
  | { readonly kind: 'entity'; readonly entity: number }
  /** All persons, organisations and places. */
  | { readonly kind: 'entities' }
  /** What the analyst has corrected of them. */
  | { readonly kind: 'entity-rules' }
  /** Entities that may be one. */
  | { readonly kind: 'entity-review' }
  /** All tags and what they mean; one of them is looked at. */
  | { readonly kind: 'codebook'; readonly tag: number | null }
  /** How far colleagues tagged as the analyst did. */
  | { readonly kind: 'agreement' }
  /** Tags against sources, months, names and one another. */
  | { readonly kind: 'overview' }
  /** Every change of the archive, to step back to. */
  | { readonly kind: 'history' }
  /** Copies of the archive, to be had back. */
  | { readonly kind: 'backups' }
  | { readonly kind: 'briefing'; readonly briefing: number }
  | { readonly kind: 'import'; readonly import: number }
  /** Two versions of an article beside one another. */
  | { readonly kind: 'compare'; readonly article: number; readonly from: number; readonly to: number }
  /** Passages whose place in a later version is to be looked at. */
  | { readonly kind: 'review' }
  /** All that a search finds, to be tagged as one change. */
  | { readonly kind: 'tagging-hits'; readonly query: string }
  /** What rules suggest to tag. */
  | { readonly kind: 'suggestions' }

/** A span of a body or, where it is said so, of a headline. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly inHeadline?: boolean
}

/** What the reader shows; `at` asks it to bring a span of that version into sight. */
export interface Open {
  readonly article: number
  readonly version?: number
  readonly at?: Place
}

/** A sentence shown for a while at the foot of the window, with something one may do about it. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly action?: { readonly label: string; readonly run: () => void }
}

/**
 * The state that features share: what is open, what is shown, what the archive holds. `revision` rises with every
 * change of the archive, so a feature that reads it in an effect asks again.
 */
export class Workbench {
  readonly call: Call
  view = $state.raw<View>({ kind: 'reader' })
  open = $state.raw<Open | null>(null)
  /** The query whose hits the reader marks; empty when the list shows the Inbox. */
  query = $state('')
  archive = $state.raw<ArchiveState | null>(null)
  revision = $state(0)
  notices = $state.raw<readonly Notice[]>([])
  /** What a screen reader is told of something all others see; `nth` tells the same words said again apart. */
  spoken = $state.raw({ text: '', nth: 0 })
  #lastNotice = 0

  constructor(call: Call) {
    this.call = call
  }

  /** Read what the archive holds now; the window calls it at the start and after every change. */
  async refresh(): Promise<void> {
    try {
      this.archive = await this.call('archive.state', {})
      this.revision++
    } catch (error) {
      this.fail(error)
    }
  }

  read(open: Open): void {
    this.open = open
    this.view = { kind: 'reader' }
  }

  /** Show what one version changed of another. */
  compare(article: number, from: number, to: number): void {
    this.view = { kind: 'compare', article, from, to }
  }

  tell(text: string, action?: Notice['action']): void {
    this.#add(action ? { text, tone: 'plain', action } : { text, tone: 'plain' })
  }

  /** Tell a screen reader what happened where all others see it. */
  say(text: string): void {
    this.spoken = { text, nth: this.spoken.nth + 1 }
  }

  fail(error: unknown): void {
    this.#add({ text: messageOf(error), tone: 'bad' })
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id)
  }

  #add(notice: Omit<Notice, 'id'>): void {
    this.notices = [...this.notices, { ...notice, id: ++this.#lastNotice }]
  }
}

export const [workbench, setWorkbench] = createContext<Workbench>()
