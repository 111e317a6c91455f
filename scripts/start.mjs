import { findChromium } from './chromium-host/find-chromium.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { findElectron } from './ensure-electron.mjs'
import { ensurePackages } from './ensure.mjs'
import { hostArguments, node, root } from './project.mjs'
import { has, run } from './run.mjs'
import { giveUp, say } from './say.mjs'

// `npm start -- --archive DIR`: make sure of everything, then open the window.
ensurePackages()
if (!(await ensureBuild())) giveUp('The app could not be built. See above.')

const [program, ...args] = [...withDisplay(), ...runtime(), ...process.argv.slice(2)]
process.exit(await run(program, args))

function runtime() {
  const electron = findElectron()
  if (electron !== null) return [electron, ...(isRoot() ? ['--no-sandbox'] : []), root]
  if (findChromium() === null)
    giveUp(
      'Neither Electron nor a Chromium is on this machine. Install Chromium or Chrome (on Debian: apt-get install chromium) and start again.'
    )
  say('Electron is not on this machine, so Wiremark opens in the system’s Chromium.')
  return [node, ...hostArguments]
}

function withDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return []
  if (!has('xvfb-run'))
    giveUp(
      'There is no display here. Start Wiremark in a desktop session, or install xvfb (apt-get install xvfb) to run it unseen.'
    )
  say('There is no display here, so the window opens on one that nobody sees (xvfb-run).')
  return ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1280x800x24']
}

function isRoot() {
  return process.getuid?.() === 0
}
