import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { WebFrameMain, WindowOpenHandlerResponse } from 'electron'
import type { CDPSession, Page } from 'playwright-core'
import { originalOf, standInFor } from './address.ts'
import { newPage } from './browser.ts'
import { makeCodec } from './codec.ts'
import { answerFilePaths } from './file-path.ts'
import { answerInvoke } from './ipc-main.ts'
import type { FromHost, FromPage } from './messages.ts'
import { bindingName, handOver, pageScript } from './page-script.ts'
import type { HostImage } from './native-image.ts'
import { refused } from './refused.ts'
import { preventable } from './preventable.ts'
import { schemes } from './protocol.ts'
import { strict } from './strict.ts'

const codec = makeCodec()

type OpenHandler = (details: { url: string }) => Pick<WindowOpenHandlerResponse, 'action'>

interface Ready {
  readonly page: Page
  readonly cdp: CDPSession
  readonly mainFrame: string
}

/** Stands in for Electron's WebContents: one page of Chromium, with the preload ahead of its own scripts. */
export class HostContents extends EventEmitter {
  readonly #ready: Promise<Ready>
  #expected: string | null = null
  #url = ''
  #destroyed = false
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  readonly #frames = new Map<number, string>()

  constructor(preload: string | undefined) {
    super()
    this.#ready = this.#prepare(preload)
  }

  async #prepare(preload: string | undefined): Promise<Ready> {
    const page = await newPage()
    const cdp = await page.context().newCDPSession(page)
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const ready = { page, cdp, mainFrame: frameTree.frame.id }
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      this.#frames.set(context.id, String(context.auxData?.frameId))
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName) this.#hear(JSON.parse(payload) as FromPage, executionContextId, ready)
    })
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = originalOf(frame.url(), schemes())
    })
    page.on('domcontentloaded', () => this.emit('dom-ready', {}))
    page.on('websocket', (socket) => refused.push(socket.url()))
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    page.on('close', () => {
      this.#destroyed = true
      this.emit('destroyed')
    })
    await cdp.send('Page.enable')
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: bindingName })
    const source = pageScript(preload === undefined ? '' : await readFile(preload, 'utf8'))
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source })
    await answerFilePaths(cdp)
    return ready
  }

  #hear(message: FromPage, context: number, { mainFrame }: Ready): void {
    if (message.kind === 'resized') this.emit('resized')
    else if (message.kind === 'open') this.#refuseWindow(message.url)
    else {
      const isMain = this.#frames.get(context) === mainFrame
      void answerInvoke(message, isMain ? this.mainFrame : this.#childFrame()).then((reply) =>
        this.#tell(reply)
      )
    }
  }

  #refuseWindow(url: string): void {
    if (this.#openHandler({ url }).action !== 'deny')
      throw new Error('The Chromium host knows no other answer than deny to setWindowOpenHandler.')
  }

  #childFrame(): WebFrameMain {
    return strict('frame', { parent: this.mainFrame, url: 'about:blank' }) as WebFrameMain
  }

  async #tell(message: FromHost): Promise<void> {
    const { cdp } = await this.#ready
    // A page that goes away meanwhile hears nothing, as in Electron.
    await cdp
      .send('Runtime.evaluate', { expression: handOver(JSON.stringify(message)) })
      .catch(() => undefined)
  }

  get mainFrame(): WebFrameMain {
    return strict('frame', { parent: null, url: this.#url }) as WebFrameMain
  }

  /** Sent at once and in order. Arguments that cannot be cloned throw here, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    void this.#tell({ kind: 'event', channel, args: codec.encode(args) })
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.#ready
    this.#expected = url
    await page.goto(standInFor(url, schemes()))
    this.emit('did-finish-load', {})
  }

  reload(): void {
    void this.#ready.then(({ page }) => page.reload()).catch(() => undefined)
  }

  /** As the key does: the host has no other way to the clipboard. */
  paste(): void {
    void this.#ready.then(({ page }) => page.keyboard.press('ControlOrMeta+v')).catch(() => undefined)
  }

  /** A page of Chromium cannot begin a drag that leaves it; what Electron would refuse is refused. */
  startDrag({ file, icon }: { file: string; icon: HostImage }): void {
    if (!existsSync(file)) throw new Error(`There is no file at ${file} to drag`)
    if (icon.isEmpty()) throw new Error("Must specify non-empty 'icon' option")
  }

  getURL(): string {
    return this.#url
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  setWindowOpenHandler(handler: (details: never) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler as OpenHandler
  }

  /** Chromium is started with the strictest policy there is. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp')
      throw new Error(`The Chromium host knows no WebRTC policy ${policy}.`)
  }

  /** The host's own: the page behind these contents. */
  async page(): Promise<Page> {
    return (await this.#ready).page
  }

  /** The host's own: a session to Chromium for this page. */
  async cdp(): Promise<CDPSession> {
    return (await this.#ready).cdp
  }

  /** The host's own: ask main about a navigation that the page began. A reload of the same page is none. */
  refusesNavigation(url: string, inMainFrame: boolean): boolean {
    if (inMainFrame && (url === this.#expected || url === this.#url)) return false
    const event = preventable({ url, isMainFrame: inMainFrame })
    if (inMainFrame) this.emit('will-navigate', event, url)
    this.emit('will-frame-navigate', event)
    return event.defaultPrevented
  }
}
