import type { OnBeforeRequestListenerDetails } from 'electron'
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright-core'
import { originalOf } from './address.ts'
import { refusesRequest } from './session.ts'
import { answerFor, schemes } from './protocol.ts'
import { refused } from './refused.ts'
import { contentsOf } from './registry.ts'

/** Stand between every page and the network: a scheme of our own is answered by main, all else is refused. */
export async function guardNetwork(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => decide(route).catch((error: unknown) => failed(route, error)))
  context.on('page', (page) => void closeUnlessOurs(page))
}

// Links that ask for a window of their own get one from Chromium before anyone is asked.
async function closeUnlessOurs(page: Page): Promise<void> {
  if ((await contentsOf(page)) === null) await page.close()
}

async function decide(route: Route): Promise<void> {
  const request = route.request()
  const url = originalOf(request.url(), schemes())
  if (await isRefusedNavigation(request, url)) return route.abort('aborted')
  const answer = answerFor(url)
  if (answer === null || (await refusesRequest(detailsOf(request, url)))) {
    refused.push(url)
    return route.abort('blockedbyclient')
  }
  const body = request.postDataBuffer()
  const response = await answer(
    new Request(url, {
      method: request.method(),
      headers: request.headers(),
      ...(body && { body: new Uint8Array(body) })
    })
  )
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer())
  })
}

// Electron asks main before a navigation becomes a request at all, so a refused one was never asked for. A window that
// main did not open is refused before it has a frame.
async function isRefusedNavigation(request: PageRequest, url: string): Promise<boolean> {
  if (!request.isNavigationRequest()) return false
  const frame = frameOf(request)
  const contents = frame && (await contentsOf(frame.page()))
  return contents === null || contents.refusesNavigation(url, frame?.parentFrame() === null)
}

function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    // Playwright throws while the frame is still to come.
    return null
  }
}

function detailsOf(request: PageRequest, url: string): OnBeforeRequestListenerDetails {
  const kind = request.isNavigationRequest() ? 'mainFrame' : 'other'
  return {
    id: 0,
    url,
    method: request.method(),
    resourceType: kind,
    referrer: '',
    timestamp: Date.now(),
    uploadData: []
  }
}

async function failed(route: Route, error: unknown): Promise<void> {
  console.error(error)
  // The page may be gone by now, and then there is nobody to answer.
  await route.abort('failed').catch(() => undefined)
}
