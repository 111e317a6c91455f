import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inProject, node } from './project.mjs'
import { say } from './say.mjs'

const folder = inProject('node_modules', 'electron')
const failure = inProject('node_modules', '.wiremark-no-electron')

/** Electron's program, fetched if need be; null where it cannot be had. A fetch that failed is not tried again by itself. */
export function findElectron() {
  if (process.env.WIREMARK_RUNTIME === 'chromium') return null
  return installed() ?? fetched()
}

function installed() {
  const told = `${folder}/path.txt`
  if (!existsSync(told)) return null
  const program = `${folder}/dist/${readFileSync(told, 'utf8')}`
  return existsSync(program) ? program : null
}

function fetched() {
  const wished = process.env.WIREMARK_RUNTIME === 'electron'
  if (existsSync(failure) && !wished) return null
  say('Fetching Electron (once) …')
  spawnSync(node, [`${folder}/install.js`], { stdio: 'ignore', timeout: wished ? 600_000 : 20_000 })
  const program = installed()
  if (program === null) writeFileSync(failure, 'Delete this file to have Electron fetched again.\n')
  return program
}
