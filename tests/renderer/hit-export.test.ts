import { expect, test } from 'vitest'
import type { Result } from '../../src/core/contract.ts'
import { AppError } from '../../src/core/error.ts'
import { HitExport } from '../../src/renderer/feature/search/hit-export.svelte.ts'
import { held, settled } from './answers.ts'
import { searchDesk } from './search-desk.ts'

async function desk(path: string | null = '/tmp/hits.csv') {
  const written = held<Result<'search.export'>>()
  const around = searchDesk({
    'shell.chooseSave': () => path,
    'search.export': () => written.promise,
    'job.cancel': () => true
  })
  const writing = new HitExport(around.workbench, around.search, () => 'job 1')
  around.search.type('harbour')
  await around.search.run()
  return { ...around, writing, written }
}

test('the hits that are shown are written in their order, with how far it is, and the file can be shown', async () => {
  const { writing, written, asked, workbench } = await desk()
  const done = writing.run('csv')
  await settled()
  writing.heard({ job: 'another', done: 9, total: 9, at: '' })
  writing.heard({ job: 'job 1', done: 400, total: 1000, at: '' })
  expect(writing.running).toMatchObject({ done: 400, total: 1000 })
  written.let({ path: '/tmp/hits.csv', hits: 1000 })
  await done
  expect(asked('search.export')).toEqual([
    { query: 'harbour', order: 'newest', format: 'csv', path: '/tmp/hits.csv', job: 'job 1' }
  ])
  expect(writing.running).toBeNull()
  expect(workbench.notices[0]?.text).toBe('Exported 1,000 articles to hits.csv.')
  expect(workbench.notices[0]?.action?.label).toBe('Show in folder')
})

test('one that is cancelled says so, and is no failure', async () => {
  const { writing, written, asked, workbench } = await desk()
  const done = writing.run('jsonl')
  await settled()
  await writing.cancel()
  expect(asked('job.cancel')).toEqual([{ job: 'job 1' }])
  written.fail(new AppError('cancelled', 'Stopped.'))
  await done
  expect(workbench.notices).toMatchObject([{ text: 'The export was cancelled.', tone: 'plain' }])
})

test('who closes the dialog exports nothing, and a second export waits for the first', async () => {
  const closed = await desk(null)
  await closed.writing.run('csv')
  expect(closed.asked('search.export')).toEqual([])
  const { writing, asked } = await desk()
  void writing.run('csv')
  await settled()
  await writing.run('csv')
  expect(asked('search.export')).toHaveLength(1)
})
