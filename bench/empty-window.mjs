import { app, BrowserWindow, protocol } from 'electron'

// A window with nothing in it: what starting costs whoever draws it.
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }
])
await app.whenReady()
protocol.handle(
  'app',
  () =>
    new Response('<!doctype html><title>Empty</title><p>Empty</p>', {
      headers: { 'content-type': 'text/html' }
    })
)
const window = new BrowserWindow({ webPreferences: { sandbox: true, contextIsolation: true } })
await window.loadURL('app://wiremark/index.html')
