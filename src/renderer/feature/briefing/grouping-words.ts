import type { Grouping } from '../../../core/briefing/calls.ts'

interface GroupingWords {
  readonly title: string
  /** The command that groups so. */
  readonly command: string
  /** What is said once it is done. */
  readonly done: string
}

/** What grouping the quotes of a briefing is called. */
export const groupingWords: Readonly<Record<Grouping, GroupingWords>> = {
  tag: {
    title: 'By tag',
    command: 'Put the quotes under headings by tag',
    done: 'The quotes stand by tag now.'
  },
  source: {
    title: 'By source',
    command: 'Put the quotes under headings by source',
    done: 'The quotes stand by source now.'
  },
  entity: {
    title: 'By entity',
    command: 'Put the quotes under headings by entity',
    done: 'The quotes stand by entity now.'
  },
  date: {
    title: 'By date',
    command: 'Put the quotes under headings by date',
    done: 'The quotes stand by date now.'
  }
}
