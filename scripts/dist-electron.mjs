import { ensureBuild } from './ensure-build.mjs'
import { ensureBuilder } from './ensure-builder.mjs'
import { ensurePackages } from './ensure.mjs'
import { inProject, node } from './project.mjs'
import { run } from './run.mjs'
import { giveUp } from './say.mjs'

// `npm run dist:electron`: the installers of this system with Electron, in dist/. Fetches Electron.
ensurePackages()
if (!ensureBuilder()) giveUp('electron-builder could not be installed. See what npm says above.')
if (!(await ensureBuild())) giveUp('The app could not be built. See above.')
process.exit(await run(node, [inProject('scripts/package/electron/installers.ts')]))
