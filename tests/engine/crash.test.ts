import { expect, test } from 'vitest'
import { killMany, type Killed } from '../support/crash/rehearse.ts'
import { killWhole, wholeWorks, type KilledWhole } from '../support/crash/whole.ts'
import { Random } from '../support/random.ts'

/** A few here, and hundreds by `npm run crash`. */
const KILLS = 4

test('the engine killed in the middle of its work leaves all that it acknowledged, and nothing by halves', async () => {
  const found: Killed[] = []
  for await (const killed of killMany(KILLS, 17)) found.push(killed)
  expect(found.filter(({ problems }) => problems.length > 0)).toEqual([])
  expect(found.length).toBe(KILLS)
}, 300_000)

test('work on the whole archive that is killed leaves it as it was or as it was to become', async () => {
  const found: KilledWhole[] = []
  for await (const killed of killWhole(wholeWorks.length, new Random(5))) found.push(killed)
  expect(found.filter(({ problems }) => problems.length > 0)).toEqual([])
  expect(found.map(({ work }) => work)).toEqual(wholeWorks)
}, 300_000)
