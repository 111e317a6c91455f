import { resolve } from 'node:path'
import { AppError } from '../../core/error.ts'
import type { Command } from '../command.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'PATH…',
  summary: 'Take in files, and folders with all below them.',
  options: {},
  lanes: ['read', 'write'],
  async run(engine, { words }) {
    if (words.length === 0) throw new AppError('bad-request', 'Name the files or folders to import.')
    const report = await engine.call('import.run', {
      job: 'command-line',
      items: words.map((word) => ({ path: resolve(word) }))
    })
    const { import: id, found, outcomes, receipts } = report
    const lines = receipts.map(
      ({ outcome, path, reason }) => `${outcome.padEnd(9)}  ${path}\n           ${reason}`
    )
    const sums = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`)
    return {
      json: { import: id, found, outcomes, receipts },
      text: [...lines, `Import ${id}: ${found} found, ${sums.join(', ')}.`].join('\n')
    }
  }
}
