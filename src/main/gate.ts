import { ipcMain, type WebFrameMain } from 'electron'
import type { Reply } from '../core/contract.ts'

/** Answer the window's calls, and nobody else's. This is the only way from the window into the program. */
export function openGate(
  answer: (name: string, args: unknown) => Promise<Reply<unknown>>,
  isOurs: (url: string) => boolean
): void {
  ipcMain.handle('call', (event, name: unknown, args: unknown): Promise<Reply<unknown>> | Reply<unknown> => {
    if (!isOurMainFrame(event.senderFrame, isOurs)) return refusal('Only Wiremark’s own window may call.')
    return typeof name === 'string' ? answer(name, args) : refusal('A call has a name.')
  })
}

function isOurMainFrame(frame: WebFrameMain | null, isOurs: (url: string) => boolean): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url)
}

function refusal(message: string): Reply<never> {
  return { ok: false, code: 'bad-request', message }
}
