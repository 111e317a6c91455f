import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { groupings } from '../../src/core/briefing/calls.ts'
import { usualHouse } from '../../src/core/briefing/house.ts'
import { houseFile } from '../../src/core/briefing/house-file.ts'
import { designs, papers } from '../../src/core/briefing/layout.ts'
import type { Args, CallIn } from '../../src/core/contract.ts'
import { articleText } from './archive.ts'
import type { Ground } from './ground.ts'
import { png } from './pictures.ts'
import type { Random } from './random.ts'

/** Why a call of the writing thread need not be undone. */
interface Exempt {
  readonly exempt: string
}

/** Random arguments for a call, or null when there is nothing to make it about. */
type Maker<N extends CallIn<'write'>> = (ground: Ground) => Args<N> | null

export const words = ['river', 'bridge', 'council', 'nought 0', 'Zoë', '🌊', 'repair', 'vote', '2030', 'Lenn']
const paths = ['aid', 'aid/food', 'aid/food/grain', 'Tone', 'figures', 'figures/zero']
const names = ['Mara Ode', 'mara ode', 'Town of Lenn', '🌊']

/**
 * For each call of the writing thread, how to make one at random, or why undo does not know it. The compiler asks for
 * every call of the contract, and the law of undo (tests/engine/undo-law.test.ts) tries them all.
 */
export const writingCalls: { readonly [N in CallIn<'write'>]: Maker<N> | Exempt } = {
  'import.run': ({ random, round }) => ({ job: `job ${round}`, items: someFiles(random) }),
  'import.samples': { exempt: 'It is import.run with the files that came along; the tests have none.' },
  'import.resume': ({ import: line, round }) => line && { import: line.import, job: `job ${round}` },
  'import.undo': ({ import: line, random }) => line && { import: line.import, confirmed: random.chance(0.5) },
  'import.reread': ({ import: line, round }) =>
    line && { import: line.import, job: `job ${round}`, apply: true },
  'import.mapColumns': ({ random }) => ({
    columns: ['A', 'B'],
    mapping: { headline: random.pick(['A', 'B']) }
  }),
  'job.cancel': { exempt: 'It stops a call; what that call stored is undone with it.' },
  'job.pause': { exempt: 'It changes nothing stored.' },
  'job.resume': { exempt: 'It changes nothing stored.' },
  'watch.list': { exempt: 'It only reads; the thread that writes knows how each folder stands.' },
  'watch.add': ({ random }) => ({ path: random.pick(foldersHere()) }),
  'watch.remove': ({ random }) => ({ watch: random.int(1, 2) }),
  'article.join': ({ article, articles, random }) =>
    article && { article: article.article, into: random.pick(articles).article },
  'article.split': ({ article, random }) => article && numbered(article, random),
  'article.moveVersion': ({ article, articles, random }) =>
    article && { ...numbered(article, random), into: random.pick(articles).article },
  'article.addCopy': ({ article, articles, random }) =>
    article && { article: article.article, of: random.pick(articles).article },
  'article.removeCopy': ({ articles }) => {
    const copy = articles.find(({ copies }) => copies > 0)
    return copy === undefined ? null : { article: copy.article }
  },
  'article.keepApart': ({ article, articles, random }) =>
    article && { article: article.article, other: random.pick(articles).article },
  'article.markRead': { exempt: 'What was read is about the reader, not the archive’s content.' },
  'placement.recompute': ({ article }) => article && { article: article.article },
  'placement.decide': ({ articles, passages, random }) => {
    const versionsOf = new Map(articles.map(({ article, versions }) => [article, versions]))
    const elsewhere = passages.filter(({ article }) => (versionsOf.get(article) ?? 1) > 1)
    if (elsewhere.length === 0) return null
    const { passage, article } = random.pick(elsewhere)
    const start = random.int(0, 40)
    const decision = random.pick([
      { as: 'keep' as const },
      { as: 'lost' as const },
      { as: 'place' as const, start, end: start + random.int(1, 20) }
    ])
    return { passage, version: random.int(1, versionsOf.get(article) ?? 1), decision }
  },
  'passage.add': ({ text, random }) => {
    if (text === null) return null
    const start = random.int(0, Math.max(0, text.body.length - 12))
    const note = random.pick(['', 'a note', 'nought\n“0” [[article:1]]'])
    return { versionId: text.versionId, start, end: start + random.int(1, 10), tags: some(random, 3), note }
  },
  'passage.revise': ({ passage, random }) =>
    passage && {
      passage: passage.passage,
      tags: some(random, 2),
      note: random.pick(words),
      starred: random.chance(0.5)
    },
  'passage.resize': ({ passage, random }) =>
    passage && { passage: passage.passage, end: passage.start + random.int(1, 30) },
  'passage.swapTag': ({ passage, random }) => {
    const from = passage?.tags[0]
    return passage && from ? { passage: passage.passage, from: from.tag, to: random.pick(paths) } : null
  },
  'passage.setTone': ({ passage, random }) =>
    passage && {
      passage: passage.passage,
      entity: random.pick(names),
      value: random.chance(0.3) ? null : random.int(-2, 2)
    },
  'passage.remove': ({ passage }) => passage && { passage: passage.passage },
  'tag.add': ({ random }) => ({ path: random.pick(paths) }),
  'tag.revise': ({ tag, tags, random }) =>
    tag && {
      tag: tag.tag,
      ...random.pick([
        { name: random.pick(words), colour: random.int(0, 7) },
        { parent: random.pick([null, ...tags.map((each) => each.tag)]) },
        { archived: random.chance(0.5), description: random.pick(words), excluded: random.pick(words) }
      ])
    },
  'tag.move': ({ tag, tags, random }) => {
    if (tag === null) return null
    const before = random.pick(tags)
    return { tag: tag.tag, parent: before.parent, before: random.chance(0.5) ? before.tag : null }
  },
  'tag.merge': ({ tag, tags, random }) => tag && { tag: tag.tag, into: random.pick(tags).tag },
  'tag.split': ({ tag, random }) =>
    tag && {
      tag: tag.tag,
      query: 'the OR o* OR a* OR b*',
      into: random.pick(paths),
      keep: random.chance(0.5)
    },
  'tag.remove': ({ tag }) => tag && { tag: tag.tag },
  'entity.catchUp': {
    exempt: 'Names and entities follow from texts and rules (tests/engine/entity-law.test.ts).'
  },
  'entity.reread': { exempt: 'What a model finds is derived (tests/engine/entity-rules.test.ts).' },
  'entity.seen': { exempt: 'What was looked at is about the reader, not the archive’s content.' },
  'entity.merge': ({ entities, random }) =>
    entityArgs(entities, random, (entity, into) => ({ entity, into })),
  'entity.apart': ({ entities, random }) =>
    entityArgs(entities, random, (entity, from) => ({ entity, from })),
  'entity.rename': ({ entities, random }) =>
    entityArgs(entities, random, (entity) => ({ entity, name: random.pick(words) })),
  'entity.changeKind': ({ entities, random }) =>
    entityArgs(entities, random, (entity) => ({ entity, kind: random.pick(['person', 'place'] as const) })),
  'entity.addAlias': ({ entities, random }) =>
    entityArgs(entities, random, (entity) => ({ entity, name: random.pick(words) })),
  'entity.removeAlias': ({ entities, random }) =>
    entityArgs(entities, random, (entity, name) => ({
      entity,
      name: random.pick([name, random.int(1, 12)])
    })),
  'entity.split': ({ entities, article, random }) =>
    article &&
    entityArgs(entities, random, (entity) => ({
      entity,
      articles: [article.article],
      as: random.pick(words)
    })),
  'entity.drop': ({ entities, random }) => entityArgs(entities, random, (entity) => ({ entity })),
  'entity.dropMention': ({ text, random }) =>
    text && { versionId: text.versionId, ...spanIn(text.body, random) },
  'entity.mark': ({ text, entities, random }) =>
    text && {
      versionId: text.versionId,
      ...spanIn(text.body, random),
      entity: random.chance(0.3) ? (entities[0]?.entity ?? null) : null,
      everywhere: random.chance(0.5)
    },
  'entity.note': ({ entities, random }) =>
    entityArgs(entities, random, (entity) => ({ entity, note: random.pick(words) })),
  'entity.watch': ({ entities, random }) =>
    entityArgs(entities, random, (entity) => ({ entity, watched: random.chance(0.5) })),
  'entity.withdraw': ({ random }) => ({ rule: random.int(1, 12) }),
  'entity.importRules': ({ random }) => ({ path: entityRules(random) }),
  'tagging.apply': ({ random, round, text }) => ({
    job: `job ${round}`,
    query: random.pick(['council OR bridge', 'town*', 'council w/s Monday']),
    unit: random.pick(['hit', 'sentence', 'paragraph']),
    tags: [random.pick(paths)],
    remove: random.chance(0.3),
    chosen: text !== null && random.chance(0.3) ? [{ versionId: text.versionId, start: 0, end: 5 }] : null
  }),
  'rule.add': ({ random }) => ({
    tag: random.pick(paths),
    query: random.pick(['council', 'bridge -river', 'meet*']),
    unit: random.pick(['hit', 'sentence', 'paragraph'])
  }),
  'rule.remove': ({ rules, random }) => (rules.length === 0 ? null : { rule: random.pick(rules) }),
  'rule.run': ({ rules, round }) => (rules.length === 0 ? null : { job: `job ${round}` }),
  'suggestion.accept': ({ rules, suggestions, random }) => {
    if (suggestions.length === 0) return null
    return random.chance(0.2) ? { rule: random.pick(rules) } : { suggestions: suggestions.slice(0, 1) }
  },
  'suggestion.reject': ({ suggestions, random }) =>
    suggestions.length === 0 ? null : { suggestions: [random.pick(suggestions)] },
  'exchange.import': ({ random }) => ({
    path: annotations(random),
    coder: random.chance(0.3) ? random.pick(['Ada', 'Ode']) : null
  }),
  'coder.remove': ({ random }) => ({ coder: random.int(1, 2) }),
  'briefing.add': ({ tag, random, houses }) => ({
    title: random.pick(words),
    ...(tag !== null && random.chance(0.5) ? { passages: { tag: tag.tag } } : {}),
    ...(random.chance(0.5) ? { passages: {}, groupBy: random.pick(groupings) } : {}),
    layout: aLayout(random, houses)
  }),
  'briefing.copy': ({ briefing, random }) =>
    briefing && { briefing: briefing.briefing, title: random.pick(words) },
  'briefing.revise': ({ briefing, random, houses }) =>
    briefing && {
      briefing: briefing.briefing,
      ...random.pick([
        { title: random.pick(words) },
        { summary: random.pick(words), madeOn: '2026-02-03' },
        { layout: aLayout(random, houses) }
      ])
    },
  'briefing.remove': ({ briefing }) => briefing && { briefing: briefing.briefing },
  'briefing.addItems': ({ briefing, passage, random, picture }) =>
    briefing && {
      briefing: briefing.briefing,
      before: random.chance(0.5) ? (briefing.items[0]?.item ?? null) : null,
      items: [
        { kind: 'heading', text: random.pick(words), level: random.pick([1, 2] as const) },
        ...(passage === null ? [] : [{ kind: 'quote' as const, passage: passage.passage }]),
        { kind: 'comment', text: random.pick(words) },
        random.pick([
          { kind: 'picture', picture, text: random.pick(words) },
          { kind: 'table', header: ['Town', 'Boats'], rows: [[random.pick(words)]] },
          { kind: 'chart', chart: { measure: 'tags' } }
        ])
      ]
    },
  'briefing.addFound': ({ briefing }) => briefing && { briefing: briefing.briefing, passages: {} },
  'briefing.reviseItem': ({ briefing, random }) => {
    const item = itemOf(briefing, random)
    if (item === null) return null
    const [text, alternative] = [random.pick(words), random.pick(words)]
    switch (item.kind) {
      case 'heading':
        return { item: item.item, text, level: random.pick([1, 2] as const) }
      case 'quote':
        return { item: item.item, edits: random.pick([[], [{ start: 0, end: 1, text: alternative }]]) }
      case 'picture':
        return { item: item.item, text, alternative }
      case 'table':
        return { item: item.item, header: [text], rows: [[alternative], []] }
      case 'chart':
        return { item: item.item, text, chart: { measure: 'articles', query: alternative } }
      case 'comment':
        return { item: item.item, text }
    }
  },
  'briefing.moveItem': ({ briefing, random }) => {
    const item = itemOf(briefing, random)
    return (
      item && {
        item: item.item,
        before: random.chance(0.5) ? (briefing?.items[0]?.item ?? null) : null,
        section: random.chance(0.5)
      }
    )
  },
  'briefing.removeItem': ({ briefing, random }) => {
    const item = itemOf(briefing, random)
    return item && { item: item.item, section: random.chance(0.3) }
  },
  'briefing.group': ({ briefing, random }) =>
    briefing && { briefing: briefing.briefing, by: random.pick(groupings) },
  'picture.add': { exempt: 'A picture is seen where it is shown, and showing it is undone.' },
  'house.save': ({ houses, picture, random }) => {
    const house = houses.length > 0 && random.chance(0.5) ? random.pick(houses).house : undefined
    return {
      ...usualHouse,
      name: random.pick(words),
      organisation: random.pick(words),
      logo: random.chance(0.5) ? picture : null,
      ...(house === undefined ? {} : { house })
    }
  },
  'house.remove': ({ houses, random }) => (houses.length === 0 ? null : { house: random.pick(houses).house }),
  'house.import': ({ random }) => ({ file: sharedHouse(random) }),
  'saved.add': ({ random, round }) => ({
    name: `Search ${round}`,
    folder: random.pick(['', 'Desk/Lenn']),
    query: random.pick(words),
    addedOnly: random.chance(0.5)
  }),
  'saved.change': ({ random }) => ({ saved: random.int(1, 3), query: random.pick(words) }),
  'saved.remove': ({ random }) => ({ saved: random.int(1, 3) }),
  'saved.import': ({ random }) => ({ path: savedSearches(random) }),
  'saved.seen': { exempt: 'What was looked at is about the reader, not the archive’s content.' },
  'archive.check': { exempt: 'It looks, and changes nothing.' },
  'history.undo': { exempt: 'It is what undoes.' },
  'history.redo': { exempt: 'It is what does again.' },
  'history.stepTo': { exempt: 'It undoes and does again, several steps at once.' },
  'history.stepBack': { exempt: 'It undoes, several steps at once.' }
}

function foldersHere(): string[] {
  return readdirSync('.', { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [resolve(one.name)] : []
  )
}

function entityArgs<T>(
  entities: Ground['entities'],
  random: Random,
  make: (entity: number, other: number) => T
): T | null {
  if (entities.length === 0) return null
  const one = random.pick(entities)
  const others = entities.filter((each) => each !== one)
  return make(one.entity, random.pick(others.length > 0 ? others : entities).entity)
}

/** Words of a text, most likely a name. */
function spanIn(body: string, random: Random): { start: number; end: number } {
  const [start, length] = random.pick([
    [body.indexOf('Lenn'), 4],
    [body.indexOf('council'), 7],
    [body.indexOf('bridge'), 6]
  ])
  return { start: Math.max(0, start ?? 0), end: Math.max(0, start ?? 0) + (length ?? 1) }
}

/** A file of one rule, always the same one. */
function entityRules(random: Random): string {
  const path = join(tmpdir(), `wiremark-rules-${process.pid}.json`)
  const of = { kind: 'place', key: 'lenn', sense: '', text: 'Lenn' }
  const rule = { verb: 'rename', of, name: random.pick(words) }
  const rules = [{ guid: `a rule from elsewhere ${String(random.int(1, 4))}`, madeAt: '2026-01-02', rule }]
  writeFileSync(path, JSON.stringify({ format: 'wiremark-entity-rules', version: 1, rules }))
  return path
}

function some(random: Random, most: number): string[] {
  return Array.from({ length: random.int(0, most) }, () => random.pick(paths))
}

function numbered(
  { article, versions }: NonNullable<Ground['article']>,
  random: Random
): { article: number; version: number } {
  return { article, version: random.int(1, versions) }
}

function itemOf(
  briefing: Ground['briefing'],
  random: Random
): NonNullable<Ground['briefing']>['items'][number] | null {
  return briefing === null || briefing.items.length === 0 ? null : random.pick(briefing.items)
}

function someFiles(random: Random): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  return Array.from({ length: random.int(1, 3) }, () => {
    const headline = random.pick([
      'Council votes to repair the old bridge',
      'Flood gauge fails in Arden',
      'Zoë wins 0–0'
    ])
    const first = `The council met on Monday about the ${random.pick(words)} and the old bridge over the Lenn.`
    const text = articleText({
      headline,
      paragraphs: [first, 'It will meet again, officials of the town said.']
    })
    return {
      name: `${random.pick(['bridge', 'flood'])}-${random.int(1, 3)}.txt`,
      bytes: new TextEncoder().encode(text)
    }
  })
}

/** What is named of a layout. */
function aLayout(random: Random, houses: Ground['houses']): NonNullable<Args<'briefing.revise'>['layout']> {
  return random.pick([
    { design: random.pick(designs) },
    { paper: random.pick(papers), language: 'pt-BR' },
    { house: houses.length === 0 ? null : random.pick(houses).house }
  ])
}

/** A file of a house style with a logo, always the same one. */
function sharedHouse(random: Random): string {
  const path = join(tmpdir(), `wiremark-house-${process.pid}.json`)
  const house = { ...usualHouse, name: random.pick(words) }
  writeFileSync(path, houseFile({ house, logo: png(3, 2).toString('base64') }))
  return path
}

/** A file of one saved search, always the same one, that may ask for something else than before. */
function savedSearches(random: Random): string {
  const path = join(tmpdir(), `wiremark-searches-${process.pid}.json`)
  const search = { guid: 'a search from elsewhere', name: 'From elsewhere', query: random.pick(words) }
  writeFileSync(path, JSON.stringify({ format: 'wiremark-saved-searches', version: 1, searches: [search] }))
  return path
}

/** A page of annotations with a tag or two, always the same ones, on no text of the archive. */
function annotations(random: Random): string {
  const path = join(tmpdir(), `wiremark-annotations-${process.pid}.jsonld`)
  const tag = (nth: number, name: string): unknown => ({
    guid: `00000000-0000-4000-8000-00000000000${nth}`,
    parent: null,
    name,
    colour: nth,
    description: '',
    included: '',
    excluded: '',
    example: '',
    archived: false
  })
  const tags = [tag(1, 'from elsewhere'), ...(random.chance(0.5) ? [tag(2, 'aid')] : [])]
  writeFileSync(path, JSON.stringify({ items: [], 'wm:tags': tags }))
  return path
}
