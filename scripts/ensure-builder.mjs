import { existsSync } from 'node:fs'
import { inProject } from './project.mjs'
import { npm } from './run.mjs'
import { say } from './say.mjs'

const folder = inProject('scripts/package/electron')

/** Have electron-builder, which only who makes installers needs, as its own lock file names it. False when it cannot be had. */
export function ensureBuilder() {
  if (existsSync(`${folder}/node_modules/.package-lock.json`)) return true
  say('Installing electron-builder (once) …')
  return npm(['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}
