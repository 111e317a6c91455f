import { join, resolve } from 'node:path'

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..')

/** A path in the project. */
export const inProject = (...parts) => join(root, ...parts)

/** Node 24, which comes with the packages: better-sqlite3 ends older ones without a word. */
export const node = inProject(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node'
)

/** Arguments that make a program of a package run under that Node. */
export const tools = {
  build: [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
  eslint: [inProject('node_modules/eslint/bin/eslint.js')],
  playwright: [inProject('node_modules/@playwright/test/cli.js')],
  prettier: [inProject('node_modules/prettier/bin/prettier.cjs')],
  svelteCheck: [inProject('node_modules/svelte-check/bin/svelte-check')],
  tsc: [inProject('node_modules/typescript-native/bin/tsc')],
  vitest: [inProject('node_modules/vitest/vitest.mjs')]
}

/** What runs the built app in the system's Chromium. */
export const hostArguments = [
  '--import',
  './scripts/chromium-host/register.ts',
  inProject('out/main/program.js')
]
