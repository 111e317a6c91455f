import type { Command } from '../../commands.ts'

/** What the commands of the comparison do, and what they ask to know whether they can. */
export interface CompareActions {
  readonly changes: () => boolean
  readonly current: () => boolean
  readonly step: (forward: boolean) => void
  readonly copy: () => void
  readonly layout: () => void
  readonly version: (by: 1 | -1) => void
  readonly all: () => void
  readonly close: () => void
}

/** The commands there are while two versions are compared. */
export function compareCommands(actions: CompareActions): Command[] {
  const command = (id: string, title: string, key: string, run: () => void): Command => ({
    id: `compare.${id}`,
    title,
    group: 'Versions',
    key,
    run
  })
  return [
    { ...command('next', 'Next change', 'n', () => actions.step(true)), available: actions.changes },
    {
      ...command('previous', 'Previous change', 'Shift+N', () => actions.step(false)),
      available: actions.changes
    },
    {
      ...command('copy', 'Copy the change as a quotation', 'Mod+C', actions.copy),
      // Words selected by hand are copied as they are.
      available: () => actions.current() && (document.getSelection()?.isCollapsed ?? true)
    },
    command('layout', 'Side by side or one column', 'v', actions.layout),
    command('all', 'Show changes of every class', 'a', actions.all),
    command('later', 'Compare the later version', '.', () => actions.version(1)),
    command('earlier', 'Compare the earlier version', ',', () => actions.version(-1)),
    command('close', 'Back to reading', 'Escape', actions.close)
  ]
}
