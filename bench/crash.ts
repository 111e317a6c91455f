import { parseArgs } from 'node:util'
import { killMany } from '../tests/support/crash/rehearse.ts'

// `npm run crash -- --kills 300 [--seed 7]`: kill the engine at random points of its work and judge what is left of it.
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } }
})
const left: Record<string, number> = {}
const at: Record<string, number> = {}
const underWay: Record<string, number> = {}
let kills = 0
let failures = 0
for await (const killed of killMany(Number(values.kills), Number(values.seed))) {
  const { problems, blow } = killed
  kills++
  left[killed.left] = (left[killed.left] ?? 0) + 1
  at[blow.at] = (at[blow.at] ?? 0) + 1
  underWay[killed.underWay] = (underWay[killed.underWay] ?? 0) + 1
  if (problems.length > 0) failures++
  console.log(
    `${String(kills).padStart(4)} ${killed.left.padEnd(7)} ${JSON.stringify({ ...killed, problems: undefined })}`
  )
  for (const problem of problems) console.log(`     ${problem}`)
}
console.log({ kills, failures, left, at, underWay })
process.exit(failures === 0 ? 0 : 1)
