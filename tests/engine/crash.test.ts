import { expect, test } from 'vitest'
import { killMany, type Killed } from '../support/crash/rehearse.ts'

/** A few here, and hundreds by `npm run crash`. */
const KILLS = 4

test('the engine killed in the middle of its work leaves all that it acknowledged, and nothing by halves', async () => {
  const found: Killed[] = []
  for await (const killed of killMany(KILLS, 17)) found.push(killed)
  expect(found.filter(({ problems }) => problems.length > 0)).toEqual([])
  expect(found.length).toBe(KILLS)
}, 300_000)
