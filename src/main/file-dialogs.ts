import type { FileKind } from '../core/shell.ts'

/** What the dialogs call a kind of file, what it is named when nothing better is known, and how it ends. */
export const fileDialogs: Readonly<
  Record<
    FileKind,
    {
      readonly title: string
      readonly called: string
      readonly ending: string
      /** Other endings under which one is read. */
      readonly also?: readonly string[]
    }
  >
> = {
  csv: { title: 'Export as CSV', called: 'Table', ending: 'csv' },
  xlsx: { title: 'Export as XLSX', called: 'Workbook', ending: 'xlsx' },
  jsonl: { title: 'Export as JSON Lines', called: 'Lines', ending: 'jsonl' },
  saved: { title: 'Saved searches', called: 'Saved searches', ending: 'json' },
  rules: { title: 'Corrections of entities', called: 'Corrections', ending: 'json' },
  qdpx: { title: 'Export as a REFI-QDA project', called: 'Project', ending: 'qdpx' },
  qdc: { title: 'Export as a REFI-QDA codebook', called: 'Codebook', ending: 'qdc' },
  jsonld: { title: 'Export as Web Annotations', called: 'Annotations', ending: 'jsonld' },
  tagging: { title: 'Import tagging', called: 'Tagging', ending: 'qdpx', also: ['qdc', 'jsonld', 'json'] }
}
