import { once, EventEmitter } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Watch } from '../../src/core/import/calls.ts'
import { openSession } from '../../src/engine/session.ts'
import { dispatch } from '../../src/engine/dispatch.ts'
import { openInProcess, type InProcessEngine } from '../../src/engine/in-process.ts'
import { articleText, freshFolder, openEngineOn } from '../support/archive.ts'
import { pairs } from '../support/stories.ts'

const fail = (error: unknown) => {
  throw error
}

/** So many stories, each its own. */
function stories(count: number): string[] {
  return pairs(3, Math.ceil(count / 10))
    .map(({ first }) => first)
    .slice(0, count)
}

/** A folder of so many files, each a story of its own. */
function folderOf(count: number): string {
  const folder = join(freshFolder(), 'wire')
  mkdirSync(folder, { recursive: true })
  stories(count).forEach((text, i) => writeFileSync(join(folder, `story${String(i)}x.txt`), text))
  return folder
}

/** An engine that does something at the first batch stored. */
function engineThat(folder: string, act: (engine: InProcessEngine) => void): InProcessEngine {
  let acted = false
  const engine: InProcessEngine = openInProcess({
    folder,
    samples: null,
    lanes: ['read', 'write'],
    log: fail,
    emit: (name) => {
      if (name !== 'changed' || acted) return
      acted = true
      act(engine)
    }
  })
  onTestFinished(() => engine.close())
  return engine
}

test('a cancelled import goes on where it stopped, and each file has one receipt', async () => {
  const wire = folderOf(600)
  const engine = engineThat(freshFolder(), (engine) => void engine.call('job.cancel', { job: 'a' }))
  const stopped = await engine.call('import.run', { job: 'a', items: [{ path: wire }] })
  expect(stopped.state).toBe('cancelled')
  expect(stopped.found).toBeLessThan(600)
  const resumed = await engine.call('import.resume', { import: stopped.import, job: 'b' })
  expect(resumed).toMatchObject({ import: stopped.import, state: 'finished', found: 600 })
  expect(new Set(resumed.receipts.map(({ path }) => path)).size).toBe(600)
  expect(resumed.outcomes.duplicate).toBe(0)
  await engine.call('history.undo', {})
  expect(await engine.call('import.show', { import: stopped.import })).toMatchObject({
    state: 'cancelled',
    found: stopped.found
  })
})

test('a table with many articles that was cancelled half way goes on at its next row', async () => {
  const rows = stories(600).map((text, i) => `Story ${String(i)},"${text.replaceAll('"', '""')}"`)
  const file = join(freshFolder(), 'gauges.csv')
  writeFileSync(file, ['title,text', ...rows].join('\n'))
  const engine = engineThat(freshFolder(), (engine) => void engine.call('job.cancel', { job: 'a' }))
  const stopped = await engine.call('import.run', { job: 'a', items: [{ path: file }] })
  expect(stopped.found).toBeLessThan(600)
  const resumed = await engine.call('import.resume', { import: stopped.import, job: 'b' })
  expect(resumed).toMatchObject({ state: 'finished', found: 600 })
  expect(new Set(resumed.receipts.map(({ path }) => path)).size).toBe(600)
})

test('a paused import stands still until it is told to go on, and other changes are made meanwhile', async () => {
  const wire = folderOf(600)
  const paused = new EventEmitter()
  const engine = engineThat(freshFolder(), (engine) => {
    void engine.call('job.pause', { job: 'a' }).then(() => paused.emit('paused'))
  })
  const heard = once(paused, 'paused')
  const running = engine.call('import.run', { job: 'a', items: [{ path: wire }] })
  await heard
  const stored = (await engine.call('article.list', {})).total
  await engine.call('tag.add', { path: 'water' })
  expect((await engine.call('article.list', {})).total).toBe(stored)
  expect(stored).toBeLessThan(600)
  expect(await engine.call('job.resume', { job: 'a' })).toBe(true)
  expect(await running).toMatchObject({ state: 'finished', found: 600 })
})

test('an import that is finished is not gone on with', async () => {
  const engine = openEngineOn(freshFolder())
  const report = await engine.call('import.run', { job: 'a', items: [{ path: folderOf(1) }] })
  expect(await engine.dispatch('import.resume', { import: report.import, job: 'b' })).toMatchObject({
    ok: false,
    code: 'refused'
  })
})

test('what lies in a watched folder and what comes into it is taken in, and not again after it was undone', async () => {
  const wire = folderOf(1)
  const told = new EventEmitter()
  const archive = freshFolder()
  const open = () =>
    openSession({
      folder: archive,
      samples: null,
      lanes: ['read', 'write'],
      watching: true,
      log: fail,
      emit: (name, value) => void (name === 'changed' && told.emit('changed', value))
    })
  const session = open()
  const call = async (name: string, args: unknown) => {
    const reply = await dispatch(session.handlers, name, args, fail)
    session.watcher.sync()
    return reply
  }
  const articles = async () => {
    const reply = await call('article.list', {})
    return reply.ok ? (reply.value as { total: number }).total : -1
  }
  const until = async (total: number) => {
    while ((await articles()) !== total) await once(told, 'changed')
  }
  await call('watch.add', { path: wire })
  await until(1)
  writeFileSync(
    join(wire, 'later.txt'),
    articleText({ headline: 'Keeper opens dam', paragraphs: ['The keeper opened 20 gates on Monday.'] })
  )
  await until(2)
  const folders = async () => {
    const reply = await call('watch.list', {})
    return reply.ok ? (reply.value as Watch[]) : []
  }
  const last = { file: join(wire, 'later.txt'), files: 1, outcomes: { new: 1 } }
  while ((await folders())[0]?.last?.import !== 2) await once(told, 'changed')
  expect(await folders()).toMatchObject([{ path: wire, last: { ...last, import: 2 } }])
  await call('history.undo', {})
  expect(await articles()).toBe(1)
  expect(await folders()).toMatchObject([{ last: { ...last, import: null, outcomes: { new: 0 } } }])
  // Undo starts and ends the watching as well; what was seen before is not taken in a second time.
  const { watch } = (await folders())[0] ?? { watch: 0 }
  await call('watch.remove', { watch })
  expect(await folders()).toEqual([])
  await call('history.undo', {})
  expect(await folders()).toMatchObject([{ path: wire, problem: null }])
  writeFileSync(
    join(wire, 'again.txt'),
    articleText({ headline: 'Ferry sails', paragraphs: ['The ferry to Sandholm sailed again on Monday.'] })
  )
  await until(2)
  await session.watcher.close()
  session.close()
})
