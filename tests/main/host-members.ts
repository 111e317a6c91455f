// Run in the host by host.test.ts: prints which members stand behind each of Electron's names. It ends before the host
// would start Chromium.
import { writeSync } from 'node:fs'
import * as electron from '../../scripts/chromium-host/electron.ts'
import { HostWindow } from '../../scripts/chromium-host/browser-window.ts'
import { HostContents } from '../../scripts/chromium-host/web-contents.ts'

function membersOf(object: object): string[] {
  const names = new Set<string>()
  for (
    let at: object | null = object;
    at !== null && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  )
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  return [...names]
}

const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  protocol,
  screen,
  session,
  shell
} = electron
const members = {
  App: membersOf(app),
  CommandLine: membersOf(app.commandLine),
  BrowserWindow: [...membersOf(BrowserWindow), ...membersOf(HostWindow.prototype), 'webContents'],
  BaseWindow: membersOf(HostWindow.prototype),
  WebContents: membersOf(HostContents.prototype),
  Dialog: membersOf(dialog),
  IpcMain: membersOf(ipcMain),
  Menu: membersOf(Menu),
  NativeImage: membersOf(nativeImage),
  NativeTheme: membersOf(nativeTheme),
  Protocol: membersOf(protocol),
  Screen: membersOf(screen),
  Session: membersOf(session.defaultSession),
  WebRequest: membersOf(session.defaultSession.webRequest),
  Shell: membersOf(shell)
}
// At once, before the host would start Chromium.
writeSync(1, JSON.stringify({ exports: Object.keys(electron), members }))
process.exit(0)
