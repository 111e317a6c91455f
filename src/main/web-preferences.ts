import type { WebPreferences } from 'electron'

/**
 * What the window's page may do, said in full: nothing rests on what Electron takes for granted. No other window is
 * made with anything else (docs/security.md).
 */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  // A file that misses what it is dropped on opens nothing.
  navigateOnDragDrop: false,
  // Chromium fetches its dictionaries from the internet.
  spellcheck: false
} as const satisfies WebPreferences
