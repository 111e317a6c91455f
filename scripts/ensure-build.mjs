import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, node, tools } from './project.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const built = [
  'main/program.js',
  'main/index.js',
  'main/worker.js',
  'main/reader.js',
  'main/keeper.js',
  'preload/index.cjs',
  'renderer/index.html'
].map((file) => `out/${file}`)
const sources = ['src', 'electron.vite.config.ts', 'svelte.config.js', 'package-lock.json']

/** Build the app when something it is made of is newer than what was built. False when the build fails. */
export async function ensureBuild() {
  const files = built.map((file) => inProject(file))
  const oldest = files.every((file) => existsSync(file)) ? Math.min(...files.map(changedAt)) : 0
  if (Math.max(...sources.map((source) => newestIn(inProject(source)))) < oldest) return true
  say('Building …')
  // The build talks about its assets on standard output, which is the app's.
  return (await run(node, tools.build, { stdio: ['ignore', 2, 2] })) === 0
}

function newestIn(path) {
  if (!statSync(path).isDirectory()) return changedAt(path)
  // A folder's own time tells of files that were removed.
  return Math.max(changedAt(path), ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

function changedAt(path) {
  return statSync(path).mtimeMs
}
