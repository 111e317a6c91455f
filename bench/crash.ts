import { parseArgs } from 'node:util'
import { killMany } from '../tests/support/crash/rehearse.ts'
import { killWhole } from '../tests/support/crash/whole.ts'
import { Random } from '../tests/support/random.ts'

// `npm run crash -- --kills 300 [--whole 100] [--seed 7]`: kill the engine at random points of its work, then of work on the archive
// as a whole (migrations, backups, restoring, open files), and judge what is left of it.
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    whole: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' }
  }
})
const left: Record<string, number> = {}
const at: Record<string, number> = {}
const underWay: Record<string, number> = {}
let kills = 0
let failures = 0
for await (const killed of killMany(Number(values.kills), Number(values.seed))) {
  const { blow, left: what } = killed
  count(left, what)
  count(at, blow.at)
  count(underWay, killed.underWay)
  say(what, killed)
}
for await (const killed of killWhole(Number(values.whole), new Random(Number(values.seed)))) {
  count(underWay, killed.work)
  say('whole', killed)
}
console.log({ kills, failures, left, at, underWay })
process.exit(failures === 0 ? 0 : 1)

function count(counts: Record<string, number>, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1
}

function say(what: string, killed: { readonly problems: readonly string[] }): void {
  kills++
  if (killed.problems.length > 0) failures++
  console.log(
    `${String(kills).padStart(4)} ${what.padEnd(7)} ${JSON.stringify({ ...killed, problems: undefined })}`
  )
  for (const problem of killed.problems) console.log(`     ${problem}`)
}
