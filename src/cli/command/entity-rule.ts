import { resolve } from 'node:path'
import type { RuleLine } from '../../core/entity/rules.ts'
import { AppError } from '../../core/error.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { optional, type Command } from '../command.ts'
import { count, oneNamed } from './entity.ts'

export const mergeEntitiesCommand: Command = {
  name: 'merge-entities',
  usage: 'A B',
  summary:
    'Say that one entity is another, each given by number or (quoted) name; it goes by the name of the second.',
  options: {},
  lanes: ['read', 'write'],
  readsNames: true,
  async run(engine, { words }) {
    const [one, other, ...more] = words
    if (one === undefined || other === undefined || more.length > 0)
      throw new AppError(
        'bad-request',
        'Name two entities, each by its number or its name in quotation marks.'
      )
    const [a, b] = [await oneNamed(engine, one), await oneNamed(engine, other)]
    const json = await engine.call('entity.merge', { entity: a.entity, into: b.entity })
    return {
      json,
      text: `“${a.name}” is “${json.name}” now: ${count(json.mentions, 'mention')} in ${count(json.articles, 'article')}.`
    }
  }
}

export const entityRulesCommand: Command = {
  name: 'entity-rules',
  usage: '[--export FILE | --import FILE]',
  summary: 'List what was said of entities, write it to a file, or take such a file in.',
  options: { export: { type: 'string' }, import: { type: 'string' } },
  lanes: ['read', 'write'],
  async run(engine, given) {
    const [to, from] = [optional(given, 'export'), optional(given, 'import')]
    if (to !== undefined) {
      const json = await engine.call('entity.exportRules', { path: resolve(to) })
      return { json, text: `${count(json.rules, 'rule')} written to ${json.path}.` }
    }
    if (from !== undefined) {
      const json = await engine.call('entity.importRules', { path: resolve(from) })
      return { json, text: `${count(json.added, 'rule')} taken in, ${json.known} known already.` }
    }
    const json = await allRules(engine)
    return { json, text: json.map(({ madeAt, says }) => `${madeAt.slice(0, 10)}  ${says}`).join('\n') }
  }
}

async function allRules(engine: InProcessEngine): Promise<RuleLine[]> {
  const all: RuleLine[] = []
  let after: string | null = null
  do {
    const page: { rules: RuleLine[]; next: string | null } = await engine.call('entity.rules', {
      after,
      limit: 500
    })
    all.push(...page.rules)
    after = page.next
  } while (after !== null)
  return all
}
