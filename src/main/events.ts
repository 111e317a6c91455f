import { BrowserWindow } from 'electron'
import type { EventName, EventValue } from '../core/contract.ts'

/** Tell every window that something happened. */
export function tellWindows<E extends EventName>(name: E, value: EventValue<E>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send('event', name, value)
  }
}
