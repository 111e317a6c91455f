import { expect, test } from 'vitest'
import { AppError } from '../../src/core/error.ts'
import { Exchange, type Outcome } from '../../src/renderer/feature/exchange/exchange.svelte.ts'
import { comingSentences, importedSentences } from '../../src/renderer/feature/exchange/exchange-words.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { ExportChoice } from '../../src/renderer/feature/exchange/export-choice.svelte.ts'
import { LongWork } from '../../src/renderer/part/long-work.svelte.ts'
import { answering, handClock, held, settled } from './answers.ts'

const nothing = {
  tags: { added: 0, known: 0 },
  passages: { added: 0, known: 0, unplaced: 0 },
  missing: [],
  conflicts: [],
  stopped: false
}

function desk(path: string | null) {
  const { call, asked } = answering({
    'shell.chooseSave': () => path,
    'shell.chooseOpen': () => path,
    'shell.chooseImport': () => (path === null ? [] : [path]),
    'exchange.export': () => ({ path: path ?? '', tags: 2, passages: 5, lost: ['Versions stay behind.'] }),
    'exchange.look': () => ({
      ...nothing,
      passages: { added: 3, known: 1, unplaced: 0 },
      missing: ['Ferry sinks']
    }),
    'exchange.import': () => ({ ...nothing, tags: { added: 1, known: 0 }, conflicts: ['“aid” differs.'] }),
    'passage.list': ({ tag }) => ({ passages: [], next: null, total: tag === undefined ? 9 : 4 })
  })
  const outcomes: Outcome[] = []
  const workbench = new Workbench(call)
  const clock = handClock()
  const work = new LongWork(workbench, () => 'j', clock.later)
  const exchange = new Exchange(workbench, work, (outcome) => outcomes.push(outcome))
  return { exchange, outcomes, asked, work, workbench, clock, call }
}

test('after an export one reads what the format could not carry', async () => {
  const { exchange, outcomes } = desk('/tmp/team.qdpx')
  await exchange.export('qdpx')
  expect(outcomes).toEqual([
    {
      title: 'Written to team.qdpx',
      summary: '2 tags and 5 passages.',
      sentences: ['Versions stay behind.'],
      file: '/tmp/team.qdpx'
    }
  ])
})

test('after an import one reads how much came and what differs', async () => {
  const { exchange, outcomes } = desk('/tmp/team.qdc')
  await exchange.import()
  expect(outcomes).toMatchObject([
    {
      title: 'Taken in from team.qdc',
      summary: '1 new tag and 0 new passages.',
      sentences: ['“aid” differs.']
    }
  ])
})

test('who closes the dialog writes and reads nothing', async () => {
  const { exchange, outcomes, asked } = desk(null)
  await exchange.export('csv')
  await exchange.import()
  await exchange.look()
  expect(outcomes).toEqual([])
  expect(asked.map(({ name }) => name)).toEqual([
    'shell.chooseSave',
    'shell.chooseOpen',
    'shell.chooseImport'
  ])
  expect(exchange.busy).toBe(false)
})

test('an import says what was here, what found no place, and which texts are missing', () => {
  const { summary, sentences } = importedSentences({
    tags: { added: 1, known: 2 },
    passages: { added: 0, known: 1, unplaced: 3 },
    missing: ['Ferry sinks'],
    conflicts: [],
    stopped: false
  })
  expect(summary).toBe('1 new tag and 0 new passages. 2 tags and 1 passage were here already.')
  expect(sentences).toEqual([
    '3 passages could not be placed, because the words are not where they should be.',
    '“Ferry sinks” is not in this archive, so its passages were not taken in.'
  ])
})

test('another archive is looked at before its tagging is merged', async () => {
  const { exchange, outcomes, asked } = desk('/team/ada')
  await exchange.look()
  expect(asked.map(({ name }) => name)).toEqual(['shell.chooseImport', 'exchange.look'])
  expect(comingSentences(exchange.looked?.sums ?? { ...nothing })).toEqual({
    summary: 'It brings 0 new tags and 3 new passages. 0 tags and 1 passage were here already.',
    sentences: ['“Ferry sinks” is not in this archive, so its passages cannot come.']
  })
  await exchange.merge()
  expect(exchange.looked).toBeNull()
  expect(asked.at(-1)).toEqual({ name: 'exchange.import', args: { path: '/team/ada', job: 'j' } })
  expect(outcomes).toMatchObject([{ title: 'Taken in from ada' }])
})

test('what goes out is narrowed and counted before', async () => {
  const { exchange, asked, clock, call } = desk('/tmp/team.csv')
  const choice = new ExportChoice(call, clock.later, 7)
  await choice.count()
  expect(choice.total).toBe(4)
  choice.query = ' dam '
  choice.starred = true
  choice.changed()
  clock.pass()
  await settled()
  expect(asked.at(-1)?.args).toEqual({ tag: 7, query: 'dam', starred: true, limit: 1 })
  await exchange.export('csv', choice.filter)
  expect(asked.at(-1)?.args).toMatchObject({ tag: 7, query: 'dam', starred: true, format: 'csv', job: 'j' })
})

test('an export that takes its time shows how far it is, and can be cancelled', async () => {
  const slow = held<never>()
  const { call, asked } = answering({
    'shell.chooseSave': () => '/tmp/team.qdpx',
    'exchange.export': () => slow.promise,
    'job.cancel': () => true
  })
  const workbench = new Workbench(call)
  const clock = handClock()
  const work = new LongWork(workbench, () => 'j', clock.later)
  const exporting = new Exchange(workbench, work, () => undefined).export('qdpx')
  await settled()
  expect(work.slow).toBe(false)
  clock.pass()
  work.heard({ job: 'j', done: 40, total: null, at: '' })
  expect([work.slow, work.now?.done]).toEqual([true, 40])
  await work.cancel()
  expect(asked.at(-1)).toEqual({ name: 'job.cancel', args: { job: 'j' } })
  slow.fail(new AppError('cancelled', 'The export was stopped; nothing was written.'))
  await exporting
  expect([work.slow, work.now]).toEqual([false, null])
  expect(workbench.notices.map(({ text, tone }) => [text, tone])).toEqual([
    ['The export was stopped; nothing was written.', 'plain']
  ])
})

test('the whole archive goes out to a folder named after it and the day', async () => {
  const { call, asked } = answering({
    'archives.state': () => ({ kind: 'open', folder: '/a/Coast', name: 'Coast', session: 1 }),
    'archives.choose': () => '/usb/Coast',
    'archive.export': ({ folder }) => ({ folder, articles: 3, rows: 40 })
  })
  const workbench = new Workbench(call)
  const work = new LongWork(workbench, () => 'j', handClock().later)
  await new Exchange(workbench, work, () => undefined).exportArchive()
  expect(asked[1]?.args).toEqual({
    as: 'open-files-to',
    name: expect.stringMatching(/^Coast \d{4}-\d\d-\d\d$/)
  })
  expect(asked[2]?.args).toEqual({ folder: '/usb/Coast', job: 'j' })
  expect(workbench.notices.map(({ text }) => text)).toEqual([
    'Exported 3 articles and all that belongs to them to Coast.'
  ])
})
