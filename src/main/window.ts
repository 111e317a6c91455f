import { BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import { AppError } from '../core/error.ts'
import type { Log } from './log.ts'
import type { Progress } from './shown-progress.ts'
import { webPreferences } from './web-preferences.ts'
import { readPlace, rememberPlace } from './window-place.ts'

// The window's own ground colours, so that opening it never flashes white (--paper in style/tokens.css).
const ground = { light: '#fffefb', dark: '#17181a' }

/** Open the window where it last stood, showing it when its first picture is ready. */
export function openWindow(url: string, log: Log): BrowserWindow {
  const place = readPlace()
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Wiremark',
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: { ...webPreferences, preload: join(import.meta.dirname, '../preload/index.cjs') }
  })
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberPlace(window))
  window.webContents.on('render-process-gone', (_event, details) => {
    log(new Error(`The window's process ended: ${details.reason}`))
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.reload()
  })
  window.loadURL(url).catch(log)
  return window
}

/** The window that a dialog belongs to. Fails with `refused` when there is none. */
export function windowInFront(): BrowserWindow {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (window === undefined) throw new AppError('refused', 'There is no window to ask in.')
  return window
}

/** Load every window anew from an address that says something else than before. */
export function reloadWindows(url: string, log: Log): void {
  // Once this is answered: a window that is loaded anew hears no answer.
  setImmediate(() => {
    for (const window of BrowserWindow.getAllWindows()) window.loadURL(url).catch(log)
  })
}

/** Show on the dock or taskbar how far what runs is; null where that is not known yet. */
export function showProgress(far: Progress | 'none'): void {
  // Electron's own: below 0 is none, above 1 is not known.
  const shown = far === 'none' ? -1 : (far ?? 2)
  for (const window of BrowserWindow.getAllWindows()) window.setProgressBar(shown)
}

/** Bring the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
