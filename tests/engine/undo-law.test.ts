import { describe, expect, test } from 'vitest'
import { contract, type CallIn, type CallName } from '../../src/core/contract.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { inStep, openStep } from '../../src/store/history.ts'
import { addImport } from '../../src/store/import.ts'
import { openForReading, openForWriting, type Archive } from '../../src/store/open.ts'
import { articleText, freshFolder, logicalArchive, openEngineOn } from '../support/archive.ts'
import { inSeveral } from '../support/in-several.ts'
import { randomCall, tried } from '../support/random-call.ts'
import { Random } from '../support/random.ts'
import { Transactions } from '../support/transactions.ts'
import { writingCalls } from '../support/writing-calls.ts'

/** Calls that changed the archive, over all the runs below. */
const changing = new Set<CallName>()

/** Calls that find things as they should be, unless something else went wrong before. */
const seldomChanging = new Set<CallName>(['placement.recompute', 'import.reread'])

/** Calls that have been made to fail late. */
const failed = new Set<CallName>()

/** How many calls a run makes. */
const ROUNDS = 120

/** What is not worked out though it could be, or was worked out from what is no longer so. */
function unsettled(db: Archive): unknown[] {
  return db
    .prepare(
      `SELECT 'place of passage' AS what, p.id AS of, v.number AS version
         FROM version o
         JOIN passage p ON p.version_id = o.id
         JOIN version v ON v.article_id = o.article_id AND v.id <> o.id
        WHERE NOT EXISTS (SELECT 1 FROM placement x WHERE x.passage_id = p.id AND x.version_id = v.id)
       UNION ALL
       SELECT 'change of article', v.article_id, v.number
         FROM version v
         LEFT JOIN version b ON b.article_id = v.article_id AND b.number = v.number - 1
         LEFT JOIN version_change c ON c.version_id = v.id
        WHERE b.id IS NOT c.from_id`
    )
    .all()
}

/**
 * Make one random call, which must be one transaction and one step. The first time a call is made, it is made to fail late
 * before: then nothing whatever may have changed.
 */
async function oneCall(
  engine: InProcessEngine,
  transactions: Transactions,
  choice: { readonly random: Random; readonly round: number; readonly due: readonly CallIn<'write'>[] }
): Promise<CallName | null> {
  let step = 0
  const made = await randomCall(engine, choice, async ({ name, args }) => {
    if (!inSeveral.has(name) && !failed.has(name)) {
      transactions.failLate(true)
      const reply = await engine.dispatch(name, args)
      if (!reply.ok) {
        expect(transactions.since(), `${name} left something behind`).toBe(0)
        if (reply.code === 'internal') failed.add(name)
      }
      transactions.failLate(false)
    }
    step = transactions.lastStep()
    transactions.since()
  })
  if (made === null) return null
  const written = {
    call: made.name,
    transactions: transactions.since(),
    steps: transactions.stepsAfter(step)
  }
  expect(written.steps, JSON.stringify(written)).toBeLessThanOrEqual(1)
  if (!inSeveral.has(made.name)) expect(written.transactions, JSON.stringify(written)).toBeLessThanOrEqual(1)
  return made.name
}

/** Make many calls at random, undo them all, and do them all again: every state in between must come back. */
async function holdsFor(seed: number, rounds: number): Promise<void> {
  const random = new Random(seed)
  const folder = freshFolder()
  const engine = openEngineOn(folder, (error) => {
    if (!String(error).includes('made to fail')) throw error
  })
  const reader = openForReading(folder)
  const transactions = new Transactions(folder)
  const states = [logicalArchive(reader.db)]
  // The first runs each try to change something by every call; later ones by those that have not yet.
  const done = new Set<CallName>(rounds < ROUNDS ? changing : [])
  for (let round = 0; round < rounds; round++) {
    const due = tried.filter((name) => !done.has(name))
    const name = await oneCall(engine, transactions, { random, round, due })
    const state = logicalArchive(reader.db)
    if (state === states.at(-1)) continue
    states.push(state)
    if (name !== null) done.add(name)
  }
  for (const name of done) changing.add(name)
  expect(states.length).toBeGreaterThan(rounds / 8)
  expect(unsettled(reader.db)).toEqual([])
  for (const state of states.slice(0, -1).toReversed()) {
    expect((await engine.call('history.undo', {})).done).not.toBeNull()
    expect(logicalArchive(reader.db)).toBe(state)
  }
  expect(await engine.call('history.undo', {})).toMatchObject({ done: null, undo: null })
  for (const state of states.slice(1)) {
    expect((await engine.call('history.redo', {})).done).not.toBeNull()
    expect(logicalArchive(reader.db)).toBe(state)
  }
  expect(await engine.call('archive.check', {})).toMatchObject({ ok: true, problems: [] })
  transactions.close()
  reader.close()
}

/** Calls that have changed nothing in any run so far. */
const missing = (): CallName[] => tried.filter((name) => !changing.has(name) && !seldomChanging.has(name))

describe('undo and redo', () => {
  test.each([11, 23, 47, 101, 2026])(
    'any calls, undone, leave the archive as it was, and redone, as it became (seed %i)',
    (seed) => holdsFor(seed, ROUNDS)
  )

  test('every writing call of the contract was among them, or says why undo need not know it', async () => {
    const writing = Object.entries(contract).flatMap(([name, { lane }]) => (lane === 'write' ? [name] : []))
    expect(Object.keys(writingCalls).toSorted()).toEqual(writing.toSorted())
    // Some calls seldom find what they could change; the runs above need not have met them all.
    for (let seed = 1; seed <= 10 && missing().length > 0; seed++) await holdsFor(seed, ROUNDS / 2)
    expect(missing()).toEqual([])
    // Each that writes once was made to fail late as well.
    expect([...changing].filter((name) => !inSeveral.has(name) && !failed.has(name))).toEqual([])
  })

  test('what can be undone is still there after the archive is closed and opened again', async () => {
    const folder = freshFolder()
    const first = openEngineOn(folder)
    await first.call('tag.add', { path: 'aid/food' })
    first.close()
    const second = openEngineOn(folder)
    expect(await second.call('history.undo', {})).toEqual({
      done: 'Made the tag aid/food',
      undo: null,
      redo: 'Made the tag aid/food'
    })
    expect(await second.call('tag.list', {})).toEqual([])
  })

  test('a new change makes what was undone impossible to redo', async () => {
    const engine = openEngineOn(freshFolder())
    await engine.call('tag.add', { path: 'aid' })
    await engine.call('history.undo', {})
    await engine.call('tag.add', { path: 'tone' })
    expect(await engine.call('history.redo', {})).toMatchObject({ done: null })
    expect((await engine.call('tag.list', {})).map(({ path }) => path)).toEqual(['tone'])
  })

  test('a call that changes nothing leaves what was undone to be redone', async () => {
    const engine = openEngineOn(freshFolder())
    const story = { name: 'one.txt', bytes: new TextEncoder().encode(articleText({})) }
    await engine.call('import.run', { job: 'a', items: [story] })
    const { tag } = await engine.call('tag.add', { path: 'aid' })
    await engine.call('tag.add', { path: 'tone' })
    await engine.call('history.undo', {})
    await engine.call('tag.revise', { tag, name: 'aid' })
    await engine.call('rule.run', { job: 'b' })
    expect(await engine.call('history.redo', {})).toMatchObject({ done: 'Made the tag tone', redo: null })
  })

  test('work that was left open by a process that ended makes what was undone impossible to redo', async () => {
    const folder = freshFolder()
    const engine = openEngineOn(folder)
    await engine.call('tag.add', { path: 'aid' })
    await engine.call('history.undo', {})
    engine.close()
    const { db, close } = openForWriting(folder)
    const step = openStep(db, 'import.run', 'Import')
    inStep(db, step, () => addImport(db, { startedAt: '2026-03-02T08:00:00.000Z', items: [] }))
    close()
    expect(await openEngineOn(folder).call('history.redo', {})).toMatchObject({ done: null, undo: 'Import' })
  })

  test('a whole import is undone as one step, and its articles are no longer found', async () => {
    const engine = openEngineOn(freshFolder())
    const files = ['one', 'two', 'three'].map((name) => ({
      name: `${name}.txt`,
      bytes: new TextEncoder().encode(
        articleText({ headline: `Headline ${name}`, paragraphs: [`The gauge of ${name} failed.`] })
      )
    }))
    await engine.call('import.run', { job: 'a', items: files })
    expect((await engine.call('search.run', { query: 'gauge' })).total).toBe(3)
    expect((await engine.call('history.undo', {})).done).toBe('Import of 3 new articles')
    expect((await engine.call('search.run', { query: 'gauge' })).total).toBe(0)
    await engine.call('history.redo', {})
    expect((await engine.call('search.run', { query: 'gauge' })).total).toBe(3)
  })
})
