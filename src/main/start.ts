import { app, BrowserWindow, dialog } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contract, type CallName } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import { dispatch } from '../engine/dispatch.ts'
import { openEngine, type Engine } from '../engine/engine.ts'
import { tellWindows } from './events.ts'
import { openGate } from './gate.ts'
import { guardContents, guardSession } from './guard.ts'
import { openLog, type Log } from './log.ts'
import { showMenu } from './menu.ts'
import { samplesFolder } from './places.ts'
import { handleAppScheme, isOurs, pageUrl } from './protocol.ts'
import { shellHandlers } from './shell-calls.ts'
import { focusWindow, openWindow } from './window.ts'

// electron-vite's development server, which reloads the window as its source changes; never set in a built app.
const devUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

/** Open the archive, then the window on it. Where the archive cannot be opened, say why in one sentence and stop. */
export async function start(folder: string): Promise<void> {
  const log = openLog(folder)
  process.on('unhandledRejection', log)
  try {
    // The archive opens while the system gets ready to show windows.
    const opening = openEngine({
      folder,
      samples: samplesFolder(),
      worker: builtModule('worker.js'),
      reader: builtModule('reader.js'),
      log
    })
    const [engine] = await Promise.all([opening, app.whenReady()])
    closeBeforeQuitting(engine, log)
    serveWindows(engine, log)
  } catch (error) {
    await app.whenReady()
    log(error)
    dialog.showErrorBox('Wiremark cannot start', sentenceFor(error))
    app.exit(1)
  }
}

function serveWindows(engine: Engine, log: Log): void {
  const allowed = devUrl === undefined ? isOurs : isOnServer(devUrl)
  const page = devUrl ?? pageUrl
  handleAppScheme()
  guardSession(allowed)
  guardContents()
  openGate(
    (name, args) => (isShellCall(name) ? dispatch(shellHandlers, name, args, log) : engine.call(name, args)),
    allowed
  )
  engine.on(tellWindows)
  showMenu((name) => tellWindows('command', { name }))
  openWindow(page, log)
  app.on('second-instance', () => focusWindow(BrowserWindow.getAllWindows()[0] ?? openWindow(page, log)))
  app.on('activate', () => focusWindow(BrowserWindow.getAllWindows()[0] ?? openWindow(page, log)))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** A job that still runs comes to a clean end before the program does. */
function closeBeforeQuitting(engine: Engine, log: Log): void {
  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    engine
      .close()
      .catch(log)
      .finally(() => app.exit(0))
  })
}

function isShellCall(name: string): boolean {
  return Object.hasOwn(contract, name) && contract[name as CallName].lane === 'shell'
}

function isOnServer(server: string): (url: string) => boolean {
  const { host } = new URL(server)
  return (url) => URL.canParse(url) && new URL(url).host === host
}

function sentenceFor(error: unknown): string {
  return error instanceof AppError
    ? error.message
    : 'Something went wrong while opening the archive. The details are in wiremark.log, in the archive’s folder.'
}

function builtModule(name: string): URL {
  return pathToFileURL(join(import.meta.dirname, name))
}
