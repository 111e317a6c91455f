import type { ArticleLine } from '../../src/core/article/model.ts'
import type { HouseLine } from '../../src/core/briefing/house.ts'
import type { Briefing } from '../../src/core/briefing/model.ts'
import type { EntityLine } from '../../src/core/entity/model.ts'
import type { ImportLine } from '../../src/core/import/calls.ts'
import type { PassageLine, Tag } from '../../src/core/passage/model.ts'
import type { InProcessEngine } from '../../src/engine/in-process.ts'
import { aPicture } from './pictures.ts'
import type { Random } from './random.ts'

/** What a random call can be about: what is in the archive, and some of it picked out. */
export interface Ground {
  readonly round: number
  readonly random: Random
  readonly articles: readonly ArticleLine[]
  readonly imports: readonly ImportLine[]
  readonly tags: readonly Tag[]
  readonly passages: readonly PassageLine[]
  /** Rules that suggest tags, and suggestions that wait. */
  readonly rules: readonly number[]
  readonly suggestions: readonly number[]
  readonly article: ArticleLine | null
  /** The body of the article, in its newest version, and that version's row. */
  readonly text: { readonly versionId: number; readonly body: string } | null
  readonly import: ImportLine | null
  readonly tag: Tag | null
  readonly passage: PassageLine | null
  readonly briefing: Briefing | null
  readonly houses: readonly HouseLine[]
  /** A picture that is kept. */
  readonly picture: number
  readonly entities: readonly EntityLine[]
}

/** What the texts that random calls take in name, or may be taken to name. */
const names = ['Lenn', 'Arden', 'Mara Ode', 'Zoë', 'bridge', 'council']

/** Look at an archive and pick things to make a call about. */
export async function groundOf(engine: InProcessEngine, random: Random, round: number): Promise<Ground> {
  const { articles } = await engine.call('article.list', { limit: 60 })
  const imports = await engine.call('import.list', {})
  const tags = await engine.call('tag.list', {})
  const { passages } = await engine.call('passage.list', { limit: 60 })
  const rules = await engine.call('rule.list', {})
  const { suggestions } = await engine.call('suggestion.list', { limit: 5 })
  const briefings = await engine.call('briefing.list', {})
  await engine.call('entity.catchUp', { job: `names ${round}` })
  const houses = await engine.call('house.list', {})
  const { picture } = await engine.call('picture.add', { file: aPicture() })
  const entities = (await Promise.all(names.map((name) => engine.call('entity.find', { name })))).flat()
  const article = pick(random, articles)
  const briefing = pick(random, briefings)
  return {
    round,
    random,
    articles,
    imports,
    tags,
    passages,
    rules: rules.map(({ rule }) => rule),
    suggestions: suggestions.map(({ suggestion }) => suggestion),
    article,
    text: article === null ? null : await engine.call('article.show', { article: article.article }),
    import: pick(random, imports),
    tag: pick(random, tags),
    passage: pick(random, passages),
    entities,
    houses,
    picture,
    briefing: briefing === null ? null : await engine.call('briefing.show', { briefing: briefing.briefing })
  }
}

function pick<T>(random: Random, from: readonly T[]): T | null {
  return from.length === 0 ? null : random.pick(from)
}
