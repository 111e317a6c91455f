import type { ImportReport } from '../../../core/import/calls.ts'
import type { Command } from '../../commands.ts'

/** What the commands of one import's page do, and what they ask to know whether they can. */
export interface ReceiptActions {
  readonly report: () => ImportReport | null
  readonly busy: () => boolean
  readonly doubts: () => number
  readonly brought: () => number
  readonly showArticles: () => void
  readonly resume: () => void
  readonly decide: () => void
  readonly reread: () => void
  readonly undo: () => void
  readonly copy: () => void
  readonly filter: () => void
}

/** The commands of the page that shows one import's receipts. */
export function receiptCommands(actions: ReceiptActions): Command[] {
  const command = (
    id: string,
    title: string,
    key: string,
    run: () => void,
    available: () => boolean
  ): Command => ({ id, group: 'Archive', title, key, run, available })
  const there = () => actions.report() !== null
  const free = () => there() && !actions.busy()
  const broken = () => ['cancelled', 'interrupted'].includes(actions.report()?.state ?? '')
  return [
    command('import.goOn', 'Go on with this import', 'g', actions.resume, () => free() && broken()),
    command(
      'import.decide',
      'Decide what is in doubt…',
      'd',
      actions.decide,
      () => there() && actions.doubts() > 0
    ),
    command(
      'import.articles',
      'Show the articles of this import',
      'a',
      actions.showArticles,
      () => there() && actions.brought() > 0
    ),
    command('import.reread', 'Read this import again…', 'r', actions.reread, free),
    command('import.takeBack', 'Undo this import', 'Shift+Delete', actions.undo, free),
    command('import.copyReceipts', 'Copy the receipts shown', 'Mod+Shift+C', actions.copy, there),
    command('import.filter', 'Filter the receipts', 'f', actions.filter, there)
  ]
}
