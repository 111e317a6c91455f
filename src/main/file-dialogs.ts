import type { FileKind } from '../core/shell.ts'

/** What the dialogs call a kind of file, what it is named when nothing better is known, and how it ends. */
export const fileDialogs: Readonly<
  Record<FileKind, { readonly title: string; readonly called: string; readonly ending: string }>
> = {
  csv: { title: 'Export as CSV', called: 'Table', ending: 'csv' },
  jsonl: { title: 'Export as JSON Lines', called: 'Lines', ending: 'jsonl' },
  saved: { title: 'Saved searches', called: 'Saved searches', ending: 'json' },
  rules: { title: 'Corrections of entities', called: 'Corrections', ending: 'json' }
}
