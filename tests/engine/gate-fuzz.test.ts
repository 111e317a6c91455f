import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type CallName } from '../../src/core/contract.ts'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { likely, schemaOf, spoilt, type Schema } from '../support/fuzzed-arguments.ts'
import { hostileValues } from '../support/hostile-values.ts'
import { Random } from '../support/random.ts'
import { mark, takeVersion } from '../support/story.ts'

/** GATE_FUZZ=20000 asks as many questions as that; GATE_FUZZ_SEED asks others. */
const rounds = Number(process.env.GATE_FUZZ ?? 300)
const seed = Number(process.env.GATE_FUZZ_SEED ?? 9021)

const names = Object.keys(contract) as CallName[]
const longestReply = 400

// What is written by a path without a folder, or by one outwards, stays in a folder of the test's own.
const home = process.cwd()
const inside = mkdtempSync(join(tmpdir(), 'wiremark-fuzz-'))
beforeAll(() => {
  mkdirSync(join(inside, 'a/b/c'), { recursive: true })
  process.chdir(join(inside, 'a/b/c'))
})
afterAll(() => {
  process.chdir(home)
  rmSync(inside, { recursive: true, force: true })
})

function expectReply(reply: unknown, what: string): void {
  expect(reply, what).toMatchObject({ ok: expect.any(Boolean) as unknown })
  const { code, message = '' } = reply as { code?: string; message?: string }
  expect(code, `${what}: ${message}`).not.toBe('internal')
  expect(message.length, what).toBeLessThan(longestReply)
}

/** Everything that is not a plain text, list or number has a bound of its own somewhere above. */
function unbounded(schema: Schema, at: string): string[] {
  const fixed = schema.pattern !== undefined && /^\^[^*+]*\$$/.test(schema.pattern)
  const text = schema.type === 'string' && schema.enum === undefined && !('const' in schema) && !fixed
  const here =
    (text && schema.maxLength === undefined) || (schema.type === 'array' && schema.maxItems === undefined)
  const within = Object.entries(schema.properties ?? {}).map(([name, one]) => [`${at}.${name}`, one] as const)
  const others = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(
    (one) => one !== undefined
  )
  return [
    ...(here ? [at] : []),
    ...[...within, ...others.map((one) => [at, one] as const)].flatMap(([name, one]) => unbounded(one, name))
  ]
}

test('every text and every list that a call takes has a most', () => {
  expect(names.flatMap((name) => unbounded(schemaOf(name), name))).toEqual([])
})

test('whatever stands in the place of arguments gets a Reply from every kind of call', async () => {
  const engine = openEngineOn(freshFolder())
  // What is too much is refused before a call is looked at, so one of each kind tells.
  const some = names.filter((_, at) => at % 40 === 0)
  for (const [what, make] of Object.entries(hostileValues)) {
    const value = make()
    for (const name of some) expectReply(await engine.dispatch(name, value), `${name} with ${what}`)
    if (typeof value !== 'object' || value === null || what === 'a property that is worked out') continue
    const parts = { ...value }
    for (const name of some)
      expectReply(await engine.dispatch(name, parts), `${name} with the parts of ${what}`)
  }
  expect(Object.prototype).not.toHaveProperty('polluted')
})

test('a list that says it is longer than what it holds, and what holds itself, are refused before anything goes through them', async () => {
  const engine = openEngineOn(freshFolder())
  const refusal = async (items: unknown) => await engine.dispatch('import.run', { job: 'a', items })
  expect(await refusal(hostileValues['a list of holes']?.())).toEqual({
    ok: false,
    code: 'bad-request',
    message: 'import.run: the arguments are larger than a call takes.'
  })
  expect(await refusal(hostileValues['a list of itself']?.())).toMatchObject({
    message: /nested too deeply|larger than/
  })
  expect(await refusal(new Array(100_001).fill({ path: 'a' }))).toMatchObject({
    ok: false,
    code: 'bad-request'
  })
})

test('a name that is none is refused, however long', async () => {
  const engine = openEngineOn(freshFolder())
  for (const name of [
    '',
    '__proto__',
    'toString',
    'article.list ',
    'ARTICLE.LIST',
    '\ud800',
    'x'.repeat(1_000_000)
  ])
    expectReply(await engine.dispatch(name, {}), name.slice(0, 20))
})

test(`arguments that nearly fit always get a Reply, and the archive stays whole (seed ${seed})`, async () => {
  const folder = freshFolder()
  const engine = openEngineOn(folder)
  await takeVersion(engine, 'The river rises', [
    'The river rose by 20 cm on Monday, the council of Lenn said.'
  ])
  await mark(engine, 'the council', {}, ['aid/water'])
  const random = new Random(seed)
  const hostile = Object.values(hostileValues)
  for (let round = 0; round < rounds; round++) {
    const name = random.pick(names)
    const fitting = likely(schemaOf(name), random, folder)
    const args = random.chance(0.6) ? spoilt(fitting, random, random.pick(hostile)()) : fitting
    expectReply(await engine.dispatch(name, args), `seed ${seed}, round ${round}, ${name}`)
  }
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true })
  expect(Object.prototype).not.toHaveProperty('polluted')
})
