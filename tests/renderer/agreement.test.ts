import { expect, test } from 'vitest'
import type { Coder, TagAgreement } from '../../src/core/passage/agreement-calls.ts'
import {
  coefficientWords,
  nameFrom,
  shareWords,
  takenInWords
} from '../../src/renderer/feature/agreement/agreement-words.ts'
import { Agreement, type Report } from '../../src/renderer/feature/agreement/agreement.svelte.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering, held, settled } from './answers.ts'

const coder = (id: number, name: string): Coder => ({
  coder: id,
  name,
  addedAt: '2026-03-01T08:00:00.000Z',
  passages: 3
})
const agreed = (path: string, onlyOurs: number, onlyTheirs: number): TagAgreement => ({
  path,
  both: 4,
  onlyOurs,
  onlyTheirs,
  neither: 10,
  percent: 0.9,
  kappa: 0.5,
  alpha: 0.5
})
const report = (texts: number): Report => ({
  texts,
  units: 20,
  tags: [agreed('aid', 0, 1), agreed('flood', 2, 1)],
  all: agreed('', 2, 2)
})
const taken = {
  tags: { added: 0, known: 2 },
  passages: { added: 3, known: 0, unplaced: 1 },
  missing: ['Ferry stops'],
  conflicts: [],
  stopped: false
}

test('the first colleague is compared with, and the tag most disputed is looked at', async () => {
  const { call, asked } = answering({
    'coder.list': () => [coder(1, 'Ada'), coder(2, 'Ode')],
    'agreement.report': () => report(1),
    'agreement.differences': () => ({ differences: [], next: null, total: 0 })
  })
  const agreement = new Agreement(new Workbench(call))
  await agreement.renew()
  expect(agreement.coder?.name).toBe('Ada')
  expect(asked.at(-1)?.args).toEqual({ coder: 1, path: 'flood', after: null, limit: 50 })
  await agreement.look('aid')
  expect(asked.at(-1)?.args).toEqual({ coder: 1, path: 'aid', after: null, limit: 50 })
  await agreement.measure('character')
  expect(asked.at(-2)?.args).toEqual({ coder: 1, unit: 'character' })
  expect(agreement.path).toBe('aid')
})

test('a slow count of one colleague never covers that of the one chosen after', async () => {
  const slow = held<Report>()
  const { call } = answering({
    'coder.list': () => [coder(1, 'Ada'), coder(2, 'Ode')],
    'agreement.report': ({ coder }) => (coder === 1 ? slow.promise : report(2)),
    'agreement.differences': () => ({ differences: [], next: null, total: 0 })
  })
  const agreement = new Agreement(new Workbench(call))
  void agreement.renew()
  await settled()
  await agreement.choose(2)
  slow.let(report(1))
  await settled()
  expect(agreement.report?.texts).toBe(2)
})

test('a colleague’s file is taken in under the name given, and compared with at once', async () => {
  const { call, asked } = answering({
    'shell.chooseOpen': () => '/desk/Ode Varn.qdpx',
    'exchange.import': () => taken,
    'coder.list': () => [coder(1, 'Ada'), coder(2, 'Ode')],
    'agreement.report': () => report(1),
    'agreement.differences': () => ({ differences: [], next: null, total: 0 })
  })
  const workbench = new Workbench(call)
  const agreement = new Agreement(workbench)
  await agreement.pick()
  expect(await agreement.take('Ode')).toBe(true)
  await settled()
  expect(asked.find(({ name }) => name === 'exchange.import')?.args).toEqual({
    path: '/desk/Ode Varn.qdpx',
    coder: 'Ode'
  })
  expect(agreement.coder?.coder).toBe(2)
  expect(workbench.notices[0]?.text).toBe(
    '3 passages by Ode taken in; 1 could not be placed; 1 text not in this archive.'
  )
})

test('with no colleague nothing is counted', async () => {
  const { call, asked } = answering({ 'coder.list': () => [] })
  const agreement = new Agreement(new Workbench(call))
  await agreement.renew()
  expect([agreement.coder, agreement.report, agreement.path]).toEqual([null, null, null])
  expect(asked).toHaveLength(1)
})

test('figures are told as they are: not all is never rounded to all, and what is unknown is a dash', () => {
  expect([1, 0.99999, 0.5, 0, null].map(shareWords)).toEqual(['100%', '99.9%', '50.0%', '0.0%', '–'])
  expect([1, 0.095, -0.25, -0.001, null].map(coefficientWords)).toEqual([
    '1.00',
    '0.10',
    '−0.25',
    '0.00',
    '–'
  ])
  expect(nameFrom('Ode V. Varn.qdpx')).toBe('Ode V. Varn')
  expect(takenInWords('Ada', { ...taken, passages: { added: 1, known: 0, unplaced: 0 }, missing: [] })).toBe(
    '1 passage by Ada taken in.'
  )
})
