import { app, BrowserWindow } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contract, events, type CallName, type Handlers } from '../core/contract.ts'
import { dispatch } from '../engine/dispatch.ts'
import { openEngine } from '../engine/engine.ts'
import { keeperAlone } from '../engine/keep/keeper-alone.ts'
import { archiveHandlers } from './archive-calls.ts'
import { Archives } from './archives.ts'
import { articleFileHandlers } from './article-files.ts'
import { diagnostics } from './diagnostics.ts'
import { tellWindows } from './events.ts'
import { openGate } from './gate.ts'
import { guardContents, guardSession } from './guard.ts'
import { Handing, pathsIn, sortHanded } from './handed.ts'
import { speakChosen } from './language.ts'
import { openLog, type Log } from './log.ts'
import { usersArchive, samplesFolder, wishedArchive } from './places.ts'
import { handleAppScheme, isOurs, pageUrl } from './protocol.ts'
import { RecentArchives } from './recent-archives.ts'
import { shellHandlers } from './shell-calls.ts'
import { KeptSettings, settingsHandlers } from './settings.ts'
import { ShownProgress } from './shown-progress.ts'
import { focusWindow, openWindow, reloadWindows, showProgress } from './window.ts'

// electron-vite's development server, which reloads the window as its source changes; never set in a built app.
const devUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

type Answer = Parameters<typeof openGate>[0]

/** Open the window, and the archive beside it. Where the archive cannot be opened, the window says why. */
export async function start(): Promise<void> {
  const recent = new RecentArchives()
  const progress = new ShownProgress(showProgress)
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
    tell: (name, value) => {
      if (name === 'progress') progress.heard(events.progress.parse(value))
      tellWindows(name, value)
    },
    log,
    now: () => new Date().toISOString()
  })
  process.on('unhandledRejection', log)
  const handing = new Handing(() => tellWindows('handed', {}))
  // A Mac says these before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    handing.hand([path])
  })
  // The archive opens while the system gets ready to show windows.
  openFirst(archives, recent, handing)
  await app.whenReady()
  closeBeforeQuitting(archives, log)
  const settings = new KeptSettings()
  let language = await speakChosen(settings.now.language, process.env)
  const page = () => `${devUrl ?? pageUrl}?language=${language}`
  const handlers: Handlers<'shell'> = {
    ...shellHandlers,
    ...settingsHandlers(settings, async (wished) => {
      language = await speakChosen(wished, process.env)
      reloadWindows(page(), log)
    }),
    ...archiveHandlers(archives, recent, handing),
    ...articleFileHandlers(archives),
    'shell.diagnostics': () => diagnostics(archives, logFolder(archives))
  }
  const answer = (name: string, args: unknown) =>
    isShellCall(name) ? dispatch(handlers, name, args, log) : archives.call(name, args)
  const open = () => openWindow(page(), log)
  serveWindows((name, args) => progress.during(name, args, () => answer(name, args)), handing, open)
}

/** The archive asked for at the start; else the one open last, unless it was closed; at a first start the user's own. */
function openFirst(archives: Archives, recent: RecentArchives, handing: Handing): void {
  const paths = handedIn(process.argv, process.env.INIT_CWD ?? process.cwd())
  const handed = sortHanded(paths)
  handing.hand([...handed.tagging, ...handed.articles])
  const wished = wishedArchive(process.argv, process.env) ?? handed.archive
  if (wished !== null) void archives.create(wished)
  else if (recent.last === undefined) void archives.create(usersArchive())
  else if (recent.last !== null) void archives.open(recent.last)
}

function serveWindows(answer: Answer, handing: Handing, open: () => BrowserWindow): void {
  const allowed = devUrl === undefined ? isOurs : isOnServer(devUrl)
  handleAppScheme()
  guardSession(allowed)
  guardContents()
  openGate(answer, allowed)
  open()
  const comeForward = () => focusWindow(BrowserWindow.getAllWindows()[0] ?? open())
  app.on('activate', comeForward)
  app.on('second-instance', (_event, args, folder) => {
    comeForward()
    handing.hand(handedIn(args, folder))
  })
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

/** A packaged program stands alone ahead of what was typed; otherwise its runtime and its script do. */
function handedIn(args: readonly string[], folder: string): string[] {
  return pathsIn(args, app.isPackaged ? 1 : 2, folder)
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
