import type { Rectangle } from 'electron'
import type { BrowserContext } from 'playwright-core'
import { strict } from './strict.ts'

let workArea: Rectangle = { x: 0, y: 0, width: 1280, height: 800 }

/** Stands in for Electron's `screen`; it knows the display on which Chromium started. */
export const screen = strict('screen', {
  getAllDisplays: (): { workArea: Rectangle }[] => [strict('display', { workArea })]
})

/** Ask Chromium about its display. */
export async function learnDisplay(context: BrowserContext): Promise<void> {
  const page = context.pages()[0]
  if (page === undefined) return
  const { width, height } = await page.evaluate(() => ({
    width: window.screen.availWidth,
    height: window.screen.availHeight
  }))
  workArea = { x: 0, y: 0, width, height }
}
