import { numberFrom, several, type Command } from '../command.ts'
import { tagNamed } from './passage.ts'

export const tagsCommand: Command = {
  name: 'tags',
  usage: '',
  summary: 'List the tags as a tree, with how many passages carry each, with those below it.',
  options: {},
  lanes: ['read'],
  async run(engine) {
    const json = await engine.call('tag.list', {})
    const lines = json.map(({ path, passagesBelow, articles, archived }) => {
      const mark = archived ? ' (archived)' : ''
      return `${String(passagesBelow).padStart(6)} in ${String(articles).padStart(5)}  ${path}${mark}`
    })
    return { json, text: lines.join('\n') }
  }
}

export const untagCommand: Command = {
  name: 'untag',
  usage: 'PASSAGE [--tag a/b …]',
  summary: 'Take tags off a passage; without --tag, take the passage away.',
  options: { tag: { type: 'string', multiple: true } },
  lanes: ['read', 'write'],
  async run(engine, given) {
    const passage = numberFrom(given.words[0], 'The passage')
    const paths = several(given, 'tag')
    if (paths.length === 0) {
      await engine.call('passage.remove', { passage })
      return { json: null, text: `Passage ${passage} is gone. “undo” brings it back.` }
    }
    const gone = new Set(await Promise.all(paths.map((path) => tagNamed(engine, path))))
    const { tags } = await engine.call('passage.show', { passage })
    const kept = tags.filter(({ tag }) => !gone.has(tag)).map(({ path }) => path)
    const json = await engine.call('passage.revise', { passage, tags: kept })
    return { json, text: `Passage ${passage}: ${kept.join(', ') || 'no tags'}` }
  }
}
