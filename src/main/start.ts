import { app, BrowserWindow } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contract, type CallName, type Handlers } from '../core/contract.ts'
import { dispatch } from '../engine/dispatch.ts'
import { openEngine } from '../engine/engine.ts'
import { keeperAlone } from '../engine/keep/keeper-alone.ts'
import { archiveHandlers } from './archive-calls.ts'
import { Archives } from './archives.ts'
import { tellWindows } from './events.ts'
import { openGate } from './gate.ts'
import { guardContents, guardSession } from './guard.ts'
import { keepLanguage, speakChosen } from './language.ts'
import { openLog, type Log } from './log.ts'
import { showMenu } from './menu.ts'
import { usersArchive, samplesFolder, wishedArchive } from './places.ts'
import { handleAppScheme, isOurs, pageUrl } from './protocol.ts'
import { RecentArchives } from './recent-archives.ts'
import { shellHandlers } from './shell-calls.ts'
import { focusWindow, openWindow } from './window.ts'

// electron-vite's development server, which reloads the window as its source changes; never set in a built app.
const devUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

/** Open the window, and the archive beside it. Where the archive cannot be opened, the window says why. */
export async function start(): Promise<void> {
  const recent = new RecentArchives()
  const log: Log = (error) => openLog(logFolder(archives))(error)
  const archives = new Archives({
    openEngine: (folder) =>
      openEngine({
        folder,
        samples: samplesFolder(),
        worker: builtModule('worker.js'),
        reader: builtModule('reader.js'),
        keeper: builtModule('keeper.js'),
        log
      }),
    keeperOf: (folder) => keeperAlone(folder, { keeper: builtModule('keeper.js'), tell: tellWindows, log }),
    recent,
    tell: tellWindows,
    log,
    now: () => new Date().toISOString()
  })
  process.on('unhandledRejection', log)
  // The archive opens while the system gets ready to show windows.
  openFirst(archives, recent)
  await app.whenReady()
  closeBeforeQuitting(archives, log)
  let page = await speakingPage()
  const speaking: Pick<Handlers<'shell'>, 'language.speak'> = {
    'language.speak': async ({ language }) => {
      keepLanguage(language)
      page = await speakingPage()
      // Once this is answered: a window that is loaded anew hears no answer.
      setImmediate(() => {
        for (const window of BrowserWindow.getAllWindows()) window.loadURL(page).catch(log)
      })
      return null
    }
  }
  const handlers = { ...shellHandlers, ...archiveHandlers(archives, recent), ...speaking }
  serveWindows(archives, handlers, () => page, log)
}

/** The address of the window in the language chosen, which the menu speaks from here on as well. */
async function speakingPage(): Promise<string> {
  const language = await speakChosen(process.env)
  showMenu((name) => tellWindows('command', { name }))
  return `${devUrl ?? pageUrl}?language=${language}`
}

/** The archive asked for at the start; else the one open last, unless it was closed; at a first start the user's own. */
function openFirst(archives: Archives, recent: RecentArchives): void {
  const wished = wishedArchive(process.argv, process.env)
  if (wished !== null) void archives.create(wished)
  else if (recent.last === undefined) void archives.create(usersArchive())
  else if (recent.last !== null) void archives.open(recent.last)
}

function serveWindows(archives: Archives, handlers: Handlers<'shell'>, page: () => string, log: Log): void {
  const allowed = devUrl === undefined ? isOurs : isOnServer(devUrl)
  handleAppScheme()
  guardSession(allowed)
  guardContents()
  openGate(
    (name, args) => (isShellCall(name) ? dispatch(handlers, name, args, log) : archives.call(name, args)),
    allowed
  )
  openWindow(page(), log)
  app.on('second-instance', () => focusWindow(BrowserWindow.getAllWindows()[0] ?? openWindow(page(), log)))
  app.on('activate', () => focusWindow(BrowserWindow.getAllWindows()[0] ?? openWindow(page(), log)))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** A job that still runs comes to a clean end before the program does. */
function closeBeforeQuitting(archives: Archives, log: Log): void {
  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    archives
      .end()
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

/** Beside the archive, so that whoever is sent the archive has the log too; Wiremark's own folder where there is none. */
function logFolder({ state }: Archives): string {
  return 'folder' in state && existsSync(state.folder) ? state.folder : app.getPath('userData')
}

function builtModule(name: string): URL {
  return pathToFileURL(join(import.meta.dirname, name))
}
