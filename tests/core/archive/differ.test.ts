import { expect, test } from 'vitest'
import { differSteps, type Difference, type Held } from '../../../src/core/archive/differ.ts'
import { randomFrom } from '../../support/random.ts'

function differ(present: readonly Held[], kept: readonly Held[], most = 100): Difference {
  const steps = differSteps(present, kept, most)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

function held(key: string, state = ''): Held {
  return { key, name: `Thing ${key}`, state }
}

test('what goes, comes back and becomes as it was is told by name', () => {
  expect(differ([held('a'), held('b', 'new'), held('d')], [held('b', 'old'), held('c'), held('d')])).toEqual({
    goes: { count: 1, names: ['Thing a'] },
    comes: { count: 1, names: ['Thing c'] },
    changes: { count: 1, names: ['Thing b'] }
  })
})

test('more than can be named is counted', () => {
  const many = Array.from({ length: 3000 }, (_, at) => held(`${1000 + at}`))
  expect(differ(many, [], 2)).toMatchObject({ goes: { count: 3000, names: ['Thing 1000', 'Thing 1001'] } })
})

test('laws: nothing differs from itself; what goes one way comes the other; all is accounted for', () => {
  const seed = 20261202
  const random = randomFrom(seed)
  const some = () =>
    Array.from({ length: 30 }, (_, at) =>
      held(String.fromCharCode(65 + at), random() < 0.3 ? 'x' : 'y')
    ).filter(() => random() < 0.6)
  for (let round = 0; round < 200; round++) {
    const [a, b] = [some(), some()]
    const [there, back] = [differ(a, b), differ(b, a)]
    expect(there.goes, `seed ${seed}, round ${round}`).toEqual(back.comes)
    expect(there.changes).toEqual(back.changes)
    expect(a.length - there.goes.count).toBe(b.length - there.comes.count)
    expect(differ(a, a)).toEqual(differ([], []))
  }
})
