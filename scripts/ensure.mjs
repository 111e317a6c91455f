import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inProject, node } from './project.mjs'
import { npm } from './run.mjs'
import { giveUp, say } from './say.mjs'

const stamp = inProject('node_modules', '.wiremark-stamp')

/** Have the packages of package-lock.json and the Node that comes with them; where that fails, say why and end. */
export function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    giveUp(
      `Wiremark needs Node 20 or newer to start; this is ${process.version}. Install one from nodejs.org.`
    )
  const wanted = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    say('Installing packages (once) …')
    // Not `npm ci`: it refuses a lock made where the registry lacks some other system's optional binaries. What the
    // lock names is installed as it is named there all the same.
    if (!npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']))
      giveUp(
        'The packages could not be installed. See what npm says above; a first start needs its registry.'
      )
    writeFileSync(stamp, wanted)
  }
  ensureNode()
}

// The package `node` puts its binary in place when it is installed, unless npm was told to run no such scripts.
function ensureNode() {
  if (nodeVersion() === null) npm(['rebuild', 'node'])
  const version = nodeVersion()
  if (version === null || Number(version.slice(1).split('.')[0]) < 24)
    giveUp(
      'The Node that Wiremark runs on is missing. Allow install scripts (npm config delete ignore-scripts), delete node_modules, and try again.'
    )
}

function nodeVersion() {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}
