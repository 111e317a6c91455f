import { expect, test } from 'vitest'
import { Exchange, type Outcome } from '../../src/renderer/feature/exchange/exchange.svelte.ts'
import { importedSentences } from '../../src/renderer/feature/exchange/exchange-words.ts'
import { Workbench } from '../../src/renderer/workbench.svelte.ts'
import { answering } from './answers.ts'

const nothing = {
  tags: { added: 0, known: 0 },
  passages: { added: 0, known: 0, unplaced: 0 },
  missing: [],
  conflicts: []
}

function desk(path: string | null) {
  const { call, asked } = answering({
    'shell.chooseSave': () => path,
    'shell.chooseOpen': () => path,
    'exchange.export': () => ({ path: path ?? '', tags: 2, passages: 5, lost: ['Versions stay behind.'] }),
    'exchange.import': () => ({ ...nothing, tags: { added: 1, known: 0 }, conflicts: ['“aid” differs.'] })
  })
  const outcomes: Outcome[] = []
  const exchange = new Exchange(new Workbench(call), (outcome) => outcomes.push(outcome))
  return { exchange, outcomes, asked }
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
  expect(outcomes).toEqual([])
  expect(asked.map(({ name }) => name)).toEqual(['shell.chooseSave', 'shell.chooseOpen'])
  expect(exchange.busy).toBe(false)
})

test('an import says what was here, what found no place, and which texts are missing', () => {
  const { summary, sentences } = importedSentences({
    tags: { added: 1, known: 2 },
    passages: { added: 0, known: 1, unplaced: 3 },
    missing: ['Ferry sinks'],
    conflicts: []
  })
  expect(summary).toBe('1 new tag and 0 new passages. 2 tags and 1 passage were here already.')
  expect(sentences).toEqual([
    '3 passages could not be placed, because the words are not where they should be.',
    '“Ferry sinks” is not in this archive, so its passages were not taken in.'
  ])
})
