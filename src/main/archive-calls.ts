import { app, dialog } from 'electron'
import { join } from 'node:path'
import type { Handlers } from '../core/contract.ts'
import type { Archives } from './archives.ts'
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
    'archives.choose': ({ as }) => (as === 'open' ? chooseFolder() : choosePlace()),
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

async function chooseFolder(): Promise<string | null> {
  const answer = await dialog.showOpenDialog(windowInFront(), {
    title: 'Open an archive',
    buttonLabel: 'Open',
    properties: ['openDirectory']
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

async function choosePlace(): Promise<string | null> {
  const answer = await dialog.showSaveDialog(windowInFront(), {
    title: 'New archive',
    buttonLabel: 'Make the archive',
    defaultPath: join(app.getPath('documents'), 'Archive')
  })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}
