import { EventEmitter } from 'node:events'
import type { CallbackResponse, OnBeforeRequestListenerDetails, Session, WebRequest } from 'electron'
import { strict } from './strict.ts'

type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void
) => void

let beforeRequest: BeforeRequest | null = null

const webRequest = strict('webRequest', {
  onBeforeRequest(listener: unknown): void {
    if (typeof listener !== 'function')
      throw new Error('The Chromium host knows onBeforeRequest without a filter only.')
    beforeRequest = listener as BeforeRequest
  }
} satisfies Record<'onBeforeRequest', WebRequest['onBeforeRequest']>)

/* eslint-disable @typescript-eslint/no-empty-function */
/** Chromium is started with every permission and every download refused; a handler that would grant one is not asked. */
class HostSession extends EventEmitter {
  readonly webRequest = webRequest
  setPermissionRequestHandler(_handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {}
  setPermissionCheckHandler(_handler: Parameters<Session['setPermissionCheckHandler']>[0]): void {}
  setDevicePermissionHandler(_handler: Parameters<Session['setDevicePermissionHandler']>[0]): void {}
}

/** Stands in for Electron's `session`. */
export const session = strict('session', { defaultSession: strict('defaultSession', new HostSession()) })

/** Whether main refuses a request. */
export function refusesRequest(details: OnBeforeRequestListenerDetails): Promise<boolean> {
  return new Promise((resolve) => {
    if (beforeRequest === null) resolve(false)
    else beforeRequest(details, (response) => resolve(response.cancel === true))
  })
}
