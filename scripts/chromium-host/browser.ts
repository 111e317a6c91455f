import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.mjs'

/** What the environment asks of the host. */
export const headless = process.env.WIREMARK_HEADLESS === '1'

/** Switches that main appends before the app is ready, as `app.commandLine` does in Electron. */
export const switches: string[] = []

let context: BrowserContext | null = null
let spare: Page | null = null

/** Start Chromium with a profile that lies in the app's user data, as Electron's does. Without it, nothing can open. */
export async function launch(userData: string): Promise<BrowserContext> {
  const executablePath = findChromium()
  if (executablePath === null)
    throw new Error('No Chromium or Chrome was found. Install one, or name it in WIREMARK_CHROMIUM.')
  const profile = profileIn(userData)
  mkdirSync(profile, { recursive: true })
  // A port left behind by a process that was killed would be taken for this one's.
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    colorScheme: null,
    // As root there is no sandbox to be had (containers); the app's own page is all that ever loads.
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...switches,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-domain-reliability',
      '--no-pings',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // A window without tabs and address; Chromium makes none for about:blank.
      '--app=data:text/html,<title>Wiremark</title>',
      ...(headless ? [] : ['--class=Wiremark', '--test-type']),
      // Only a test that listens gets a way in.
      ...(process.send === undefined ? [] : ['--remote-debugging-port=0'])
    ]
  })
  await context.grantPermissions([])
  spare = context.pages()[0] ?? null
  return context
}

export function profileIn(userData: string): string {
  return join(userData, 'chromium')
}

/** A page for a new window; the one Chromium started with is used up first. */
export async function newPage(): Promise<Page> {
  const page = spare
  spare = null
  if (page !== null) return page
  if (context === null) throw new Error('No window can open before the app is ready.')
  return context.newPage()
}

/** End Chromium; whatever it still holds is let go. */
export async function endBrowser(): Promise<void> {
  const ending = context
  context = null
  await ending?.close().catch(() => undefined)
}
