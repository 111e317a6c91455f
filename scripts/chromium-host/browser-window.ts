import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { CDPSession } from 'playwright-core'
import { app } from './app.ts'
import { preventable } from './preventable.ts'
import { windows } from './registry.ts'
import { strict } from './strict.ts'
import { HostContents } from './web-contents.ts'

type State = 'normal' | 'maximized' | 'minimized' | 'fullscreen'

/** One window: a window of Chromium without its bars, or a page of it where there is no display. */
export class HostWindow extends EventEmitter {
  readonly webContents: HostContents
  #normal: Rectangle
  #state: State = 'normal'
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    const { webPreferences } = options
    if (
      webPreferences?.sandbox === false ||
      webPreferences?.contextIsolation === false ||
      webPreferences?.nodeIntegration
    )
      throw new Error('The Chromium host runs sandboxed, isolated pages only.')
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#normal = { x, y, width, height }
    this.webContents = strict('webContents', new HostContents(webPreferences?.preload))
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'))
    this.webContents.on('resized', () => this.#change(() => Promise.resolve()))
    this.webContents.on('destroyed', () => this.#closed())
    this.#change((cdp, windowId) =>
      cdp.send('Browser.setWindowBounds', {
        windowId,
        bounds: options.x === undefined ? { width, height } : { left: x, top: y, width, height }
      })
    )
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  reload(): void {
    this.webContents.reload()
  }

  /** Chromium has shown it already; there is no window of it that waits. */
  show(): void {
    this.emit('show')
  }

  focus(): void {
    void this.webContents
      .page()
      .then((page) => page.bringToFront())
      .catch(() => undefined)
  }

  maximize(): void {
    this.#become('maximized')
  }

  restore(): void {
    this.#become('normal')
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  getNormalBounds(): Rectangle {
    return { ...this.#normal }
  }

  /** Chromium's own window has nothing on the taskbar that could show it. */
  setProgressBar(progress: number): void {
    if (typeof progress !== 'number' || Number.isNaN(progress))
      throw new TypeError('setProgressBar takes a number')
  }

  close(): void {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#finish()
    void this.webContents
      .page()
      .then((page) => page.close())
      .catch(() => undefined)
  }

  // The analyst closed it in Chromium: it is gone already, and main can only be told.
  #closed(): void {
    if (this.#destroyed) return
    this.emit('close', preventable({}))
    this.#finish()
  }

  #finish(): void {
    this.#destroyed = true
    windows.splice(
      windows.findIndex((window) => window.webContents === this.webContents),
      1
    )
    this.emit('closed')
    app.windowClosed(windows.length)
  }

  #become(state: State): void {
    this.#state = state
    this.#change((cdp, windowId) =>
      cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: state } })
    )
  }

  /** Do something to Chromium's window, then take over where it stands now. */
  #change(act: (cdp: CDPSession, windowId: number) => Promise<unknown>): void {
    const done = async (): Promise<void> => {
      const cdp = await this.webContents.cdp()
      const { windowId } = await cdp.send('Browser.getWindowForTarget')
      await act(cdp, windowId)
      const { bounds } = await cdp.send('Browser.getWindowBounds', { windowId })
      this.#state = bounds.windowState ?? 'normal'
      if (this.#state !== 'normal') return
      const { left = 0, top = 0, width = 800, height = 600 } = bounds
      this.#normal = { x: left, y: top, width, height }
      this.emit('resize')
    }
    // A window that closes meanwhile keeps what was known of it.
    void done().catch(() => undefined)
  }
}

/** Stands in for Electron's BrowserWindow. */
export const BrowserWindow = strict(
  'BrowserWindow',
  class extends HostWindow {
    constructor(options?: BrowserWindowConstructorOptions) {
      super(options)
      const window = strict<HostWindow>('window', this)
      windows.push(window)
      app.windowCreated(window)
      return window
    }
    static getAllWindows(): HostWindow[] {
      return [...windows]
    }
    static getFocusedWindow(): HostWindow | null {
      return windows.at(-1) ?? null
    }
  }
)
