import { app, dialog, shell } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import { tellWindows } from './events.ts'
import { fileDialogOf } from './file-dialogs.ts'
import { asFileName, withEnding } from './file-name.ts'
import { showMenu } from './menu.ts'
import { windowInFront } from './window.ts'

/** The calls that need a native dialog or the system's file manager. */
export const shellHandlers: Pick<Handlers<'shell'>, DialogCall> = {
  'shell.chooseImport': async ({ folders }) => {
    const answer = await dialog.showOpenDialog(windowInFront(), {
      title: folders ? 'Import folders' : 'Import files',
      buttonLabel: 'Import',
      properties: [folders ? 'openDirectory' : 'openFile', 'multiSelections']
    })
    return answer.canceled ? [] : answer.filePaths
  },

  'shell.chooseSave': async ({ kind, name }) => {
    const { title, called, ending } = fileDialogOf(kind)
    const answer = await dialog.showSaveDialog(windowInFront(), {
      title,
      buttonLabel: 'Export',
      defaultPath: join(app.getPath('documents'), withEnding(asFileName(name, called), ending)),
      filters: [{ name: called, extensions: [ending] }]
    })
    return answer.canceled || answer.filePath === '' ? null : withEnding(answer.filePath, ending)
  },

  'shell.chooseOpen': async ({ kind }) => {
    const { title, called, ending, also = [] } = fileDialogOf(kind)
    const answer = await dialog.showOpenDialog(windowInFront(), {
      title,
      buttonLabel: 'Import',
      properties: ['openFile'],
      filters: [{ name: called, extensions: [ending, ...also] }]
    })
    return answer.canceled ? null : (answer.filePaths[0] ?? null)
  },

  'shell.showMenus': ({ menus }) => {
    showMenu(menus, (name) => tellWindows('command', { name }))
    return null
  },

  'shell.paste': () => {
    // A page may not ask for the clipboard by itself: permissions are refused, and stay so.
    windowInFront().webContents.paste()
    return null
  },

  'shell.reveal': ({ file }) => {
    if (!existsSync(file)) throw new AppError('not-found', `There is no file at ${file} any more.`)
    shell.showItemInFolder(file)
    return null
  }
}

type DialogCall = Exclude<
  Extract<keyof Handlers<'shell'>, `shell.${string}`>,
  'shell.dragArticle' | 'shell.saveArticle' | 'shell.diagnostics'
>
