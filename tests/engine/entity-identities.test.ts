import { expect, test } from 'vitest'
import { freshFolder, openEngineOn } from '../support/archive.ts'
import { knownStory } from '../support/identities.ts'
import { Random } from '../support/random.ts'

/** A mention that is known: whose it is, and the entity it was filed under (null: it was not found). */
interface Known {
  readonly id: string
  readonly entity: number | null
}

/** Of each mention's entity, how much is its own (precision); of all its own, how much is there (recall). B-cubed. */
function scored(mentions: readonly Known[]): { precision: number; recall: number; found: number } {
  const found = mentions.filter(({ entity }) => entity !== null)
  const pairs = new Map<string, number>()
  const add = (key: string) => pairs.set(key, (pairs.get(key) ?? 0) + 1)
  for (const { id } of mentions) add(`id ${id}`)
  for (const { id, entity } of found) {
    add(`entity ${String(entity)}`)
    add(`both ${id} ${String(entity)}`)
  }
  const share = (of: 'id' | 'entity', { id, entity }: Known) =>
    (pairs.get(`both ${id} ${String(entity)}`) ?? 0) /
    (pairs.get(of === 'id' ? `id ${id}` : `entity ${String(entity)}`) ?? 1)
  const sum = (of: 'id' | 'entity') => found.reduce((all, one) => all + share(of, one), 0)
  return {
    precision: sum('entity') / found.length,
    recall: sum('id') / mentions.length,
    found: found.length / mentions.length
  }
}

test.each([7, 2026])(
  'who is who across generated stories is nearly always right, and mostly complete (seed %i)',
  async (seed) => {
    const random = new Random(seed)
    const engine = openEngineOn(freshFolder())
    const stories = Array.from({ length: 120 }, (_, number) => knownStory(random, number))
    await engine.call('import.run', {
      job: 'stories',
      items: stories.map(({ text }, at) => ({
        name: `${String.fromCharCode(97 + (at % 26))}${String(at * 7919)}-story.txt`,
        bytes: new TextEncoder().encode(text)
      }))
    })
    await engine.call('entity.catchUp', { job: 'names' })
    const mentions: Known[] = []
    const wrong = new Map<string, Set<string>>()
    const { articles } = await engine.call('article.list', { limit: 500 })
    for (const { article, headline } of articles) {
      const { body } = await engine.call('article.show', { article })
      const story = stories[Number(headline?.split(' ').at(-1))]
      const from = body.indexOf(story?.paragraphs.slice(0, 40) ?? '-')
      const { entities } = await engine.call('entity.ofArticle', { article })
      const spans = entities.flatMap((one) =>
        one.mentions.map(({ start, end }) => [`${start} ${end}`, one] as const)
      )
      const at = new Map(spans)
      for (const { start, end, id } of story?.truth ?? []) {
        const entity = at.get(`${from + start} ${from + end}`)
        mentions.push({ id, entity: entity?.entity ?? null })
        if (entity !== undefined) wrong.set(entity.name, (wrong.get(entity.name) ?? new Set()).add(id))
      }
    }
    expect(articles).toHaveLength(stories.length)
    const { precision, recall, found } = scored(mentions)
    const mixed = Array.from(wrong).flatMap(([name, ids]) =>
      ids.size > 1 ? [`${name}: ${[...ids].join(', ')}`] : []
    )
    console.info(
      `identities: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} over ${mentions.length} mentions, ${(found * 100).toFixed(1)} % found; mixed: ${mixed.join('; ')}`
    )
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.85)
  }
)
