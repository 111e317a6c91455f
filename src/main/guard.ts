import { app, session, type WebContents } from 'electron'

/** Chromium's own errands (updates of parts, name lookups ahead of need) are switched off before it starts. */
export function switchOffNetwork(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1')
}

/** Every page runs in Chromium's sandbox, whatever a window asks for. */
export function sandboxEveryPage(): void {
  app.enableSandbox()
}

/** Refuse every permission, every download, and every request for an address that is not allowed. */
export function guardSession(allowed: (url: string) => boolean): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.on('will-download', (event) => event.preventDefault())
  defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayLoad(details.url, allowed) })
  )
}

/** Keep every page where it is: no navigation, no new window, no embedded page. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents))
}

function keepInPlace(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

// blob: and devtools: never leave this machine.
function mayLoad(url: string, allowed: (url: string) => boolean): boolean {
  return allowed(url) || url.startsWith('blob:') || url.startsWith('devtools:')
}
