import type { Notice, Workbench } from '../workbench.svelte.ts'

/** The last part of a file's path. */
export function nameOfFile(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file
}

/** What a notice offers once a file is written: to show it in the system's file manager. */
export function revealing(workbench: Workbench, file: string): NonNullable<Notice['action']> {
  const reveal = async () => {
    try {
      await workbench.call('shell.reveal', { file })
    } catch (error) {
      workbench.fail(error)
    }
  }
  return { label: 'Show in folder', run: () => void reveal() }
}
