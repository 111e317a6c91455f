import { expect, test } from 'vitest'
import type { ArticleEntity } from '../../src/core/entity/model.ts'
import { ArticleEntities } from '../../src/renderer/feature/entities/article-entities.svelte.ts'
import { answering } from './answers.ts'

const mention = (start: number) => ({ start, end: start + 4, text: 'Varo', how: 'name' as const })
const found: readonly ArticleEntity[] = [
  { entity: 1, name: 'Ada Varo', kind: 'person', mentions: [mention(3), mention(40)], headline: [] },
  { entity: 2, name: 'Bay Council', kind: 'organisation', mentions: [mention(9)], headline: [] },
  { entity: 3, name: 'Abel Orr', kind: 'person', mentions: [mention(60)], headline: [] }
]

const shown = async (entities: readonly ArticleEntity[] = found) => {
  const { call } = answering({
    'entity.ofArticle': ({ article, version = 1 }) => ({
      article,
      version,
      versionId: 7,
      read: true,
      entities: [...entities]
    })
  })
  const panel = new ArticleEntities(call)
  await panel.show(5, 1)
  return panel
}

test('entities stand by kind, the most mentioned first', async () => {
  const panel = await shown()
  expect(panel.ofKind('person').map(({ name }) => name)).toEqual(['Ada Varo', 'Abel Orr'])
  expect(panel.ofKind('place')).toEqual([])
})

test('one goes from mention to mention of an entity, round past either end', async () => {
  const panel = await shown()
  expect([panel.step(1), panel.step(1), panel.step(1)].map((one) => one?.start)).toEqual([3, 40, 3])
  expect(panel.step(1, false)?.start).toBe(40)
})

test('mentions in the headline are gone to first', async () => {
  const panel = await shown([
    { entity: 1, name: 'Ada Varo', kind: 'person', mentions: [mention(3)], headline: [mention(0)] }
  ])
  expect([panel.step(1), panel.step(1)]).toMatchObject([
    { start: 0, inHeadline: true },
    { start: 3, inHeadline: false }
  ])
  expect(panel.step(1, false)).toMatchObject({ inHeadline: true })
})

test('another entity is gone through from its first mention', async () => {
  const panel = await shown()
  panel.step(1)
  expect(panel.step(2)?.start).toBe(9)
  expect(panel.now?.name).toBe('Bay Council')
})

test('an entity that a later text does not name is chosen no longer', async () => {
  let entities = found
  const { call } = answering({
    'entity.ofArticle': ({ article }) => ({
      article,
      version: 1,
      versionId: 7,
      read: true,
      entities: [...entities]
    })
  })
  const panel = new ArticleEntities(call)
  await panel.show(5, 1)
  panel.step(2)
  entities = found.slice(0, 1)
  await panel.show(6, 1)
  expect(panel.chosen).toBeNull()
})
