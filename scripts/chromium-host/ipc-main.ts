import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { makeCodec } from './codec.ts'
import type { FromHost, FromPage } from './messages.ts'
import { strict } from './strict.ts'

type Handler = Parameters<IpcMain['handle']>[1]

const codec = makeCodec()
const handlers = new Map<string, Handler>()

/** Stands in for Electron's `ipcMain`. */
export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
} satisfies Pick<IpcMain, 'handle' | 'removeHandler'>)

/** Answer a call from a page. As in Electron, an error keeps its message and nothing else. */
export async function answerInvoke(
  message: Extract<FromPage, { kind: 'invoke' }>,
  senderFrame: WebFrameMain
): Promise<FromHost> {
  const { id, channel } = message
  try {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const event = strict('event', { senderFrame }) as IpcMainInvokeEvent
    const value: unknown = await handler(event, ...(codec.decode(message.args) as unknown[]))
    return { kind: 'reply', id, ok: true, value: codec.encode(value) }
  } catch (error) {
    return {
      kind: 'reply',
      id,
      ok: false,
      message: `Error invoking remote method '${channel}': ${String(error)}`
    }
  }
}
