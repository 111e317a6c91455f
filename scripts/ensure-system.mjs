import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium-host/find-chromium.mjs'
import { has } from './run.mjs'
import { say } from './say.mjs'

// How each system calls what the tests need, and what installs it.
const managers = [
  {
    program: 'apt-get',
    before: ['update', '-qq'],
    install: ['install', '-y', '-qq'],
    chromium: 'chromium',
    poppler: 'poppler-utils'
  },
  { program: 'dnf', install: ['install', '-y', '-q'], chromium: 'chromium', poppler: 'poppler-utils' },
  { program: 'pacman', install: ['-S', '--noconfirm', '--needed'], chromium: 'chromium', poppler: 'poppler' },
  { program: 'brew', install: ['install'], chromium: '--cask chromium', poppler: 'poppler' }
]

/** Have the programs the tests run besides Node, installing them where this user may. False when one is still missing. */
export function ensureSystem({ browser }) {
  const missing = missingPrograms(browser)
  if (missing.length === 0) return true
  const manager = managers.find(({ program }) => has(program))
  if (manager !== undefined) install(manager, missing)
  const left = missingPrograms(browser)
  if (left.length === 0) return true
  const names = left.map((name) =>
    name === 'chromium' ? 'Chromium or Chrome' : 'poppler (pdftotext, pdfinfo)'
  )
  say(
    `The tests need ${names.join(' and ')}, which could not be installed from here. Install it and try again.`
  )
  return false
}

function missingPrograms(browser) {
  return [...(browser && findChromium() === null ? ['chromium'] : []), ...(hasPoppler() ? [] : ['poppler'])]
}

function hasPoppler() {
  return process.platform === 'win32' ? has('pdftotext.exe') : has('pdftotext') && has('pdfinfo')
}

function install(manager, missing) {
  const prefix = administrator(manager)
  if (prefix === null) return
  say(`Installing ${missing.join(' and ')} with ${manager.program} …`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const ask = (args) =>
    spawnSync([...prefix, manager.program][0], [...prefix, manager.program, ...args].slice(1), {
      stdio: ['ignore', 'ignore', 2],
      env: environment
    })
  if (manager.before) ask(manager.before)
  for (const name of missing) ask([...manager.install, ...manager[name].split(' ')])
}

/** What to put before a command that changes the system; null when this user may not. */
function administrator({ program }) {
  if (program === 'brew' || process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null
}
