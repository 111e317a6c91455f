import type { BriefingFormat } from '../../../../core/briefing/calls.ts'

/** The ways out as an analyst chooses among them. */
export const formats: readonly {
  readonly format: BriefingFormat
  readonly name: string
  readonly hint: string
}[] = [
  { format: 'pdf', name: 'PDF', hint: 'To print, send and file; readable by screen readers' },
  { format: 'docx', name: 'Word', hint: 'To be edited further, with real styles and footnotes' },
  { format: 'html', name: 'Web page', hint: 'One file with everything in it, fit for e-mail' },
  { format: 'md', name: 'Markdown', hint: 'Plain text with marks, for wikis and notes' },
  { format: 'txt', name: 'Plain text', hint: 'Words alone, readable everywhere' }
]
