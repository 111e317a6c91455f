import { entityKinds, type EntityKind } from '../../core/entity/kinds.ts'
import type { EntityLine, MentionLine } from '../../core/entity/model.ts'
import { AppError } from '../../core/error.ts'
import type { InProcessEngine } from '../../engine/in-process.ts'
import { numberFrom, optional, type Command } from '../command.ts'
import { allArticles } from './article.ts'

/** An entity with where it is mentioned, as `entities` prints it. */
interface Listed {
  readonly entity: number
  readonly name: string
  readonly kind: EntityKind
  readonly mentions: Place[]
  /** Those in headlines, as offsets into these. */
  readonly headline: Place[]
}

interface Place {
  readonly article?: number
  readonly version?: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export const entitiesCommand: Command = {
  name: 'entities',
  usage: '[ARTICLE] [--version N] [--kind person|organisation|place]',
  summary: 'List the persons, organisations and places of an article, or of all, with their mentions.',
  options: { kind: { type: 'string' }, version: { type: 'string' } },
  lanes: ['read'],
  readsNames: true,
  async run(engine, given) {
    const kind = kindFrom(optional(given, 'kind'))
    const version = optional(given, 'version')
    const [article] = given.words
    const all =
      article === undefined
        ? await inAllArticles(engine)
        : await inArticle(
            engine,
            numberFrom(article, 'The article'),
            version === undefined ? undefined : numberFrom(version, '--version')
          )
    const json = all.filter((one) => kind === undefined || one.kind === kind)
    const text = json.map(
      ({ entity, name, kind: own, mentions, headline }) =>
        `${String(entity).padStart(6)}  ${own.padEnd(12)}  ${name}  (${mentions.length + headline.length})`
    )
    return { json, text: text.join('\n') }
  }
}

export const entityCommand: Command = {
  name: 'entity',
  usage: 'NAME',
  summary: 'Show what is known of the entities with a name.',
  options: {},
  lanes: ['read'],
  readsNames: true,
  async run(engine, { words }) {
    const found = await named(engine, words.join(' '))
    const json = await Promise.all(found.map(({ entity }) => engine.call('entity.show', { entity })))
    const text = json.map(
      ({ entity, name, kind, mentions, articles, firstOn, lastOn, undated, names, note }) =>
        [
          `${String(entity).padStart(6)}  ${name}, ${kind}`,
          `        ${count(mentions, 'mention')} in ${count(articles, 'article')}, ${firstOn ?? '?'} to ${lastOn ?? '?'}${undated > 0 ? `, ${undated} undated` : ''}`,
          `        ${names.map((one) => `${one.text} (${one.mentions})`).join(', ')}`,
          ...(note === '' ? [] : [`        ${note}`])
        ].join('\n')
    )
    return { json, text: text.join('\n') }
  }
}

export const mentionsCommand: Command = {
  name: 'mentions',
  usage: 'ENTITY [--limit N]',
  summary: 'List the mentions of an entity, given by number or name, newest first.',
  options: { limit: { type: 'string' } },
  lanes: ['read'],
  readsNames: true,
  async run(engine, given) {
    const limit = optional(given, 'limit')
    const most = limit === undefined ? Infinity : numberFrom(limit, '--limit')
    const { entity } = await oneNamed(engine, given.words.join(' '))
    const json = await mentionsOf(engine, entity, most)
    const text = json.map(
      ({ article, publishedOn, before, text: words, after }) =>
        `${String(article).padStart(6)}  ${publishedOn ?? '          '}  …${before.slice(-40)}[${words.replaceAll(/\s+/g, ' ')}]${after.slice(0, 40)}…`
    )
    return { json, text: text.join('\n') }
  }
}

export const quotesCommand: Command = {
  name: 'quotes',
  usage: 'ARTICLE [--version N]',
  summary: 'List who is quoted in an article, and their words.',
  options: { version: { type: 'string' } },
  lanes: ['read'],
  readsNames: true,
  async run(engine, given) {
    const version = optional(given, 'version')
    const lines = await engine.call('entity.quotesIn', {
      article: numberFrom(given.words[0], 'The article'),
      ...(version === undefined ? {} : { version: numberFrom(version, '--version') })
    })
    const json = lines.map(({ start, end, text, verb, said, speaker }) => ({
      start,
      end,
      text,
      verb,
      said: said.text,
      speaker
    }))
    const text = json.map(
      ({ speaker, said, verb, text: words }) =>
        `${speaker?.name ?? `(${said.replaceAll(/\s+/g, ' ')})`} ${verb}:\n        “${words.replaceAll(/\s+/g, ' ')}”`
    )
    return { json, text: text.join('\n') }
  }
}

/** The one entity that a number or a name means. Fails with `not-found`, or with `refused` where there are several. */
export async function oneNamed(engine: InProcessEngine, said: string): Promise<EntityLine> {
  if (/^[1-9]\d{0,14}$/.test(said)) return engine.call('entity.show', { entity: Number(said) })
  const [only, ...others] = await named(engine, said)
  if (only === undefined) throw new AppError('not-found', `There is no entity “${said}” in this archive.`)
  if (others.length > 0) {
    const all = [only, ...others].map(({ entity, name, kind }) => `${entity} (${name}, ${kind})`)
    throw new AppError('refused', `“${said}” names several: ${all.join(', ')}. Say which by its number.`)
  }
  return only
}

async function named(engine: InProcessEngine, name: string): Promise<EntityLine[]> {
  if (name === '') throw new AppError('bad-request', 'Name the entity.')
  const found = await engine.call('entity.find', { name })
  if (found.length === 0) throw new AppError('not-found', `There is no entity “${name}” in this archive.`)
  return found
}

async function inArticle(engine: InProcessEngine, article: number, version?: number): Promise<Listed[]> {
  const { entities } = await engine.call('entity.ofArticle', {
    article,
    ...(version === undefined ? {} : { version })
  })
  const placeOf = ({ start, end, text }: Place): Place => ({ start, end, text })
  return entities.map(({ entity, name, kind, mentions, headline }) => ({
    ...{ entity, name, kind },
    mentions: mentions.map(placeOf),
    headline: headline.map(placeOf)
  }))
}

async function inAllArticles(engine: InProcessEngine): Promise<Listed[]> {
  const all = new Map<number, Listed>()
  for (const { article, version } of await allArticles(engine)) {
    const placed = (place: Place): Place => ({ article, version, ...place })
    for (const { mentions, headline, ...one } of await inArticle(engine, article)) {
      const listed = all.get(one.entity) ?? { ...one, mentions: [], headline: [] }
      all.set(one.entity, listed)
      listed.mentions.push(...mentions.map(placed))
      listed.headline.push(...headline.map(placed))
    }
  }
  const countOf = ({ mentions, headline }: Listed) => mentions.length + headline.length
  return Array.from(all.values()).sort((a, b) => countOf(b) - countOf(a) || a.entity - b.entity)
}

async function mentionsOf(engine: InProcessEngine, entity: number, most: number): Promise<MentionLine[]> {
  const all: MentionLine[] = []
  let after: string | null = null
  do {
    const page: { mentions: MentionLine[]; next: string | null } = await engine.call('entity.mentions', {
      entity,
      after,
      limit: Math.min(200, most - all.length)
    })
    all.push(...page.mentions)
    after = page.next
  } while (after !== null && all.length < most)
  return all
}

function kindFrom(text: string | undefined): EntityKind | undefined {
  if (text === undefined) return undefined
  const kind = entityKinds.find((known) => known === text)
  if (kind === undefined)
    throw new AppError('bad-request', `--kind is ${entityKinds.join(', ')}, not “${text}”.`)
  return kind
}

/** How many of something, in words. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
