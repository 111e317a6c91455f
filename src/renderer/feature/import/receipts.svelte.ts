import { outcomes, type ImportReport, type Outcome, type Receipt } from '../../../core/import/calls.ts'
import { messageOf } from '../../call.ts'
import type { Workbench } from '../../workbench.svelte.ts'
import { outcomeNames } from './import-words.ts'

/** One import's receipts, and which of them are shown. */
export class Receipts {
  report = $state.raw<ImportReport | null>(null)
  failed = $state<string | null>(null)
  /** The outcome shown alone; null for all. */
  outcome = $state.raw<Outcome | null>(null)
  /** Words that the path or the reason must hold. */
  words = $state('')
  /** Outcomes that occur, with how often. */
  kinds = $derived.by(() =>
    outcomes
      .map((outcome) => ({ outcome, count: this.report?.outcomes[outcome] ?? 0 }))
      .filter(({ count }) => count > 0)
  )
  /** The folder that all the files lie in, up to its last separator; empty when there is none. */
  folder = $derived.by(() => commonFolder((this.report?.receipts ?? []).map(({ path }) => path)))
  shown = $derived.by<readonly Receipt[]>(() => {
    const words = this.words.toLowerCase().split(/\s+/).filter(Boolean)
    return (this.report?.receipts ?? []).filter(
      ({ outcome, path, reason }) =>
        (this.outcome === null || outcome === this.outcome) &&
        words.every((word) => `${path} ${reason}`.toLowerCase().includes(word))
    )
  })
  /** How many articles or versions it brought. */
  brought = $derived.by(() => {
    const { new: fresh = 0, version = 0, copy = 0, doubtful = 0 } = this.report?.outcomes ?? {}
    return fresh + version + copy + doubtful
  })
  readonly #workbench: Workbench
  #ticket = 0

  constructor(workbench: Workbench) {
    this.#workbench = workbench
  }

  async show(id: number): Promise<void> {
    const ticket = ++this.#ticket
    if (this.report?.import !== id) {
      this.outcome = null
      this.words = ''
    }
    try {
      const report = await this.#workbench.call('import.show', { import: id })
      if (ticket !== this.#ticket) return
      this.report = report
      this.failed = null
    } catch (error) {
      if (ticket === this.#ticket) this.failed = messageOf(error)
    }
  }

  /** Read the article a receipt speaks of, in the version it brought. */
  open({ article, version }: Receipt): void {
    if (article !== null) this.#workbench.read(version === null ? { article } : { article, version })
  }

  /** Read the article that a copy is like, or that a doubtful one may be a version of. */
  openNear({ near }: Receipt): void {
    if (near !== null) this.#workbench.read({ article: near })
  }
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

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths
  let folder = folderOf(first)
  for (const path of rest) while (!path.startsWith(folder)) folder = folderOf(folder.slice(0, -1))
  return folder
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
