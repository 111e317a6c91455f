import { expect, test } from 'vitest'
import { contract } from '../../src/core/contract.ts'
import { AppError } from '../../src/core/error.ts'
import { dispatch } from '../../src/engine/dispatch.ts'
import { handlersIn } from '../../src/engine/handlers/all.ts'
import { keepHandling } from '../../src/engine/handlers/keep.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { Random } from '../support/random.ts'

const quiet = () => undefined

test('an unknown name is refused, and so are those every object has', async () => {
  for (const name of ['nonsense', 'toString', '__proto__', 'constructor', '']) {
    expect(await dispatch({}, name, {}, quiet)).toMatchObject({ ok: false, code: 'bad-request' })
  }
})

test('arguments that do not fit are refused with what is wrong and where', async () => {
  const reply = await dispatch({ 'article.show': () => null }, 'article.show', { article: -1 }, quiet)
  expect(reply).toMatchObject({ ok: false, code: 'bad-request' })
  expect(reply.ok ? '' : reply.message).toContain('article.show: article:')
})

test('what is meant for the analyst is passed on, and a bug is logged and shown as one calm sentence', async () => {
  const logged: unknown[] = []
  const refused = {
    'article.show': () => Promise.reject(new AppError('not-found', 'There is no article 7.'))
  }
  expect(await dispatch(refused, 'article.show', { article: 7 }, quiet)).toEqual({
    ok: false,
    code: 'not-found',
    message: 'There is no article 7.'
  })
  const broken = {
    'article.show': () => {
      throw new TypeError('secret detail')
    }
  }
  const reply = await dispatch(broken, 'article.show', { article: 7 }, (error) => logged.push(error))
  expect(reply).toEqual({
    ok: false,
    code: 'internal',
    message: 'Something went wrong. The details are in the log.'
  })
  expect(logged).toHaveLength(1)
})

test('every call of the contract has a handler in its lane', () => {
  const names = Object.entries(contract)
  expect(names.length).toBeGreaterThan(25)
  const answered = new Set(
    [...Object.values(handlersIn), keepHandling].flatMap((make) => Object.keys(make({} as never)))
  )
  for (const [name, { lane }] of names) if (lane !== 'shell') expect(answered, name).toContain(name)
})

test('whatever is sent, there is a Reply and the archive stays whole', async () => {
  const engine = openEngineOn(freshFolder())
  const random = new Random(31337)
  const values: unknown[] = [
    null,
    0,
    -1,
    1.5,
    Number.NaN,
    '',
    'x'.repeat(2_000),
    [],
    {},
    { article: 1 },
    { tag: '../..' },
    { path: 'a/b' },
    true,
    [1],
    { __proto__: null, briefing: 1 },
    { query: '"' },
    { items: [] }
  ]
  const names = Object.keys(contract).filter((name) => !name.startsWith('briefing.export'))
  for (let round = 0; round < 600; round++) {
    const args = Object.assign({}, random.pick(values), random.pick(values))
    const reply = await engine.dispatch(random.pick(names), random.chance(0.5) ? args : random.pick(values))
    expect(typeof reply.ok).toBe('boolean')
    if (!reply.ok) expect(reply.code, JSON.stringify(reply)).not.toBe('internal')
  }
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true })
})
