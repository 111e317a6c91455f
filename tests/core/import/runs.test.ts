import { expect, test } from 'vitest'
import { Runs } from '../../../src/core/import/runs.ts'
import { Random } from '../../support/random.ts'

test.each([1, 2, 3, 40])('runs of words are a set: each counts once, nought too (seed %i)', (seed) => {
  const random = new Random(seed)
  // Few numbers, so that many come twice, and large ones, so that the sign of 32 bits would show.
  const some = (count: number) =>
    Array.from({ length: count }, () =>
      random.chance(0.5) ? random.int(0, 9) : 2 ** 32 - 1 - random.int(0, 9)
    )
  for (let round = 0; round < 200; round++) {
    const [first, second] = [some(random.int(0, 30)), some(random.int(0, 30))]
    const [a, b] = [first, second].map((numbers) => {
      const runs = new Runs(numbers.length)
      numbers.forEach((number) => runs.add(number))
      return { runs, known: new Set(numbers) }
    })
    if (a === undefined || b === undefined) throw new Error('two were made')
    expect(a.runs.size).toBe(a.known.size)
    for (const number of [...first, ...second]) expect(a.runs.has(number)).toBe(a.known.has(number))
    expect(a.runs.inCommon(b.runs)).toBe(Array.from(a.known).filter((number) => b.known.has(number)).length)
  }
})
