import {
  MOST_RECEIPTS,
  outcomes,
  type ImportReport,
  type Outcome,
  type Receipt
} from '../../../core/import/calls.ts'
import type { Args } from '../../../core/contract.ts'
import { messageOf } from '../../call.ts'
import { later, type Later } from '../../part/later.ts'
import { Pages, type Page } from '../../part/pages.svelte.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { outcomeNames } from './import-words.ts'

/** Some of an import's receipts: those of one outcome, with doubts that wait and doubts decided apart. */
export interface Kind {
  readonly name: string
  readonly count: number
  readonly outcome: Outcome
  readonly decided?: boolean
}

type ReceiptPage = Page<Receipt> & { readonly total: number | null }

// As for a search: a word typed at speed is asked for once.
const PAUSE = 120

/** One import's receipts, and which of them are shown. They are read as they come into sight. */
export class Receipts {
  report = $state.raw<ImportReport | null>(null)
  failed = $state<string | null>(null)
  readonly pages = new Pages<Receipt, ReceiptPage>({ page: 500, most: MOST_RECEIPTS })
  /** The name of the kind shown alone; null for all. */
  only = $state<string | null>(null)
  /** Words that the path or the reason must hold. */
  words = $state('')
  /** How many match what is asked for. */
  total = $state(0)
  /** Kinds that occur, with how often. */
  kinds = $derived.by(() => (this.report === null ? [] : kindsOf(this.report)))
  /** The folder that all the files lie in, up to its last separator; empty when there is none. */
  folder = $derived.by(() => this.report?.folder ?? '')
  /** How many articles or versions it brought. */
  brought = $derived.by(() => {
    const { new: fresh = 0, version = 0, copy = 0, doubtful = 0 } = this.report?.outcomes ?? {}
    return fresh + version + copy + doubtful
  })
  readonly #workbench: Workbench
  readonly #later: Later
  #stop: () => void = () => undefined
  #ticket = 0

  constructor(workbench: Workbench, wait: Later = later) {
    this.#workbench = workbench
    this.#later = wait
  }

  /** Show an import's receipts; those shown already are read again, as many as there were. */
  async show(id: number): Promise<void> {
    const ticket = ++this.#ticket
    const again = this.report?.import === id
    if (!again) {
      this.only = null
      this.words = ''
    }
    try {
      const report = await this.#workbench.call('import.show', { import: id })
      if (ticket !== this.#ticket) return
      this.report = report
      this.failed = null
      const gone = this.only !== null && !this.kinds.some(({ name }) => name === this.only)
      if (gone) this.only = null
      await (again && !gone ? this.pages.renew() : this.#ask())
    } catch (error) {
      if (ticket === this.#ticket) this.failed = messageOf(error)
    }
  }

  /** Show one kind alone, or all. */
  async choose(name: string | null): Promise<void> {
    this.only = name
    await this.#ask()
  }

  /** Show those with these words, once the typing pauses. */
  type(words: string): void {
    this.words = words
    this.#stop()
    this.#stop = this.#later(() => void this.#ask(), PAUSE)
  }

  /** All that match, for the clipboard, however many are in sight. */
  async all(): Promise<Receipt[]> {
    const wanted = this.#wanted()
    if (wanted === null) return []
    const found: Receipt[] = []
    let after: string | null = null
    do {
      const args: Args<'import.receipts'> = { ...wanted, after, limit: MOST_RECEIPTS }
      const page = await this.#workbench.call('import.receipts', args)
      found.push(...page.receipts)
      after = page.next
    } while (after !== null)
    return found
  }

  /** Read the article a receipt speaks of, in the version it brought. */
  open({ article, version }: Receipt): void {
    if (article !== null) this.#workbench.read(version === null ? { article } : { article, version })
  }

  /** Read the article that a copy is like, or that a doubtful one may be a version of. */
  openNear({ near }: Receipt): void {
    if (near !== null) this.#workbench.read({ article: near })
  }

  async #ask(): Promise<void> {
    this.#stop()
    const wanted = this.#wanted()
    if (wanted === null) return
    await this.pages.start(async (after, limit) => {
      const page = await this.#workbench.call('import.receipts', { ...wanted, after, limit })
      if (page.total !== null) this.total = page.total
      return { items: page.receipts, next: page.next, total: page.total }
    })
  }

  #wanted() {
    if (this.report === null) return null
    const kind = this.kinds.find(({ name }) => name === this.only)
    return {
      import: this.report.import,
      text: this.words,
      ...(kind === undefined ? {} : { outcome: kind.outcome }),
      ...(kind?.decided === undefined ? {} : { decided: kind.decided })
    }
  }
}

function kindsOf({ outcomes: counts, undecided }: ImportReport): Kind[] {
  return outcomes
    .flatMap((outcome): Kind[] => {
      const kind = { name: outcomeNames[outcome], count: counts[outcome], outcome }
      if (outcome !== 'doubtful') return [kind]
      return [
        { ...kind, count: undecided, decided: false },
        { ...kind, name: 'Decided', count: counts.doubtful - undecided, decided: true }
      ]
    })
    .filter(({ count }) => count > 0)
}

/** Receipts as a spreadsheet takes them from the clipboard: a line each, tabs between, names above. */
export function asTable(receipts: readonly Receipt[]): string {
  const lines = receipts.map(({ outcome, path, reason, article, version }) => [
    outcomeNames[outcome],
    path,
    reason,
    article ?? '',
    version ?? ''
  ])
  return [['Outcome', 'File', 'Why', 'Article', 'Version'], ...lines]
    .map((cells) => cells.map((cell) => String(cell).replace(/\s+/g, ' ')).join('\t'))
    .join('\n')
}

/** Whether a receipt speaks of a table whose columns the analyst must name. */
export function needsColumns({ outcome, path, article }: Receipt): boolean {
  return outcome === 'failed' && article === null && /\.(?:csv|tsv|tab|jsonl|ndjson)$/i.test(path)
}

/** Whether a receipt speaks of a doubt that still waits for a decision. */
export function isOpen({ outcome, article, near, decision }: Receipt): boolean {
  return outcome === 'doubtful' && article !== null && near !== null && decision === null
}
