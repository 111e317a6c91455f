import { expect, test } from 'vitest'
import { agreementOf, countsByCharacter, countsOf } from '../../../src/core/passage/agreement.ts'

// Krippendorff, “Computing Krippendorff’s Alpha-Reliability” (2011), A: binary data, two observers, no missing data.
const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]

test('Krippendorff’s alpha is that of his own example, 0.095', () => {
  const spans = (values: readonly number[]) =>
    values.flatMap((value, at) => (value === 1 ? [{ start: at, end: at + 1 }] : []))
  const units = meg.map((_, at) => ({ start: at, end: at + 1 }))
  const counts = countsOf(units, spans(meg), spans(owen))
  expect(counts).toEqual({ both: 1, onlyOurs: 1, onlyTheirs: 3, neither: 5 })
  expect(countsByCharacter(meg.length, spans(meg), spans(owen))).toEqual(counts)
  expect(agreementOf(counts).alpha).toBeCloseTo(0.095, 3)
  expect(agreementOf(counts).percent).toBeCloseTo(0.6)
})

// The textbook table of 50 proposals read by two: 20 yes and yes, 15 no and no, 5 and 10 where they differ.
test('Cohen’s kappa is that of the textbook’s table, 0.4', () => {
  expect(agreementOf({ both: 20, onlyOurs: 5, onlyTheirs: 10, neither: 15 }).kappa).toBeCloseTo(0.4)
})

test('where chance leaves nothing to vary, only the share is told', () => {
  expect(agreementOf({ both: 0, onlyOurs: 0, onlyTheirs: 0, neither: 9 })).toEqual({
    percent: 1,
    kappa: null,
    alpha: null
  })
  expect(agreementOf({ both: 0, onlyOurs: 0, onlyTheirs: 0, neither: 0 }).percent).toBeNull()
})
