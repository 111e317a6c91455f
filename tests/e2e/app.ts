import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type * as Electron from 'electron'
import { endOfElectron, startElectron } from './electron-runtime.ts'
import { endOfHost, startHost } from './host-runtime.ts'

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..')

/** What a test may do with the app on either runtime. */
export interface Running {
  readonly page: Page
  /** Run a function in the main process, with electron's module. It must not refer to anything outside itself. */
  evaluate<R, A>(run: (electron: typeof Electron, arg: A) => R | Promise<R>, arg: A): Promise<R>
  /** Every address that was asked for outside the app. */
  requests(): Promise<readonly string[]>
  /** Quit as an analyst does, and wait until the process has ended. Its exit code. */
  quit(): Promise<number | null>
}

export interface Start {
  readonly args: readonly string[]
  /** The program to start in the place of Wiremark's own. */
  readonly main?: string
  readonly environment: NodeJS.ProcessEnv
}

type DialogName = 'showOpenDialog' | 'showSaveDialog'

/** The installed Wiremark to drive, from WIREMARK_PROGRAM; null where the tests drive what is built here. */
export const installedProgram: string | null = process.env.WIREMARK_PROGRAM ?? null

/** Electron where it is installed, the Chromium host elsewhere; WIREMARK_RUNTIME decides otherwise. */
export const runtime: 'electron' | 'chromium' = chosenRuntime()

/** The built app on an archive of its own, as an analyst meets it. */
export class App {
  /** The folder that holds this test's archive and whatever else it writes. */
  readonly folder: string
  readonly #complaints: string[] = []
  readonly #asked: string[] = []
  readonly #language: 'en' | 'de'
  #running: Running | null = null

  constructor(language: 'en' | 'de' = 'en') {
    this.#language = language
    this.folder = mkdtempSync(join(tmpdir(), 'wiremark-e2e-'))
  }

  get page(): Page {
    if (this.#running === null) throw new Error('The app is not running.')
    return this.#running.page
  }

  get archive(): string {
    return join(this.folder, 'archive')
  }

  get #started(): Start {
    const environment = {
      ...process.env,
      // What Node compiles is compiled once, and not for every test.
      NODE_COMPILE_CACHE: join(tmpdir(), 'wiremark-compile-cache'),
      WIREMARK_LANGUAGE: this.#language,
      WIREMARK_ARCHIVE: this.archive,
      WIREMARK_USER_DATA: join(this.folder, 'user')
    }
    return { args: [], environment }
  }

  async start(): Promise<void> {
    this.#running = await (runtime === 'electron' ? startElectron(this.#started) : startHost(this.#started))
    const { page } = this.#running
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.#complaints.push(String(error)))
    // Once the archive is open, or the window has said why it is not.
    await page.locator('#app main:not([aria-busy=true])').waitFor()
  }

  /** Start the program a second time while the first runs, with some files; the exit code of the second. */
  startAgain(...paths: readonly string[]): Promise<number | null> {
    const start = { ...this.#started, args: paths }
    return runtime === 'electron' ? endOfElectron(start) : endOfHost(start)
  }

  /** Quit, then start again on the same archive. */
  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  async stop(): Promise<void> {
    if (this.#running === null) return
    this.#asked.push(...(await this.#running.requests()))
    const code = await this.#running.quit()
    this.#running = null
    expect(code).toBe(0)
  }

  evaluate<R, A>(run: (electron: typeof Electron, arg: A) => R | Promise<R>, arg: A): Promise<R> {
    if (this.#running === null) throw new Error('The app is not running.')
    return this.#running.evaluate(run, arg)
  }

  /** Answer every coming file dialog with these paths; with none, as one who closes it. */
  async answerDialog(dialog: DialogName, paths: readonly string[]): Promise<void> {
    await this.evaluate(
      (electron, { dialog, paths }) => {
        const answer = { canceled: paths.length === 0, filePaths: [...paths], filePath: paths[0] ?? '' }
        Object.assign(electron.dialog, { [dialog]: () => Promise.resolve(answer) })
      },
      { dialog, paths }
    )
  }

  /** Drop files or folders of this machine on something in the window, as from the system's file manager. */
  async dropFiles(target: Locator, paths: readonly string[]): Promise<void> {
    const box = await target.boundingBox()
    if (box === null) throw new Error('There is nothing to drop on.')
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2
    const data = { items: [], files: [...paths], dragOperationsMask: 1 }
    const cdp = await this.page.context().newCDPSession(this.page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, x, y, data })
    await cdp.detach()
  }

  /** Choose a command from the native menu, once the window has put it there. */
  async chooseFromMenu(id: string): Promise<void> {
    const chosen = () =>
      this.evaluate((electron, id) => {
        const item = electron.Menu.getApplicationMenu()?.getMenuItemById(id)
        if (item?.enabled !== true) return false
        item.click()
        return true
      }, id)
    await expect.poll(chosen, `“${id}” in the menu`).toBe(true)
  }

  async theme(colorScheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme })
  }

  /** Everything that was asked of the network so far. */
  async requests(): Promise<readonly string[]> {
    return [...this.#asked, ...((await this.#running?.requests()) ?? [])]
  }

  /** What the window has complained about since this was asked last. A test that provokes an error takes it here. */
  takeComplaints(): readonly string[] {
    return this.#complaints.splice(0)
  }

  /** Stop, and hold what every test promises: nothing was asked of the network, and the window did not complain. */
  async finish(): Promise<void> {
    await this.stop()
    expect(this.#asked, 'requests to the network').toEqual([])
    expect(this.#complaints, 'errors in the window').toEqual([])
  }

  /** Keep the log where a failed test can be looked into, and remove the rest. */
  cleanUp(keepIn: string | null): void {
    const log = join(this.archive, 'wiremark.log')
    if (keepIn !== null && existsSync(log)) cpSync(log, join(keepIn, 'wiremark.log'))
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** `app` is started on an empty archive for each test. */
export const test = base.extend<{ app: App }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from this pattern.
  app: async ({}, use, info) => {
    const app = new App()
    try {
      await app.start()
      await use(app)
      if (info.status !== info.expectedStatus)
        await app.page.screenshot({ path: info.outputPath('window.png') }).catch(() => undefined)
      await app.finish()
    } finally {
      await app.stop().catch(() => undefined)
      app.cleanUp(info.status === info.expectedStatus ? null : info.outputPath())
    }
  }
})
export { expect }

function chosenRuntime(): 'electron' | 'chromium' {
  const wished = process.env.WIREMARK_RUNTIME
  if (wished === 'electron' || wished === 'chromium') return wished
  return existsSync(join(root, 'node_modules/electron/path.txt')) ? 'electron' : 'chromium'
}
