import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkTypes } from './check-types.mjs'
import { countPlaywright, countVitest } from './count.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { findElectron } from './ensure-electron.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { ensurePackages } from './ensure.mjs'
import { inProject, node, root, tools } from './project.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

// `npm test`: everything, and a last line with the true totals. Types, style and the build count as one test each.
ensurePackages()
const electron = process.env.WIREMARK_RUNTIME === 'electron' && findElectron() !== null
const environment = { ...process.env, WIREMARK_RUNTIME: electron ? 'electron' : 'chromium' }
const system = ensureSystem({ browser: !electron })
const reports = mkdtempSync(join(tmpdir(), 'wiremark-test-'))

const suites = [
  // Side by side: each of them keeps one processor busy.
  ['Types and style', () => both(one(checkTypes()), one(checkStyle()))],
  ['Build', () => one(ensureBuild())],
  ['Tests', vitest],
  ['The built app', playwright]
]

let passed = 0
let failed = system ? 0 : 1
for (const [name, suite] of suites) {
  say(`\n${name} …`)
  const counted = await suite()
  say(`${name}: ${counted.passed} passed, ${counted.failed} failed`)
  passed += counted.passed
  failed += counted.failed
}
rmSync(reports, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

async function one(good) {
  return (await good) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function both(first, second) {
  const [one, other] = await Promise.all([first, second])
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

async function checkStyle() {
  const lint = await run(node, [...tools.eslint, '.'])
  const format = await run(node, [...tools.prettier, '--check', '--log-level', 'warn', '.'])
  return lint === 0 && format === 0
}

async function vitest() {
  const file = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const env = { ...process.env, WIREMARK_BUILT: inProject('out/main/program.js') }
  return countVitest(await run(node, [...tools.vitest, ...args], { env }), file)
}

async function playwright() {
  const file = join(reports, 'playwright.json')
  const env = { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const code = await run(node, [...tools.playwright, 'test', '--reporter=list,json'], { cwd: root, env })
  return countPlaywright(code, file)
}
