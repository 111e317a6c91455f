import { expect, test } from 'vitest'
import type { Opening } from '../../src/core/archive/opening.ts'
import type { Call } from '../../src/renderer/call.ts'
import { Archives } from '../../src/renderer/feature/start/archives.svelte.ts'
import { memoryOf } from '../../src/renderer/part/remember.ts'
import { held, shortMemory } from './answers.ts'

const coast: Opening = { kind: 'open', folder: '/a/Coast', name: 'Coast', session: 1 }
const river: Opening = { kind: 'open', folder: '/a/River', name: 'River', session: 2 }

function around(answer: (name: string) => unknown) {
  const asked: string[] = []
  const call = ((name: string) => {
    asked.push(name)
    return Promise.resolve(answer(name))
  }) as Call
  const timers: (() => void)[] = []
  const archives = new Archives(call, (run) => {
    timers.push(run)
    return () => void timers.splice(timers.indexOf(run), 1)
  })
  return { archives, asked, timers }
}

test('what is still to be stored reaches the archive it was typed in before another is opened', async () => {
  const storing = held<unknown>()
  const { archives, asked } = around((name) =>
    name === 'passage.revise' ? storing.promise : name === 'archives.open' ? river : []
  )
  archives.heard(coast)
  const call = archives.callIn(1)
  const stored = call('passage.revise', { passage: 1, note: 'kept' } as never)
  const going = archives.open('/a/River')
  // As a field does that goes off the screen.
  const late = call('passage.revise', { passage: 2, note: 'kept too' } as never)
  expect(asked).not.toContain('archives.open')
  storing.let(null)
  await Promise.all([going, stored, late])
  expect(asked.filter((name) => name !== 'archives.recent')).toEqual([
    'passage.revise',
    'passage.revise',
    'archives.open'
  ])
  expect(archives.now).toEqual(river)
})

test('what a part of the window that is gone asks for later is refused, and never reaches the next archive', async () => {
  const { archives, asked } = around(() => [])
  archives.heard(coast)
  const call = archives.callIn(1)
  archives.heard(river)
  await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'cancelled' })
  expect(asked).not.toContain('history.undo')
})

test('a job that runs is not waited for', async () => {
  const { archives } = around((name) =>
    name === 'archives.close' ? { kind: 'none' } : new Promise(() => undefined)
  )
  archives.heard(coast)
  void archives.callIn(1)('import.samples', { job: 'j' })
  await archives.close()
  expect(archives.now).toEqual({ kind: 'none' })
})

test('only an opening that takes its time is told about', () => {
  const { archives, timers } = around(() => [])
  archives.heard({ kind: 'opening', folder: '/a/Coast', name: 'Coast' })
  expect(archives.slow).toBe(false)
  timers[0]?.()
  expect(archives.slow).toBe(true)
  archives.heard(coast)
  expect(archives.slow).toBe(false)
})

test('what is remembered on one archive is not recalled on another', () => {
  const all = shortMemory()
  memoryOf('/a/Coast', all).keep('tags', ['sea'])
  expect(memoryOf('/a/Coast', all).recall('tags')).toEqual(['sea'])
  expect(memoryOf('/a/River', all).recall('tags')).toBeNull()
})
