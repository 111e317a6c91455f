import type { Command } from '../../commands.ts'
import type { Archives } from './archives.svelte.ts'
import type { OpenFiles } from './open-files.ts'

/** Going from one archive to another, from anywhere. */
export function archiveCommands(archives: Archives, openFiles: OpenFiles): readonly Command[] {
  const command = (id: string, title: string, key: string | null, run: () => void): Command => ({
    id,
    title,
    group: 'Archive',
    key,
    run
  })
  return [
    command('archive.open', 'Open another archive…', 'Mod+Alt+O', () => void archives.choose()),
    command('archive.new', 'New archive…', 'Mod+Alt+N', () => void archives.make()),
    {
      ...command('archive.takeIn', 'Make an archive of open files…', null, () => void openFiles.takeIn()),
      available: () => !openFiles.busy
    },
    {
      ...command('archive.close', 'Close the archive', null, () => void archives.close()),
      available: () => archives.now?.kind === 'open'
    }
  ]
}
