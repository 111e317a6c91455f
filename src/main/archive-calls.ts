import { app, dialog } from 'electron'
import { join } from 'node:path'
import type { FolderChosen } from '../core/archive/shell-calls.ts'
import type { Handlers } from '../core/contract.ts'
import type { Archives } from './archives.ts'
import { asFileName } from './file-name.ts'
import { sortHanded, type Handing } from './handed.ts'
import type { RecentArchives } from './recent-archives.ts'
import { windowInFront } from './window.ts'

/** The calls with which the window opens, closes and exchanges archives. */
export function archiveHandlers(
  archives: Archives,
  recent: RecentArchives,
  handing: Handing
): Pick<Handlers<'shell'>, ArchiveCall> {
  return {
    'archives.state': () => archives.state,
    'archives.recent': () => recent.list(),
    'archives.choose': ({ as, name }) => chooseFolder(as, name),
    'archives.open': ({ folder }) => archives.open(folder),
    'archives.create': ({ folder }) => archives.create(folder),
    'archives.close': () => archives.close(),
    'archives.forget': ({ folder }) => {
      recent.forget(folder)
      return null
    },
    'archives.takeHanded': () => handing.take(),
    'archives.sortDropped': ({ paths }) => sortHanded(paths)
  }
}

type ArchiveCall = Extract<keyof Handlers<'shell'>, `archives.${string}`>

interface FolderDialog {
  readonly title: string
  readonly button: string
  /** What a new folder is called when nothing better is known; null where one is to be there already. */
  readonly called: string | null
}

function folderDialogOf(as: FolderChosen): FolderDialog {
  // Made when it is asked for: by then the language is known.
  const dialogs: Readonly<Record<FolderChosen, FolderDialog>> = {
    open: { title: 'Open an archive', button: 'Open', called: null },
    new: { title: 'New archive', button: 'Make the archive', called: 'Archive' },
    'open-files': { title: 'The folder of open files', button: 'Take in', called: null },
    'open-files-to': { title: 'Export the archive as open files', button: 'Export', called: 'Archive' }
  }
  return dialogs[as]
}

async function chooseFolder(as: FolderChosen, name = ''): Promise<string | null> {
  const { title, button: buttonLabel, called } = folderDialogOf(as)
  if (called === null) {
    const options = { title, buttonLabel, properties: ['openDirectory' as const] }
    const { canceled, filePaths } = await dialog.showOpenDialog(windowInFront(), options)
    return canceled ? null : (filePaths[0] ?? null)
  }
  const defaultPath = join(app.getPath('documents'), name === '' ? called : asFileName(name, called))
  const { canceled, filePath } = await dialog.showSaveDialog(windowInFront(), {
    title,
    buttonLabel,
    defaultPath
  })
  return canceled || filePath === '' ? null : filePath
}
