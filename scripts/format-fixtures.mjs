import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from './project.mjs'

// `node scripts/format-fixtures.mjs`: an archive of every format there was, made by the last Wiremark of that format that runs,
// out of the history. Those that are there are left as they are: what an earlier Wiremark wrote does not change.
const git = (...args) =>
  execFileSync('git', args, { cwd: inProject('.'), encoding: 'utf8', maxBuffer: 1e8 }).trim()
const place = inProject('tests/store/formats')
mkdirSync(place, { recursive: true })

for (const [format, commits] of commitsByFormat()) {
  const packed = join(place, `format-${String(format).padStart(2, '0')}.db.br`)
  if (existsSync(packed)) continue
  const made = commits.find((commit) => make(commit, packed))
  console.log(made === undefined ? `No Wiremark of format ${format} runs.` : `Format ${format}: ${made}`)
}

/** The commits of each format, by the number of its migrations, the last ones first. */
function commitsByFormat() {
  const found = new Map()
  for (const commit of git('rev-list', 'HEAD', '--', 'src').split('\n')) {
    const steps = git('ls-tree', '--name-only', commit, 'src/store/migrations/').split('\n').filter(Boolean)
    if (steps.length > 0) found.set(steps.length, [...(found.get(steps.length) ?? []), commit])
  }
  return found
}

/** Whether the Wiremark of a commit made one. Halfway through a change, one may not even start. */
function make(commit, packed) {
  const checkout = mkdtempSync(join(tmpdir(), 'wiremark-format-'))
  try {
    const files = execFileSync('git', ['archive', commit, 'src', 'package.json'], {
      cwd: inProject('.'),
      maxBuffer: 1e9
    })
    execFileSync('tar', ['-x', '-C', checkout], { input: files })
    symlinkSync(inProject('models'), join(checkout, 'models'))
    symlinkSync(inProject('node_modules'), join(checkout, 'node_modules'))
    const script = inProject('scripts/formats/make-one.mjs')
    execFileSync(process.execPath, [script, checkout, join(checkout, 'made'), packed], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(checkout, { recursive: true, force: true })
  }
}
