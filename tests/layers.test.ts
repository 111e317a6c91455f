import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}

/** What a file of each layer may import: other layers, `node:`, packages. The same table stands in docs/architecture.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['core', 'zod', 'approx-string-match'],
  store: ['store', 'core', 'node:', 'better-sqlite3'],
  // Parsers and writers of formats: whatever the built program carries.
  engine: ['engine', 'core', 'store', 'node:', ...Object.keys(manifest.dependencies)],
  // What the build puts the texts of the window through.
  texts: ['texts'],
  main: ['main', 'core', 'engine', 'texts', 'node:', 'electron', 'zod'],
  preload: ['preload', 'core', 'electron'],
  renderer: [
    'renderer',
    'core',
    'texts',
    'svelte',
    'bits-ui',
    'virtua',
    '@lucide/svelte',
    '@fontsource-variable',
    'virtual:manual'
  ],
  cli: ['cli', 'core', 'engine', 'node:'],
  program: ['program', 'cli', 'main']
}

/** Words that belong to one place only. */
const onlyIn: readonly {
  readonly word: RegExp
  readonly of: RegExp
  readonly in: RegExp
  readonly why: string
}[] = [
  {
    word: /\bwindow\.app\b/,
    of: /^src\/renderer\//,
    in: /^src\/renderer\/call\.ts$/,
    why: 'only call.ts touches window.app'
  },
  { word: /\bipcMain\b/, of: /^src\//, in: /^src\/main\/gate\.ts$/, why: 'only the gate touches ipcMain' },
  {
    word: /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA)\b.*\b(FROM|VALUES|SET|WHERE|=)/,
    of: /^src\/(main|renderer|cli)\//,
    in: /^$/,
    why: 'SQL belongs to the store'
  }
]

/** Everything wrong with one file, as `file:line what`. */
function wrongIn(file: string, text: string): string[] {
  const layer = file.split('/')[1] ?? ''
  const allowed = mayImport[layer]
  if (allowed === undefined) return [`${file} lies in no layer`]
  return text.split('\n').flatMap((line, at) => {
    const here = `${file}:${at + 1}`
    const imports = importsOf(line)
      .filter((name) => !allowed.some((given) => matches(nameFrom(file, name), given)))
      .map((name) => `${here} imports ${name}`)
    const words = onlyIn
      .filter((rule) => rule.of.test(file) && !rule.in.test(file) && !isComment(line) && rule.word.test(line))
      .map((rule) => `${here} ${rule.why}`)
    return [...imports, ...words]
  })
}

function importsOf(line: string): string[] {
  if (isComment(line)) return []
  const found = line.matchAll(
    /(?:^|[\s}])from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/g
  )
  return Array.from(found, ([, from, bare, called]) => from ?? bare ?? called ?? '')
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\/?\*)/.test(line)
}

/** A relative import as the layer it leads to; a package or `node:` module as it is. */
function nameFrom(file: string, name: string): string {
  if (!name.startsWith('.')) return name
  const [first, layer] = relative(root, resolve(root, file, '..', name)).split(/[\\/]/)
  return first === 'src' && layer !== undefined ? layer : name
}

function matches(name: string, given: string): boolean {
  return given.endsWith(':') ? name.startsWith(given) : name === given || name.startsWith(`${given}/`)
}

function sources(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|svelte)$/.test(file))
}

test('every layer imports only what lies further in', () => {
  const files = sources()
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap((file) => wrongIn(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test.each([
  ['src/core/x.ts', `import { readFile } from 'node:fs'`, 'src/core/x.ts:1 imports node:fs'],
  ['src/core/x.ts', `const fs = await import('node:fs')`, 'src/core/x.ts:1 imports node:fs'],
  ['src/store/b.ts', `import { app } from "electron"`, 'src/store/b.ts:1 imports electron'],
  ['src/store/b.ts', `} from '../engine/dispatch.ts'`, 'src/store/b.ts:1 imports ../engine/dispatch.ts'],
  ['src/renderer/a.svelte', `  import path from 'node:path'`, 'src/renderer/a.svelte:1 imports node:path'],
  [
    'src/renderer/a.svelte',
    `const reply = window.app.call('x', {})`,
    'src/renderer/a.svelte:1 only call.ts touches window.app'
  ],
  ['src/main/x.ts', `ipcMain.on('x', hear)`, 'src/main/x.ts:1 only the gate touches ipcMain'],
  ['src/main/x.ts', 'db.prepare(`SELECT id FROM article`)', 'src/main/x.ts:1 SQL belongs to the store'],
  [
    'src/preload/x.ts',
    `import { open } from '../engine/engine.ts'`,
    'src/preload/x.ts:1 imports ../engine/engine.ts'
  ]
])('in %s, the line %s is caught', (file, line, wrong) => {
  expect(wrongIn(file, line)).toEqual([wrong])
})
