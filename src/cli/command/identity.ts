import type { Moved } from '../../core/article/calls.ts'
import { numberFrom, type Command } from '../command.ts'

export const joinCommand: Command = {
  name: 'join',
  usage: 'ARTICLE INTO',
  summary: 'Make all versions of one article versions of another.',
  options: {},
  lanes: ['read', 'write'],
  async run(engine, { words }) {
    const article = numberFrom(words[0], 'The article')
    const json = await engine.call('article.join', {
      article,
      into: numberFrom(words[1], 'The article to join it to')
    })
    return {
      json,
      text: `Article ${article} is joined to article ${json.article}, which has ${json.versions} versions now.`
    }
  }
}

export const keepApartCommand: Command = {
  name: 'keep-apart',
  usage: 'ARTICLE OTHER',
  summary: 'Say that two articles are two stories: no later import proposes or joins the two again.',
  options: {},
  lanes: ['read', 'write'],
  async run(engine, { words }) {
    const article = numberFrom(words[0], 'The article')
    const other = numberFrom(words[1], 'The article to keep it apart from')
    await engine.call('article.keepApart', { article, other })
    return { json: { article, other }, text: `Article ${article} is kept apart from article ${other}.` }
  }
}

export const splitCommand: Command = {
  name: 'split',
  usage: 'ARTICLE VERSION',
  summary: 'Make one version of an article an article of its own.',
  options: {},
  lanes: ['read', 'write'],
  async run(engine, { words }) {
    const article = numberFrom(words[0], 'The article')
    const version = numberFrom(words[1], 'The version')
    const json: Moved = await engine.call('article.split', { article, version })
    return { json, text: `Version ${version} of article ${article} is article ${json.article} now.` }
  }
}
