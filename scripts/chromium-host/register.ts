import { registerHooks } from 'node:module'

// `node --import ./scripts/chromium-host/register.ts out/main/program.js` runs the built app with the stand-in in the
// place of Electron. The hook does nothing else, because worker threads inherit it too.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context)
})
