import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countVitest } from './count.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { ensureBuilder } from './ensure-builder.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { ensurePackages } from './ensure.mjs'
import { node, tools } from './project.mjs'
import { has, run } from './run.mjs'
import { say } from './say.mjs'

// `npm run test:deb` and `npm run test:electron`: what is handed out, made and tried; a last line with the totals. The first
// installs on this machine and removes again.
const wished = process.argv[2] === 'electron' ? 'electron' : 'deb'
if (wished === 'deb' && (!has('apt-get') || !has('dpkg-deb') || process.getuid?.() !== 0)) {
  say('The Debian package is not tested here: it is installed and removed again, which takes root on Debian.')
  console.log('0 passed, 0 failed, 1 skipped')
  process.exit(0)
}
ensurePackages()
const ready = (wished === 'deb' ? ensureSystem({ browser: true }) : ensureBuilder()) && (await ensureBuild())
const reports = mkdtempSync(join(tmpdir(), 'wiremark-test-installed-'))
const { passed, failed } = ready ? await vitest() : { passed: 0, failed: 1 }
rmSync(reports, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function vitest() {
  const file = join(reports, 'vitest.json')
  const tests = `tests/installed/${wished}.test.ts`
  const args = ['run', tests, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const env = { ...process.env, WIREMARK_INSTALL: '1' }
  return countVitest(await run(node, [...tools.vitest, ...args], { env }), file)
}
