import type { FileKind } from '../core/shell.ts'

interface FileDialog {
  readonly title: string
  readonly called: string
  readonly ending: string
  /** Other endings under which one is read. */
  readonly also?: readonly string[]
}

/** What the dialogs call a kind of file, what it is named when nothing better is known, and how it ends. */
export function fileDialogOf(kind: FileKind): FileDialog {
  // Made when it is asked for: by then the language is known.
  const dialogs: Readonly<Record<FileKind, FileDialog>> = {
    csv: { title: 'Export as CSV', called: 'Table', ending: 'csv' },
    xlsx: { title: 'Export as XLSX', called: 'Workbook', ending: 'xlsx' },
    jsonl: { title: 'Export as JSON Lines', called: 'Lines', ending: 'jsonl' },
    saved: { title: 'Saved searches', called: 'Saved searches', ending: 'json' },
    rules: { title: 'Corrections of entities', called: 'Corrections', ending: 'json' },
    qdpx: { title: 'Export as a REFI-QDA project', called: 'Project', ending: 'qdpx' },
    qdc: { title: 'Export as a REFI-QDA codebook', called: 'Codebook', ending: 'qdc' },
    jsonld: { title: 'Export as Web Annotations', called: 'Annotations', ending: 'jsonld' },
    tagging: { title: 'Import tagging', called: 'Tagging', ending: 'qdpx', also: ['qdc', 'jsonld', 'json'] },
    pdf: { title: 'Export as PDF', called: 'Briefing', ending: 'pdf' },
    docx: { title: 'Export for Word', called: 'Briefing', ending: 'docx' },
    html: { title: 'Export as a web page', called: 'Briefing', ending: 'html' },
    md: { title: 'Export as Markdown', called: 'Briefing', ending: 'md' },
    txt: { title: 'Export as plain text', called: 'Briefing', ending: 'txt' },
    picture: {
      title: 'Choose a picture',
      called: 'Pictures',
      ending: 'png',
      also: ['jpg', 'jpeg', 'gif', 'webp', 'svg']
    },
    house: { title: 'House style', called: 'House style', ending: 'wiremark-house' }
  }
  return dialogs[kind]
}
