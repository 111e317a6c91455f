import { expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { judge } from '../support/judge.ts'
import { pairs } from '../support/stories.ts'

test.each([7, 2026])(
  'of all joins at most one in a hundred is wrong, and nineteen in twenty are found (seed %i)',
  async (seed) => {
    const judged = await judge(openEngineOn(freshFolder()), pairs(seed, 12))
    expect(judged.wrong.length / judged.joined, JSON.stringify(judged.wrong, null, 1)).toBeLessThanOrEqual(
      0.01
    )
    expect(judged.right / judged.due).toBeGreaterThanOrEqual(0.95)
  }
)
