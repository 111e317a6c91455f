import { ensureBuild } from './ensure-build.mjs'
import { ensurePackages } from './ensure.mjs'
import { inProject, node } from './project.mjs'
import { has, run } from './run.mjs'
import { giveUp } from './say.mjs'

// `npm run dist:deb`: a Debian package of the build that opens in the system's Chromium, in dist/.
if (process.platform !== 'linux' || !has('dpkg-deb'))
  giveUp('A Debian package is made on Debian or one of its kin, where dpkg-deb is.')
ensurePackages()
if (!(await ensureBuild())) giveUp('The app could not be built. See above.')
process.exit(await run(node, [inProject('scripts/package/deb/make.ts')]))
