import type { Command } from '../command.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: '',
  summary: 'Check that the archive is whole; exits 1 when it is not.',
  options: {},
  lanes: ['read', 'write'],
  async run(engine) {
    const json = await engine.call('archive.check', {})
    if (!json.ok) process.exitCode = 1
    const sums = `${json.articles} articles, ${json.versions} versions, ${json.passages} passages`
    return {
      json,
      text: [
        ...json.problems,
        json.ok ? `The archive is whole: ${sums}.` : `The archive is damaged: ${sums}.`
      ].join('\n')
    }
  }
}
