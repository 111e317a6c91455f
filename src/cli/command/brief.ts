import { resolve } from 'node:path'
import { AppError } from '../../core/error.ts'
import { required, type Command } from '../command.ts'
import { tagNamed } from './passage.ts'

export const briefCommand: Command = {
  name: 'brief',
  usage: '--title T --tag a/b --pdf FILE',
  summary: 'Make a briefing of every passage that carries a tag, and write it as a PDF.',
  options: { title: { type: 'string' }, tag: { type: 'string' }, pdf: { type: 'string' } },
  lanes: ['read', 'write', 'typeset'],
  async run(engine, given) {
    const title = required(given, 'title')
    const file = resolve(required(given, 'pdf'))
    const path = required(given, 'tag')
    const tag = await tagNamed(engine, path)
    const { total } = await engine.call('passage.list', { tag, limit: 1 })
    if (total === 0)
      throw new AppError('refused', `No passage carries the tag “${path}”, so there is nothing to brief.`)
    const { briefing } = await engine.call('briefing.add', { title, passages: { tag } })
    const written = await engine.call('briefing.export', { briefing, file, format: 'pdf', replace: true })
    const json = { briefing, file: written.file, pages: written.pages }
    return {
      json,
      text: `Briefing ${briefing}, ${json.pages} ${json.pages === 1 ? 'page' : 'pages'}: ${json.file}`
    }
  }
}
