import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { fuses } from '../../scripts/package/fuses.ts'
import { appScheme } from '../../src/main/serve.ts'
import { webPreferences } from '../../src/main/web-preferences.ts'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }

const source = resolve(import.meta.dirname, '../../src')

/** Every source file of some layers, by its path below src. */
function sources(...layers: readonly string[]): Map<string, string> {
  const files = layers.flatMap((layer) =>
    readdirSync(join(source, layer), { recursive: true, encoding: 'utf8' }).map((file) => join(layer, file))
  )
  const read = files.filter((file) => /\.(ts|svelte|html)$/.test(file))
  return new Map(read.map((file) => [file, readFileSync(join(source, file), 'utf8')]))
}

/** The files in which a pattern stands. */
function saying(pattern: RegExp, ...layers: readonly string[]): string[] {
  return [...sources(...layers)].filter(([, text]) => pattern.test(text)).map(([file]) => file)
}

test('the window is sandboxed, isolated and without Node, and no safeguard of Chromium is off', () => {
  expect(webPreferences).toEqual({
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
    navigateOnDragDrop: false,
    spellcheck: false
  })
})

test('every window is made with these preferences and a preload, and nothing else shows pages', () => {
  expect(saying(/new BrowserWindow\(/, 'main')).toEqual(['main/window.ts'])
  const made = sources('main').get('main/window.ts') ?? ''
  expect(made.match(/new BrowserWindow\(/g)).toHaveLength(1)
  expect(made).toMatch(/webPreferences: \{ \.\.\.webPreferences, preload: [^}]+ \}/)
  expect(saying(/\b(BrowserView|WebContentsView|BaseWindow|fromPartition)\b\(/, 'main')).toEqual([])
  expect(saying(/enableBlinkFeatures|disable-web-security|allowpopups/, 'main', 'renderer')).toEqual([])
})

test('every page is sandboxed before the first is made', () => {
  const begun = sources('main').get('main/index.ts') ?? ''
  expect(begun.indexOf('sandboxEveryPage()')).toBeGreaterThan(0)
  expect(begun.indexOf('sandboxEveryPage()')).toBeLessThan(begun.indexOf('requestSingleInstanceLock'))
})

test('app:// is an origin of its own and nothing more, and no page has a file: address', () => {
  expect(appScheme).toEqual({ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } })
  expect(saying(/registerSchemesAsPrivileged\(\[appScheme\]\)/, 'main')).toEqual(['main/protocol.ts'])
  expect(saying(/loadFile\(|file:\/\//, 'main', 'preload')).toEqual([])
})

test('nothing asks the system to open an address', () => {
  expect(saying(/openExternal|shell\.openPath/, 'main', 'preload', 'renderer', 'engine', 'cli')).toEqual([])
})

test('the page is handed functions of our own and none of Electron’s', () => {
  const preload = sources('preload').get('preload/index.ts') ?? ''
  const exposed = Array.from(preload.matchAll(/^ {2}(\w+):/gm), ([, name]) => name)
  expect(exposed).toEqual(['call', 'on', 'pathOf'])
  expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
  expect(saying(/\b(require|process|ipcRenderer)\b\./, 'renderer')).toEqual([])
})

test('markup is made by Svelte’s templates alone', () => {
  expect(saying(/\{@html|\.innerHTML|insertAdjacentHTML|document\.write|srcdoc/, 'renderer')).toEqual([])
})

test('each fuse of Electron is named, and set so that the packaged program runs nothing but itself', () => {
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
  const named = known.map((name) => name.charAt(0).toLowerCase() + name.slice(1))
  expect(Object.keys(fuses).toSorted()).toEqual(named.toSorted())
  expect(fuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false
  })
})

test('Electron is one exact version, the one that is locked', () => {
  expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(lock.packages['node_modules/electron'].version).toBe(manifest.devDependencies.electron)
})
