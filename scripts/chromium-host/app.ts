import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { App } from 'electron'
import { endBrowser, launch, switches } from './browser.ts'
import type { HostWindow } from './browser-window.ts'
import { openControl } from './control.ts'
import { guardNetwork } from './network.ts'
import { preventable } from './preventable.ts'
import { windows } from './registry.ts'
import { learnDisplay } from './screen.ts'
import { claimInstance, releaseInstance } from './single-instance.ts'
import { strict } from './strict.ts'

const root = packageFolder(resolve(process.argv[1] ?? 'main.js'))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>
const name = manifest.productName ?? manifest.name ?? 'app'
const version = manifest.version ?? ''

const home = homedir()
const paths = new Map<string, string>([
  ['home', home],
  ['temp', tmpdir()],
  ['appData', appData()],
  ['documents', join(home, 'Documents')],
  ['downloads', join(home, 'Downloads')],
  ['desktop', join(home, 'Desktop')],
  ['userData', join(appData(), name)]
])

class HostApp extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = strict('commandLine', {
    appendSwitch: (flag: string, value?: string): void =>
      void switches.push(value === undefined ? `--${flag}` : `--${flag}=${value}`)
  } satisfies Pick<App['commandLine'], 'appendSwitch'>)
  readonly #ready: Promise<void>
  #isReady = false
  #stopped = false
  #quitting = false

  constructor() {
    super()
    // Main's own module runs to its end before anything is ready, as in Electron.
    this.#ready = new Promise((resolve, reject) => setImmediate(() => this.#begin().then(resolve, reject)))
    this.#ready.catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => this.quit())
  }

  async #begin(): Promise<void> {
    if (this.#stopped) return new Promise(() => undefined)
    const context = await launch(this.getPath('userData'))
    await guardNetwork(context)
    await learnDisplay(context)
    openControl(this.getPath('userData'), () => this.quit())
    context.on('close', () => this.quit())
    this.#isReady = true
    this.emit('ready')
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  isReady(): boolean {
    return this.#isReady
  }

  getName(): string {
    return name
  }

  /** Chromium has its sandbox wherever the system allows it one (browser.ts). */
  // eslint-disable-next-line @typescript-eslint/no-empty-function
  enableSandbox(): void {}

  getVersion(): string {
    return version
  }

  /** The system's language, as the environment names it: `de_DE.UTF-8`. */
  getLocale(): string {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env
    const named = /^([a-z]{2,3})(?:_([A-Z]{2}))?/.exec(LC_ALL || LC_MESSAGES || LANG || '')
    return named ? named.slice(1).filter(Boolean).join('-') : 'en-US'
  }

  getAppPath(): string {
    return root
  }

  getPath(wished: string): string {
    const path = paths.get(wished)
    if (path === undefined) throw new Error(`app.getPath('${wished}') is not in the Chromium host`)
    return path
  }

  setPath(changed: string, path: string): void {
    if (!paths.has(changed)) throw new Error(`app.setPath('${changed}') is not in the Chromium host`)
    paths.set(changed, path)
  }

  requestSingleInstanceLock(): boolean {
    return claimInstance(this.getPath('userData'), (args, folder) =>
      this.emit('second-instance', {}, args, folder, null)
    )
  }

  quit(): void {
    if (this.#quitting) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#quitting = true
    for (const window of [...windows]) window.close()
    const last = preventable({})
    if (windows.length === 0) this.emit('will-quit', last)
    this.#quitting = windows.length === 0
    if (windows.length === 0 && !last.defaultPrevented) this.exit(0)
  }

  exit(code = 0): void {
    this.#stopped = true
    this.emit('quit', {}, code)
    releaseInstance()
    void endBrowser().finally(() => process.exit(code))
  }

  /** The host's own: a window has come to be. */
  windowCreated(window: HostWindow): void {
    this.emit('browser-window-created', {}, window)
    this.emit('web-contents-created', {}, window.webContents)
  }

  /** The host's own: a window is gone. */
  windowClosed(left: number): void {
    if (left === 0 && !this.#quitting && !this.emit('window-all-closed')) this.quit()
  }
}

/** Stands in for Electron's `app`. */
export const app = strict(
  'app',
  new HostApp() satisfies Pick<
    App,
    'isPackaged' | 'getAppPath' | 'quit' | 'exit' | 'whenReady' | 'getVersion' | 'enableSandbox'
  >
)

function appData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config')
}

function packageFolder(from: string): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    try {
      readFileSync(join(folder, 'package.json'))
      return folder
    } catch (error) {
      if (folder === dirname(folder)) throw error
    }
  }
}
