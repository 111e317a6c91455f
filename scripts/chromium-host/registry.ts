import type { Page } from 'playwright-core'
import type { HostWindow } from './browser-window.ts'
import type { HostContents } from './web-contents.ts'

/** The windows that are open, oldest first. */
export const windows: HostWindow[] = []

/** The contents a page belongs to; null for a page that no window asked for. */
export async function contentsOf(page: Page): Promise<HostContents | null> {
  for (const window of windows) {
    if ((await window.webContents.page()) === page) return window.webContents
  }
  return null
}
