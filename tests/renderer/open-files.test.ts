import { expect, test } from 'vitest'
import type { Opening } from '../../src/core/archive/opening.ts'
import { AppError } from '../../src/core/error.ts'
import { Archives } from '../../src/renderer/feature/start/archives.svelte.ts'
import { OpenFiles } from '../../src/renderer/feature/start/open-files.ts'
import { LongWork } from '../../src/renderer/part/long-work.svelte.ts'
import { answering, handClock } from './answers.ts'

const made: Opening = { kind: 'open', folder: '/a/Coast copy', name: 'Coast copy', session: 2 }

/** A window where these folders are chosen, and making the archive comes to this. */
function around(
  chosen: readonly (string | null)[],
  make: () => { folder: string; articles: number; rows: number }
) {
  const folders = [...chosen]
  const { call, asked } = answering({
    'archives.choose': () => folders.shift() ?? null,
    'archive.import': make,
    'archives.open': () => made,
    'archives.recent': () => []
  })
  const clock = handClock()
  const archives = new Archives(call, clock.later)
  const work = new LongWork(archives.voice, () => 'j', clock.later)
  const refused: (readonly string[])[] = []
  const openFiles = new OpenFiles(archives, work, (sentences) => refused.push(sentences))
  const names = () => asked.map(({ name }) => name).filter((name) => name !== 'archives.recent')
  return { archives, openFiles, refused, asked, names }
}

test('an archive is made of the files beside the one that is open, opened, and told of', async () => {
  const { archives, openFiles, asked, names } = around(['/usb/Coast 2026', made.folder], () => ({
    folder: made.folder,
    articles: 12,
    rows: 80
  }))
  await openFiles.takeIn()
  expect(names()).toEqual(['archives.choose', 'archives.choose', 'archive.import', 'archives.open'])
  expect(asked[1]?.args).toEqual({ as: 'new', name: 'Coast 2026' })
  expect(asked[2]?.args).toEqual({ from: '/usb/Coast 2026', into: made.folder, job: 'j' })
  expect(archives.now).toEqual(made)
  expect(archives.news).toEqual({ text: 'The archive is made of open files: 12 articles.', bad: false })
})

test.each([[[null]], [['/usb/Coast 2026', null]]])('a dialog that is closed ends it: %j', async (chosen) => {
  const { openFiles, names } = around(chosen, () => {
    throw new Error('Nothing was to be made.')
  })
  await openFiles.takeIn()
  expect(names()).toEqual(chosen.map(() => 'archives.choose'))
})

test('what is wrong with the files is shown place by place, and nothing is opened', async () => {
  const { archives, openFiles, refused, names } = around(['/usb/Coast', made.folder], () => {
    throw new AppError('unreadable', 'rows/tag.jsonl, line 3: the line is no JSON.\nNothing was taken in.')
  })
  await openFiles.takeIn()
  expect(refused).toEqual([['rows/tag.jsonl, line 3: the line is no JSON.', 'Nothing was taken in.']])
  expect(names()).not.toContain('archives.open')
  expect(archives.news).toBeNull()
})

test('what stands in the way otherwise is told in its sentence', async () => {
  const { archives, openFiles, refused } = around(['/usb/Coast', made.folder], () => {
    throw new AppError('conflict', 'There is something at /a/Coast copy already.')
  })
  await openFiles.takeIn()
  expect(refused).toEqual([])
  expect(archives.news).toEqual({ text: 'There is something at /a/Coast copy already.', bad: true })
  expect(openFiles.busy).toBe(false)
})
